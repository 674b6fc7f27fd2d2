package io.chartreel.chart;

/**
 * An opaque colour in sRGB.
 *
 * @param value 0xRRGGBB
 */
public record Rgb(int value) {
  /** Refuses anything beyond 24 bits. */
  public Rgb {
    if (value < 0 || value > 0xFFFFFF) {
      throw new IllegalArgumentException("a colour has 24 bits, not " + Integer.toHexString(value));
    }
  }

  /** The red part, 0 to 255. */
  public int red() {
    return value >> 16;
  }

  /** The green part, 0 to 255. */
  public int green() {
    return value >> 8 & 0xFF;
  }

  /** The blue part, 0 to 255. */
  public int blue() {
    return value & 0xFF;
  }

  /**
   * This colour mixed with another.
   *
   * @param share how much of the other colour, 0 to 1
   */
  public Rgb mix(Rgb other, double share) {
    return new Rgb(
        mix(red(), other.red(), share) << 16
            | mix(green(), other.green(), share) << 8
            | mix(blue(), other.blue(), share));
  }

  private static int mix(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** How much light the colour gives, 0 (black) to 1 (white): "relative luminance" of WCAG 2.2. */
  public double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** How far two colours stand apart, 1 to 21: "contrast ratio" of WCAG 2.2. */
  public double contrast(Rgb other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /**
   * This colour, mixed with {@code ink} as far as it must be to be read on {@code paper}: a
   * contrast of 4.5, the AA of WCAG 2.2, or all that the ink has where it has less.
   */
  public Rgb readableOn(Rgb paper, Rgb ink) {
    for (double share = 0; share < 1; share += 0.05) {
      Rgb mixed = mix(ink, share);
      if (mixed.contrast(paper) >= 4.5) {
        return mixed;
      }
    }
    return ink;
  }
}
