package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;

/**
 * The margins around titles and caption, in pixels.
 *
 * @param left of the text
 * @param right of the longest line
 * @param top above the title
 * @param bottom below the caption
 */
public record Margins(int left, int right, int top, int bottom) {
  /** Returns the margins, which shrink with the image. */
  public static Margins of(DrawingContext context) {
    double side = Math.min(context.width(), context.height());
    int edge = (int) Math.min(context.scaling().margin(24), Math.round(side * 0.06));
    int bottom = (int) Math.min(context.scaling().margin(16), Math.round(side * 0.05));
    return new Margins(edge, edge, edge, bottom);
  }
}
