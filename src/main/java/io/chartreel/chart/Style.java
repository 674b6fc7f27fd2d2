package io.chartreel.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The size, colours, font and labels of a chart.
 *
 * @param width of the image before scaling, in pixels, at least 1
 * @param height of the image before scaling, in pixels, at least 1
 * @param scale pixel density: image pixels per chart pixel in each direction, at least 1
 * @param direction the orientation of the bars
 * @param background the background colour; of a transparent image, the one that edges are blended
 *     with
 * @param colors of the bars, in order; at least one
 * @param colorsByName colours of individual bars and categories
 * @param show the labels of a bar
 * @param ticker whether the current period is shown in large type
 * @param radius of the corners at the end of a bar, in pixels before scaling, at least 0
 * @param gap between bars, as a fraction of a slot, from 0 to less than 1
 * @param font the preferred font family; not blank
 * @param transparent whether the background is transparent
 * @param names the position of the names of horizontal bars
 * @param rank whether the rank is shown in front of the name
 * @param textSize of all texts, in per cent, at least 1
 * @param images by the names of bars: a country code, the name of a file, or a data URI
 * @param highlighted names of bars or categories; if there are any, all other bars are grey
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
    String font,
    boolean transparent,
    NamePlacement names,
    boolean rank,
    int textSize,
    Map<String, String> images,
    Set<String> highlighted) {
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
    if (textSize < 1) {
      throw new IllegalArgumentException("text of " + textSize + " %");
    }
    if (font.isBlank()) {
      throw new IllegalArgumentException("no family of fonts");
    }
    colors = List.copyOf(colors);
    colorsByName = Collections.unmodifiableMap(new LinkedHashMap<>(colorsByName));
    images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
    highlighted = Collections.unmodifiableSet(new LinkedHashSet<>(highlighted));
  }

  /** Creates an opaque style with names where they fit, no images and nothing highlighted. */
  public Style(
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
    this(
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
        font,
        false,
        NamePlacement.AUTO,
        false,
        100,
        Map.of(),
        Set.of());
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
        font,
        transparent,
        names,
        rank,
        textSize,
        images,
        highlighted);
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
