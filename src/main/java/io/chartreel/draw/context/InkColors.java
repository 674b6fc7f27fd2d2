package io.chartreel.draw.context;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;

/** The colours of words and lines on one paper. */
public record InkColors(Rgb paper, Rgb ink) {
  static InkColors on(Rgb paper) {
    return new InkColors(paper, Theme.inkOn(paper));
  }

  /**
   * A thinner ink.
   *
   * @param share how much of the ink is left, 0 to 1
   */
  public Rgb ink(double share) {
    return paper.mix(ink, share);
  }

  /** The colour of a bar, as words are written in it. */
  public Rgb words(Rgb bar) {
    return bar.readableOn(paper, ink);
  }

  /** The colour of words on a bar: ink or paper, whichever reads better. */
  public Rgb onBar(Rgb bar) {
    return paper.contrast(bar) >= ink.contrast(bar) ? paper : ink;
  }
}
