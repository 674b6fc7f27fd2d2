package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import java.util.Collection;

/**
 * The ranks in front of the names of one animation. They end at the same distance from their names,
 * so that no name moves when a rank changes from 9 to 10.
 */
public final class RankColumn {
  /** The strength of the ink, so that ranks differ from values. */
  private static final double STRENGTH = 0.6;

  private final DrawingContext context;
  private final NumberText numbers;
  private final int width;

  /**
   * Measures the ranks.
   *
   * @param ranks all ranks of the animation; empty if none is shown
   * @param size of the font, for an image of 640 x 480; 0 if there is no space for ranks
   */
  public RankColumn(DrawingContext context, Collection<String> ranks, double size) {
    this.context = context;
    this.numbers = new NumberText(context, text -> context.regular(text, Math.max(1, size)));
    this.width = size == 0 ? 0 : ranks.stream().mapToInt(numbers::width).max().orElse(0);
  }

  /** Returns the pixels of the widest rank and the space after it; 0 if no rank is shown. */
  public int space() {
    return width == 0 ? 0 : width + context.gap();
  }

  /** Returns the width of the widest rank; 0 if no rank is shown. */
  int width() {
    return width;
  }

  /** Returns whether a rank is drawn. */
  boolean shows(String rank) {
    return width > 0 && !rank.isEmpty();
  }

  /** Returns the height of a digit. */
  int capHeight() {
    return numbers.capHeight();
  }

  /**
   * Draws a rank on the background, aligned right.
   *
   * @param x where the column starts
   */
  void draw(String rank, int x, int baseline) {
    draw(rank, x, baseline, context.colors().ink(STRENGTH));
  }

  /** Draws a rank in a colour, aligned right. */
  void draw(String rank, int x, int baseline, Rgb color) {
    if (shows(rank)) {
      numbers.write(rank, x + width - numbers.width(rank), baseline, color);
    }
  }

  /** Draws a rank on the background, around a middle. */
  void drawCentred(String rank, int middle, int baseline) {
    if (shows(rank)) {
      int x = middle - numbers.width(rank) / 2;
      numbers.write(rank, x, baseline, context.colors().ink(STRENGTH));
    }
  }
}
