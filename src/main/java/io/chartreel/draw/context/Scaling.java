package io.chartreel.draw.context;

import io.chartreel.chart.Style;

/**
 * Lengths and font sizes in proportion to the image. They are given for an image of 640 x 480. Text
 * shrinks less than shapes, so that it stays legible.
 *
 * @param shape pixels of the image for a pixel of a shape
 * @param text pixels of the image for a pixel of text or of the space around it
 * @param margin pixels of the image for a pixel of a margin, whatever the size of the text
 */
public record Scaling(double shape, double text, double margin) {
  /** Returns the proportions of an image. */
  public static Scaling of(Style style) {
    double size = Math.min(style.width() / 640.0, style.height() / 480.0);
    double margin = (size >= 1 ? size : 0.5 + size / 2) * style.scale();
    return new Scaling(size * style.scale(), margin * style.textSize() / 100, margin);
  }

  /** Returns a length of a shape, at least one pixel. */
  public int shape(double pixels) {
    return Math.max(1, (int) Math.round(pixels * shape));
  }

  /** Returns a length around text, at least one pixel. */
  public int text(double pixels) {
    return Math.max(1, (int) Math.round(pixels * text));
  }

  /** Returns a length of a margin, at least one pixel. */
  public int margin(double pixels) {
    return Math.max(1, (int) Math.round(pixels * margin));
  }

  /** Returns a font size in whole pixels, at least 7. */
  public float font(double pixels) {
    return Math.max(7, Math.round(pixels * text));
  }
}
