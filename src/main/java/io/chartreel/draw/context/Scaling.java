package io.chartreel.draw.context;

import io.chartreel.chart.Style;

/**
 * The sizes of a picture in pixels of its image. All are given for a picture of 640 x 480 and grow
 * with it; text shrinks less than the picture does, so that it stays legible.
 *
 * @param shape what one pixel of shapes becomes
 * @param text what one pixel of text and of the air around it becomes
 */
public record Scaling(double shape, double text) {
  static Scaling of(Style style) {
    double size = Math.min(style.width() / 640.0, style.height() / 480.0);
    double text = size >= 1 ? size : 0.5 + size / 2;
    return new Scaling(size * style.scale(), text * style.scale());
  }

  /** A length of a shape, at least one pixel. */
  public int shape(double pixels) {
    return Math.max(1, (int) Math.round(pixels * shape));
  }

  /** A length beside text, at least one pixel. */
  public int text(double pixels) {
    return Math.max(1, (int) Math.round(pixels * text));
  }

  /** The size of a font, in whole pixels, at least 7. */
  public float font(double pixels) {
    return Math.max(7, Math.round(pixels * text));
  }
}
