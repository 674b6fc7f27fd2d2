package io.chartreel.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a chart looks.
 *
 * @param width of the picture before scaling, in pixels, at least 1
 * @param height of the picture before scaling, in pixels, at least 1
 * @param scale how many pixels of the image one pixel of the chart becomes in each direction, at
 *     least 1
 * @param direction which way bars grow
 * @param background the colour of the paper
 * @param colors of the bars, in the order in which the kind of chart takes them; at least one
 * @param colorsByName of those bars and categories that have one of their own
 * @param show what is written beside a bar
 * @param ticker whether the period is written in large type
 * @param radius of the corners at the end of a bar, in pixels before scaling, 0 and above
 * @param gap between bars, as a share of their slots, 0 to below 1
 * @param font the family of its letters, where it has them; not blank
 */
public record Style(
    int width,
    int height,
    int scale,
    Direction direction,
    Rgb background,
    List<Rgb> colors,
    Map<String, Rgb> colorsByName,
    LabelContent show,
    boolean ticker,
    int radius,
    double gap,
    String font) {
  /** The least width that has room for a chart, in pixels before scaling. */
  public static final int LEAST_WIDTH = 120;

  /** The least height that has room for a chart, in pixels before scaling. */
  public static final int LEAST_HEIGHT = 90;

  /** Checks and copies. */
  public Style {
    if (width < 1 || height < 1 || scale < 1 || colors.isEmpty()) {
      throw new IllegalArgumentException(
          "no picture of " + width + " x " + height + " x " + scale + " in " + colors);
    }
    if (radius < 0 || !(gap >= 0 && gap < 1)) {
      throw new IllegalArgumentException("corners of " + radius + " and a gap of " + gap);
    }
    if (font.isBlank()) {
      throw new IllegalArgumentException("no family of fonts");
    }
    colors = List.copyOf(colors);
    colorsByName = Collections.unmodifiableMap(new LinkedHashMap<>(colorsByName));
  }

  /** The same in another size. */
  public Style sized(int width, int height, int scale) {
    return new Style(
        width,
        height,
        scale,
        direction,
        background,
        colors,
        colorsByName,
        show,
        ticker,
        radius,
        gap,
        font);
  }

  /** The width of the image, in pixels. */
  public int imageWidth() {
    return width * scale;
  }

  /** The height of the image, in pixels. */
  public int imageHeight() {
    return height * scale;
  }
}
