package io.chartreel.draw.layout;

import io.chartreel.chart.Titles;
import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.title.LegendBlock;
import io.chartreel.draw.title.Margins;
import io.chartreel.draw.title.TitleBlock;
import io.chartreel.scene.LegendEntry;
import java.awt.Rectangle;
import java.util.List;

/**
 * What stands around the bars, and the room that it leaves them. In a small picture the bars come
 * first: what leaves them too little is left out, the least important first.
 *
 * @param words title, subtitle and caption
 * @param legend what the colours mean
 * @param room for the plot and its axis
 * @param labels whether the axis has labels
 */
record BlockLayout(TitleBlock words, LegendBlock legend, Rectangle room, boolean labels) {
  /** The least that the bars are left, as a share of the picture. */
  private static final double LEAST = 0.45;

  /** What bars one under the other are left at least, where their names need it. */
  private static final double ENOUGH = 0.65;

  /** The pixels in which a name can be read. */
  private static final double ROW = 8;

  /** The steps in which things are left out: caption, labels of the axis, legend, subtitle. */
  private static final int STEPS = 5;

  /**
   * Settles what there is room for.
   *
   * @param slots how many bars there are side by side
   */
  static BlockLayout of(Titles words, List<LegendEntry> legend, int slots, DrawingContext page) {
    double wanted = page.horizontal() ? slots * ROW / page.height() : 0;
    int least = (int) (Math.max(LEAST, Math.min(ENOUGH, wanted)) * page.height());
    BlockLayout settled = without(0, words, legend, page);
    for (int step = 1; step < STEPS && settled.leavesLess(least, page); step++) {
      settled = without(step, words, legend, page);
    }
    return settled;
  }

  private boolean leavesLess(int least, DrawingContext page) {
    int axis = labels ? GridTicks.capital(page) + page.gap() : 0;
    return room.height - axis < least;
  }

  private static BlockLayout without(
      int steps, Titles words, List<LegendEntry> legend, DrawingContext page) {
    Margins air = Margins.beside(page);
    Titles left =
        new Titles(
            words.title(), steps < 4 ? words.subtitle() : "", steps < 1 ? words.caption() : "");
    TitleBlock block = new TitleBlock(left, page, air);
    int width = page.width() - air.left() - air.right();
    int top = block.top() == 0 ? air.left() : block.top() + page.units().text(5);
    LegendBlock colors =
        new LegendBlock(steps < 3 ? legend : List.of(), page, air.left(), top, width);
    int from = colors.bottom();
    int to =
        block.bottom() - (block.bottom() == page.height() ? air.left() : page.units().text(12));
    return new BlockLayout(
        block, colors, new Rectangle(air.left(), from, width, Math.max(1, to - from)), steps < 2);
  }

  void draw() {
    words.draw();
    legend.draw();
  }
}
