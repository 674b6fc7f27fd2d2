package io.chartreel.chart;

/**
 * An opaque colour in sRGB.
 *
 * @param value 0xRRGGBB
 */
public record Rgb(int value) {
  /** Rejects values over 24 bits. */
  public Rgb {
    if (value < 0 || value > 0xFFFFFF) {
      throw new IllegalArgumentException("a colour has 24 bits, not " + Integer.toHexString(value));
    }
  }

  /** Returns the red component, 0 to 255. */
  public int red() {
    return value >> 16;
  }

  /** Returns the green component, 0 to 255. */
  public int green() {
    return value >> 8 & 0xFF;
  }

  /** Returns the blue component, 0 to 255. */
  public int blue() {
    return value & 0xFF;
  }

  /**
   * Returns a mixture with another colour.
   *
   * @param share of the other colour, 0 to 1
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

  /** Returns the relative luminance (WCAG 2.2), 0 for black to 1 for white. */
  public double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Returns the contrast ratio to another colour (WCAG 2.2), 1 to 21. */
  public double contrast(Rgb other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /**
   * Returns this colour, mixed with as much of {@code ink} as makes text legible on a background: a
   * contrast ratio of at least 4.5 (WCAG 2.2, level AA), or the contrast of the ink if that is
   * lower.
   */
  public Rgb readableOn(Rgb background, Rgb ink) {
    for (double share = 0; share < 1; share += 0.05) {
      Rgb mixed = mix(ink, share);
      if (mixed.contrast(background) >= 4.5) {
        return mixed;
      }
    }
    return ink;
  }
}
