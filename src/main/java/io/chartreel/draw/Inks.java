package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import java.awt.Color;

/** The colours of words and lines on one paper. */
final class Inks {
  private final Rgb paper;
  private final Rgb ink;

  Inks(Rgb paper) {
    this.paper = paper;
    this.ink = Theme.inkOn(paper);
  }

  Color paper() {
    return color(paper);
  }

  Color ink() {
    return color(ink);
  }

  /**
   * A thinner ink.
   *
   * @param share how much of the ink is left, 0 to 1
   */
  Color ink(double share) {
    return color(paper.mix(ink, share));
  }

  /** The colour of a bar, as words are written in it. */
  Color words(Rgb bar) {
    return color(bar.readableOn(paper, ink));
  }

  static Color color(Rgb rgb) {
    return new Color(rgb.value());
  }
}
