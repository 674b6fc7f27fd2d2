package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names left of the value axis, aligned with it, with ranks in front of them. All have the same
 * style: the first one that truncates no name. A wide name is broken into two lines where rows are
 * high, before the font shrinks and before it is truncated.
 */
public final class MarginNames {
  /** The widths of the column to try, as shares of the image. */
  private static final double[] WIDTHS = {0.3, 0.38};

  /** Font sizes to try, largest first. */
  private static final double[] SIZES = {RowFonts.SIZE, 12, 11};

  /** The line height as a share of the font size. */
  private static final double LINE_HEIGHT = 1.2;

  /** The minimum height of a row for two lines, as a share of the font size. */
  private static final double MIN_ROW_FOR_TWO_LINES = 2.5;

  private final DrawingContext context;
  private final Map<String, List<StyledText>> lines = new HashMap<>();
  private final List<String> truncated = new ArrayList<>();
  private final RankColumn ranks;
  private final int start;
  private final int lineHeight;
  private final int width;

  /** The names in one style. */
  private record Style(double size, int maxWidth, int maxLines) {}

  /**
   * Breaks the names of one animation into lines.
   *
   * @param ranks all ranks of the animation; empty if none is shown
   * @param start the left end of the column, in pixels
   * @param slot the pixels from one name to the next
   */
  public MarginNames(
      DrawingContext context,
      RowFonts fonts,
      Collection<String> names,
      Collection<String> ranks,
      int start,
      double slot) {
    this.context = context;
    this.start = start;
    Style style = fonts.names() == 0 ? null : best(fonts, names, slot);
    double size = style == null ? 0 : style.size;
    this.ranks = new RankColumn(context, ranks, size);
    this.lineHeight = (int) Math.round(context.scaling().font(size) * LINE_HEIGHT);
    this.width =
        lines.values().stream().flatMap(List::stream).mapToInt(context::width).max().orElse(0);
  }

  /** Breaks the names in the first style that truncates none, or else in the last one. */
  private Style best(RowFonts fonts, Collection<String> names, double slot) {
    Map<String, Integer> widths = new HashMap<>();
    names.forEach(name -> widths.put(name, context.width(fonts.name(name))));
    List<String> decisive = NameStyle.widest(widths);
    int widest = decisive.isEmpty() ? 0 : widths.getOrDefault(decisive.get(0), 0);
    List<Style> styles = styles(fonts, slot);
    for (Style style : styles) {
      double needed = widest * style.size / fonts.names();
      if (needed <= style.maxWidth * style.maxLines
          && breakAll(fonts, decisive, style, widest, true)) {
        breakAll(fonts, names, style, widest, false);
        return style;
      }
    }
    Style last = styles.get(styles.size() - 1);
    breakAll(fonts, names, last, widest, false);
    return last;
  }

  private List<Style> styles(RowFonts fonts, double slot) {
    List<Style> styles = new ArrayList<>();
    for (double size : SIZES) {
      double fitting = Math.min(size, fonts.names());
      boolean high = slot >= MIN_ROW_FOR_TWO_LINES * context.scaling().font(fitting);
      for (double share : WIDTHS) {
        styles.add(new Style(fitting, (int) Math.round(context.width() * share), high ? 2 : 1));
      }
    }
    return styles;
  }

  /**
   * Breaks the names, and lists those that are truncated.
   *
   * @param widest the width of the widest name in the largest font
   * @param wholeOnly stops at the first name that is truncated
   * @return whether all names are whole
   */
  private boolean breakAll(
      RowFonts fonts, Collection<String> names, Style style, int widest, boolean wholeOnly) {
    lines.clear();
    truncated.clear();
    boolean oneLine = style.size == fonts.names() && widest <= style.maxWidth;
    for (String name : names) {
      StyledText text = fonts.name(name, style.size);
      List<StyledText> broken =
          oneLine ? List.of(text) : LineBreaker.balanced(text, style.maxWidth, style.maxLines);
      lines.put(name, broken);
      if (LineBreaker.isShortened(text, broken)) {
        truncated.add(name);
        if (wholeOnly) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the names that are truncated. */
  public List<String> truncated() {
    return List.copyOf(truncated);
  }

  /** Returns the width of the ranks and of the widest line. */
  public int width() {
    return ranks.space() + width;
  }

  /** Returns the pixels between a name and its bar, and the width of the name and of the ranks. */
  int space(String name) {
    return context.gap() + ranks.space() + widest(name);
  }

  private int widest(String name) {
    return lines.getOrDefault(name, List.of()).stream().mapToInt(context::width).max().orElse(0);
  }

  /** The place of a name: the pixels of its lines and the start of its rank. */
  private record Place(Rectangle lines, int rank) {}

  private Place inColumn(String name, Rectangle row) {
    int widest = widest(name);
    return new Place(lines(name, row, start + width() - widest, widest), start);
  }

  private Place atEdge(String name, Rectangle row, int edge, boolean before) {
    int widest = widest(name);
    int x = before ? edge - context.gap() - widest : edge + context.gap() + ranks.space();
    return new Place(lines(name, row, x, widest), x - ranks.space());
  }

  private Rectangle lines(String name, Rectangle row, int x, int widest) {
    int count = Math.max(1, lines.getOrDefault(name, List.of()).size());
    int height = ranks.capHeight() + (count - 1) * lineHeight;
    return new Rectangle(x, row.y + (row.height + height) / 2 - height, widest, height);
  }

  /**
   * Returns the area of a name and its rank in the column; empty if there is neither.
   *
   * @param row the pixels of a bar, or the middle of a group of bars
   */
  Rectangle area(String name, String rank, Rectangle row) {
    return area(inColumn(name, row), rank);
  }

  /**
   * Returns the area of a name and its rank next to the start of its bar.
   *
   * @param edge where the bar starts, as an edge between pixels
   * @param before whether the name is left of the edge
   */
  Rectangle area(String name, String rank, Rectangle row, int edge, boolean before) {
    return area(atEdge(name, row, edge, before), rank);
  }

  private Rectangle area(Place place, String rank) {
    Rectangle area = place.lines;
    if (!ranks.shows(rank)) {
      return area;
    }
    return new Rectangle(place.rank, area.y, area.x + area.width - place.rank, area.height);
  }

  /** Draws a name and its rank in the column. */
  public void draw(String name, String rank, Rectangle row) {
    draw(name, rank, inColumn(name, row), false);
  }

  /** Draws a name and its rank next to the start of its bar. */
  void draw(String name, String rank, Rectangle row, int edge, boolean before) {
    draw(name, rank, atEdge(name, row, edge, before), !before);
  }

  private void draw(String name, String rank, Place place, boolean alignedLeft) {
    Rectangle area = area(place, rank);
    if (area.isEmpty()) {
      return;
    }
    context.clearBehind(area);
    int y = area.y;
    int end = place.lines.x + place.lines.width;
    for (StyledText line : lines.getOrDefault(name, List.of())) {
      int x = alignedLeft ? place.lines.x : end - context.width(line);
      context.write(line, x, y + line.capHeight(), context.colors().ink());
      y += lineHeight;
    }
    ranks.draw(rank, place.rank, area.y + (area.height + ranks.capHeight()) / 2);
  }
}
