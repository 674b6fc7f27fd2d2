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
 * Names in the margin left of the value axis, aligned with it: in one line each, or in two if one
 * is too wide and rows are high.
 */
public final class MarginNames {
  /** The maximum width as a share of the image. */
  private static final double MAX_WIDTH = 0.3;

  /** The line height as a share of the font size. */
  private static final double LINE_HEIGHT = 1.2;

  /** The minimum height of a row for two lines, as a share of the font size. */
  private static final double MIN_ROW_FOR_TWO_LINES = 2.6;

  private final DrawingContext context;
  private final int lineHeight;
  private final int end;
  private final Map<String, List<StyledText>> lines = new HashMap<>();
  private int width;
  private boolean truncates;

  /**
   * Breaks the names of one animation into lines.
   *
   * @param start the left end of the margin, in pixels
   * @param slot the pixels from one name to the next
   */
  public MarginNames(
      DrawingContext context, RowFonts fonts, Collection<String> names, int start, double slot) {
    this.context = context;
    int maxWidth = (int) Math.round(context.width() * MAX_WIDTH);
    int widest = names.stream().mapToInt(name -> context.width(fonts.name(name))).max().orElse(0);
    this.lineHeight = (int) Math.round(context.scaling().font(fonts.names()) * LINE_HEIGHT);
    boolean high = slot >= MIN_ROW_FOR_TWO_LINES * context.scaling().font(fonts.names());
    for (String name : names) {
      add(fonts.name(name), name, maxWidth, widest > maxWidth && high ? 2 : 1);
    }
    this.end = start + width;
  }

  private void add(StyledText text, String name, int maxWidth, int maxLines) {
    List<StyledText> broken =
        context.width(text) <= maxWidth
            ? List.of(text)
            : LineBreaker.lines(text, maxWidth, maxLines);
    lines.put(name, broken);
    String last = broken.get(broken.size() - 1).content();
    truncates |=
        last.endsWith("…") && !name.endsWith("…") || last.isEmpty() && !text.content().isEmpty();
    for (StyledText line : broken) {
      width = Math.max(width, context.width(line));
    }
  }

  /** Returns whether some names are truncated. */
  public boolean truncates() {
    return truncates;
  }

  /** Returns the width of the widest line. */
  public int width() {
    return width;
  }

  /**
   * Returns the area of a name; empty if the name is unknown or empty.
   *
   * @param row the pixels of a bar, or the middle of a group of bars
   */
  Rectangle area(String name, Rectangle row) {
    List<StyledText> broken = lines.getOrDefault(name, List.of());
    int widest = 0;
    int height = 0;
    for (StyledText line : broken) {
      widest = Math.max(widest, context.width(line));
      height = line.capHeight() + (broken.size() - 1) * lineHeight;
    }
    return new Rectangle(end - widest, row.y + (row.height + height) / 2 - height, widest, height);
  }

  /** Draws a name next to a row. */
  public void draw(String name, Rectangle row) {
    Rectangle area = area(name, row);
    if (area.isEmpty()) {
      return;
    }
    context.clearBehind(area);
    int y = area.y;
    for (StyledText line : lines.getOrDefault(name, List.of())) {
      context.write(line, end - context.width(line), y + line.capHeight(), context.colors().ink());
      y += lineHeight;
    }
  }
}
