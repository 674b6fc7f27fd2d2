package io.chartreel.chart;

import java.util.List;

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
 * @param show what is written beside a bar
 */
public record Style(
    int width,
    int height,
    int scale,
    Direction direction,
    Rgb background,
    List<Rgb> colors,
    Show show) {
  /** Checks and copies. */
  public Style {
    if (width < 1 || height < 1 || scale < 1 || colors.isEmpty()) {
      throw new IllegalArgumentException(
          "no picture of " + width + " x " + height + " x " + scale + " in " + colors);
    }
    colors = List.copyOf(colors);
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
