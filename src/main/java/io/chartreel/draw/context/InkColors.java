package io.chartreel.draw.context;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;

/**
 * The colours of text and lines.
 *
 * @param background of the image
 * @param ink contrasts with the background
 */
public record InkColors(Rgb background, Rgb ink) {
  static InkColors on(Rgb background) {
    return new InkColors(background, Theme.textColorOn(background));
  }

  /**
   * Returns a fainter ink.
   *
   * @param strength from 0, the background, to 1, the full ink
   */
  public Rgb ink(double strength) {
    return background.mix(ink, strength);
  }

  /**
   * Returns the ink of large type, of half strength or as strong as makes it legible: a contrast
   * ratio of at least 3 (WCAG 2.2, level AA), or the contrast of the ink if that is lower.
   */
  public Rgb largeType() {
    for (double strength = 0.5; strength < 1; strength += 0.05) {
      Rgb mixed = ink(strength);
      if (mixed.contrast(background) >= 3) {
        return mixed;
      }
    }
    return ink;
  }

  /** Returns the colour of a bar, adjusted until text in it is readable on the background. */
  public Rgb readable(Rgb bar) {
    return bar.readableOn(background, ink);
  }

  /** Returns the colour of text on a bar: ink or background, whichever contrasts more. */
  public Rgb onBar(Rgb bar) {
    return background.contrast(bar) >= ink.contrast(bar) ? background : ink;
  }
}
