package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;

/**
 * The air between words and the edges of the picture, in pixels.
 *
 * @param left of the edge on which everything hangs
 * @param right of the longest line
 * @param head above the title
 * @param foot under the caption
 */
public record Margins(int left, int right, int head, int foot) {
  /** The air of a chart of the origin's shape, whose words hang on its axis. */
  public static Margins pointed(DrawingContext page) {
    int left = page.horizontal() ? (int) Math.round(page.width() * 0.125) : page.units().text(24);
    return new Margins(left, page.units().text(24), page.units().text(28), page.units().text(16));
  }

  /** The air of all other charts; less of it in a small picture. */
  public static Margins beside(DrawingContext page) {
    double side = Math.min(page.width(), page.height());
    int edge = (int) Math.min(page.units().text(24), Math.round(side * 0.06));
    int head = (int) Math.min(page.units().text(28), Math.round(side * 0.07));
    int foot = (int) Math.min(page.units().text(16), Math.round(side * 0.05));
    return new Margins(edge, edge, head, foot);
  }
}
