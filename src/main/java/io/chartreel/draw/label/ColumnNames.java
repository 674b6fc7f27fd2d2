package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names under columns, all set in one way: in one line, smaller, in more lines, or turned,
 * whichever comes first in which none is cut; where all cut some, the one that cuts off the fewest
 * letters.
 */
public final class ColumnNames {
  private static final double LARGEST = 13;

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(LARGEST, 1, false),
          new Setting(12, 1, false),
          new Setting(11, 1, false),
          new Setting(13, 2, false),
          new Setting(11, 2, false),
          new Setting(10, 2, false),
          new Setting(11, 3, false),
          new Setting(10, 1, false),
          new Setting(9, 1, false),
          new Setting(12, 1, true),
          new Setting(10, 1, true),
          new Setting(8, 1, true));

  private final DrawingContext page;
  private final Setting setting;
  private final int across;
  private final int down;
  private final boolean shown;
  private final int height;
  private final Map<String, AlphaMask> turned = new HashMap<>();
  private final Map<String, List<StyledText>> lines = new HashMap<>();

  /** How names are set. */
  private record Setting(double size, int lines, boolean turned) {}

  /**
   * Names for one film.
   *
   * @param slot the pixels from one name to the next
   * @param most the pixels that turned names may reach down
   */
  public ColumnNames(DrawingContext page, Collection<String> names, double slot, int most) {
    this.page = page;
    this.across = (int) slot - page.units().text(4);
    this.down = most;
    this.setting = best(names, slot);
    this.shown = names.stream().anyMatch(name -> !name.isEmpty()) && capital(setting) < slot;
    this.height = shown ? height(names) : 0;
  }

  private Setting best(Collection<String> names, double slot) {
    Setting best = SETTINGS.get(0);
    long fewest = Long.MAX_VALUE;
    for (Setting candidate : SETTINGS) {
      if (candidate.turned && capital(candidate) >= slot) {
        continue;
      }
      long lost = names.stream().mapToLong(name -> lost(name, candidate)).sum();
      if (lost < fewest) {
        fewest = lost;
        best = candidate;
      }
    }
    return best;
  }

  /** About how many letters of a name are cut off. */
  private long lost(String name, Setting candidate) {
    double width = page.width(text(name, SETTINGS.get(0))) * candidate.size / LARGEST;
    double room = (candidate.turned ? down : across) * candidate.lines;
    if (width > room) {
      return Math.max(1, Math.round(name.length() * (1 - room / width)));
    }
    if (candidate.lines == 1) {
      return 0;
    }
    List<StyledText> lines = LineBreaker.lines(text(name, candidate), across, candidate.lines);
    int left = lines.stream().mapToInt(line -> line.words().length() + 1).sum() - 1;
    boolean whole = !lines.get(lines.size() - 1).words().endsWith("…") || name.endsWith("…");
    return whole && left >= name.length() - candidate.lines
        ? 0
        : 1 + Math.max(0, name.length() - left);
  }

  private int height(Collection<String> names) {
    if (setting.turned) {
      return names.stream()
          .mapToInt(name -> page.width(text(name, setting)))
          .map(width -> Math.min(width, down))
          .max()
          .orElse(0);
    }
    int most = names.stream().mapToInt(name -> lines(name).size()).max().orElse(1);
    return capital(setting) + (most - 1) * line();
  }

  private int capital(Setting candidate) {
    return text("0", candidate).capital();
  }

  private StyledText text(String name, Setting candidate) {
    return page.regular(name, candidate.size);
  }

  /** The pixels from one line to the next. */
  private int line() {
    return (int) Math.round(page.units().font(setting.size) * 1.2);
  }

  private List<StyledText> lines(String name) {
    return lines.computeIfAbsent(
        name, n -> new ArrayList<>(LineBreaker.lines(text(n, setting), across, setting.lines)));
  }

  /**
   * Where a name stands; empty where none is shown.
   *
   * @param middle its middle, in pixels from the left
   * @param top where its capitals begin
   */
  Rectangle area(String name, int middle, int top) {
    if (!shown || name.isEmpty()) {
      return new Rectangle();
    }
    if (setting.turned) {
      int capital = capital(setting);
      return new Rectangle(
          middle - capital / 2, top, capital, page.width(page.fit(text(name, setting), down)));
    }
    int width = lines(name).stream().mapToInt(page::width).max().orElse(0);
    int height = capital(setting) + (lines(name).size() - 1) * line();
    return new Rectangle(middle - width / 2, top, width, height);
  }

  /** How many pixels the names reach down from the top of their capitals. */
  public int height() {
    return height;
  }

  /**
   * Writes a name.
   *
   * @param middle its middle, in pixels from the left
   * @param top where its capitals begin
   */
  public void draw(String name, int middle, int top) {
    Rectangle area = area(name, middle, top);
    if (area.isEmpty()) {
      return;
    }
    page.clear(area, page.inks().paper());
    if (setting.turned) {
      turned(name, area);
      return;
    }
    int baseline = top + capital(setting);
    for (StyledText line : lines(name)) {
      page.write(line, middle - page.width(line) / 2, baseline, page.inks().ink());
      baseline += line();
    }
  }

  private void turned(String name, Rectangle area) {
    turned
        .computeIfAbsent(name, n -> GlyphCache.mask(page.fit(text(n, setting), down)).turned())
        .paint(page.canvas(), area.x + area.width, area.y + area.height, page.inks().ink().value());
    page.mark(area);
  }
}
