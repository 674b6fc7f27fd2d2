package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names in front of the axis, on its right edge: each in one line, or, where that is too wide and
 * rows are high, in two.
 */
public final class MarginNames {
  /** They take this share of the picture at most. */
  private static final double WIDEST = 0.3;

  /** The distance of two lines, as a share of the size of the font. */
  private static final double LINE = 1.2;

  /** How high a row must be for two lines, as a share of the size of the font. */
  private static final double TWO_LINES = 2.6;

  private final DrawingContext page;
  private final int distance;
  private final int end;
  private final Map<String, List<StyledText>> lines = new HashMap<>();
  private int width;
  private boolean cuts;

  /**
   * Names for one film.
   *
   * @param start where they may begin, in pixels from the left
   * @param slot the pixels from one name to the next
   */
  public MarginNames(
      DrawingContext page, RowFonts type, Collection<String> names, int start, double slot) {
    this.page = page;
    int room = (int) Math.round(page.width() * WIDEST);
    int widest = names.stream().mapToInt(name -> page.width(type.name(name))).max().orElse(0);
    this.distance = (int) Math.round(page.units().font(type.names()) * LINE);
    boolean high = slot >= TWO_LINES * page.units().font(type.names());
    for (String name : names) {
      set(type.name(name), name, room, widest > room && high ? 2 : 1);
    }
    this.end = start + width;
  }

  private void set(StyledText text, String name, int room, int most) {
    List<StyledText> set =
        page.width(text) <= room ? List.of(text) : LineBreaker.lines(text, room, most);
    lines.put(name, set);
    String last = set.get(set.size() - 1).words();
    cuts |= last.endsWith("…") && !name.endsWith("…") || last.isEmpty() && !text.words().isEmpty();
    for (StyledText line : set) {
      width = Math.max(width, page.width(line));
    }
  }

  /** Whether some names do not fit and are shortened. */
  public boolean cuts() {
    return cuts;
  }

  /** How wide the widest is, in pixels. */
  public int width() {
    return width;
  }

  /**
   * Where a name stands; empty where there is none.
   *
   * @param row the pixels of a bar, or the middle of a place, beside which it stands
   */
  Rectangle area(String name, Rectangle row) {
    List<StyledText> set = lines.getOrDefault(name, List.of());
    int widest = 0;
    int height = 0;
    for (StyledText line : set) {
      widest = Math.max(widest, page.width(line));
      height = line.capital() + (set.size() - 1) * distance;
    }
    return new Rectangle(end - widest, row.y + (row.height + height) / 2 - height, widest, height);
  }

  /** Writes a name beside a row. */
  public void draw(String name, Rectangle row) {
    Rectangle area = area(name, row);
    if (area.isEmpty()) {
      return;
    }
    page.clear(area, page.inks().paper());
    int y = area.y;
    for (StyledText line : lines.getOrDefault(name, List.of())) {
      page.write(line, end - page.width(line), y + line.capital(), page.inks().ink());
      y += distance;
    }
  }
}
