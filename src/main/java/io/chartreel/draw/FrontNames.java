package io.chartreel.draw;

import java.awt.Rectangle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names in front of the axis, on its right edge: each in one line, or, where that is too wide and
 * rows are high, in two.
 */
final class FrontNames {
  /** They take this share of the picture at most. */
  private static final double WIDEST = 0.3;

  /** The distance of two lines, as a share of the size of the font. */
  private static final double LINE = 1.2;

  /** How high a row must be for two lines, as a share of the size of the font. */
  private static final double TWO_LINES = 2.6;

  private final Page page;
  private final int distance;
  private final int end;
  private final Map<String, List<Text>> lines = new HashMap<>();
  private int width;
  private boolean cuts;

  /**
   * Names for one film.
   *
   * @param start where they may begin, in pixels from the left
   * @param slot the pixels from one name to the next
   */
  FrontNames(Page page, RowType type, Collection<String> names, int start, double slot) {
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

  private void set(Text text, String name, int room, int most) {
    List<Text> set = page.width(text) <= room ? List.of(text) : text.lines(room, most);
    lines.put(name, set);
    String last = set.get(set.size() - 1).words();
    cuts |= last.endsWith("…") && !name.endsWith("…") || last.isEmpty() && !text.words().isEmpty();
    for (Text line : set) {
      width = Math.max(width, page.width(line));
    }
  }

  /** Whether some names do not fit and are shortened. */
  boolean cuts() {
    return cuts;
  }

  /** How wide the widest is, in pixels. */
  int width() {
    return width;
  }

  /**
   * Where a name stands; empty where there is none.
   *
   * @param row the pixels of a bar, or the middle of a place, beside which it stands
   */
  Rectangle area(String name, Rectangle row) {
    List<Text> set = lines.getOrDefault(name, List.of());
    int widest = 0;
    int height = 0;
    for (Text line : set) {
      widest = Math.max(widest, page.width(line));
      height = line.capital() + (set.size() - 1) * distance;
    }
    return new Rectangle(end - widest, row.y + (row.height + height) / 2 - height, widest, height);
  }

  /** Writes a name beside a row. */
  void draw(String name, Rectangle row) {
    Rectangle area = area(name, row);
    if (area.isEmpty()) {
      return;
    }
    page.clear(area, page.inks().paper());
    int y = area.y;
    for (Text line : lines.getOrDefault(name, List.of())) {
      page.write(line, end - page.width(line), y + line.capital(), page.inks().ink());
      y += distance;
    }
  }
}
