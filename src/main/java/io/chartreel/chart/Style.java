package io.chartreel.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The size, colours, font and labels of a chart.
 *
 * @param width of the image before scaling, in pixels, at least 1
 * @param height of the image before scaling, in pixels, at least 1
 * @param scale pixel density: image pixels per chart pixel in each direction, at least 1
 * @param direction the orientation of the bars
 * @param background the background colour
 * @param colors of the bars, in order; at least one
 * @param colorsByName colours of individual bars and categories
 * @param show the labels of a bar
 * @param ticker whether the current period is shown in large type
 * @param radius of the corners at the end of a bar, in pixels before scaling, at least 0
 * @param gap between bars, as a fraction of a slot, from 0 to less than 1
 * @param font the preferred font family; not blank
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
  /** The smallest width of a chart, in pixels before scaling. */
  public static final int MIN_WIDTH = 120;

  /** The smallest height of a chart, in pixels before scaling. */
  public static final int MIN_HEIGHT = 90;

  /** Rejects values out of range, and copies the collections. */
  public Style {
    if (width < 1 || height < 1 || scale < 1 || colors.isEmpty()) {
      throw new IllegalArgumentException(
          "no image of " + width + " x " + height + " x " + scale + " in " + colors);
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

  /** Returns the same style in another size. */
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

  /** Returns the width of the image, in pixels. */
  public int imageWidth() {
    return width * scale;
  }

  /** Returns the height of the image, in pixels. */
  public int imageHeight() {
    return height * scale;
  }
}
