package io.chartreel.draw;

/**
 * The air between words and the edges of the picture, in pixels.
 *
 * @param left of the edge on which everything hangs
 * @param right of the longest line
 * @param head above the title
 * @param foot under the caption
 */
record Air(int left, int right, int head, int foot) {
  /** The air of a chart of the origin's shape, whose words hang on its axis. */
  static Air pointed(Page page) {
    int left = page.horizontal() ? (int) Math.round(page.width() * 0.125) : page.units().text(24);
    return new Air(left, page.units().text(24), page.units().text(28), page.units().text(16));
  }

  /** The air of all other charts; less of it in a small picture. */
  static Air beside(Page page) {
    double side = Math.min(page.width(), page.height());
    int edge = (int) Math.min(page.units().text(24), Math.round(side * 0.06));
    int head = (int) Math.min(page.units().text(28), Math.round(side * 0.07));
    int foot = (int) Math.min(page.units().text(16), Math.round(side * 0.05));
    return new Air(edge, edge, head, foot);
  }
}
