package io.chartreel.request.parameter;

import io.chartreel.chart.Style;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The size of an image.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {
  /**
   * Shrinks a style so that its image fits into this size, keeping its aspect ratio except for
   * rounding to whole pixels. Returns nothing if even the smallest chart does not fit.
   */
  public Optional<Style> fit(Style style, Limits limits) {
    double factorOfWidth = (double) width / style.imageWidth();
    double factorOfHeight = (double) height / style.imageHeight();
    double factor = Math.min(1, Math.min(factorOfWidth, factorOfHeight));
    if (factor == 1) {
      return Optional.of(style);
    }
    for (int scale = 1; scale <= style.scale(); scale++) {
      int newWidth = Math.max(Style.MIN_WIDTH, (int) (style.imageWidth() * factor / scale));
      int newHeight = Math.max(Style.MIN_HEIGHT, (int) (style.imageHeight() * factor / scale));
      boolean fits = newWidth * scale <= width && newHeight * scale <= height;
      if (fits && newWidth <= limits.width() && newHeight <= limits.height()) {
        return Optional.of(style.sized(newWidth, newHeight, scale));
      }
    }
    return Optional.empty();
  }

  /**
   * Shrinks a style to a half or a quarter of its width and height if its image does not fit into
   * this size. Returns nothing if a quarter does not fit either. Applied repeatedly, it yields only
   * a few sizes.
   */
  public Optional<Style> fitInSteps(Style style, Limits limits) {
    return Stream.of(1, 2, 4)
        .map(divisor -> divided(style, divisor, limits))
        .flatMap(Optional::stream)
        .filter(smaller -> smaller.imageWidth() <= width && smaller.imageHeight() <= height)
        .findFirst();
  }

  private static Optional<Style> divided(Style style, int divisor, Limits limits) {
    if (divisor == 1) {
      return Optional.of(style);
    }
    for (int scale = 1; scale <= style.scale(); scale++) {
      int newWidth = style.imageWidth() / divisor / scale;
      int newHeight = style.imageHeight() / divisor / scale;
      if (newWidth >= Style.MIN_WIDTH
          && newHeight >= Style.MIN_HEIGHT
          && newWidth <= limits.width()
          && newHeight <= limits.height()) {
        return Optional.of(style.sized(newWidth, newHeight, scale));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the size of an error image: the width and height of the query if they are valid, or
   * else the defaults, times its scale.
   */
  public static ImageSize of(QueryString query, Limits limits) {
    int scale = length(Parameter.SCALE, query, limits);
    return new ImageSize(
        scale * length(Parameter.WIDTH, query, limits),
        scale * length(Parameter.HEIGHT, query, limits));
  }

  /** Shrinks this size, keeping its aspect ratio except for rounding. */
  public ImageSize within(int maxWidth, int maxHeight) {
    double factor = Math.min(1, Math.min((double) maxWidth / width, (double) maxHeight / height));
    return new ImageSize((int) Math.round(width * factor), (int) Math.round(height * factor));
  }

  private static int length(Parameter parameter, QueryString query, Limits limits) {
    ParameterType.IntegerRange range = (ParameterType.IntegerRange) parameter.type();
    int max = range.max(limits);
    return query.fields().stream()
        .filter(field -> field.name().equals(parameter.key()))
        .map(field -> PercentEncoding.decode(field.value()).orElse("").strip())
        .filter(DecimalNumber::isInteger)
        .mapToInt(Integer::parseInt)
        .filter(length -> length >= range.min() && length <= max)
        .findFirst()
        .orElse(Integer.parseInt(parameter.defaultValue()));
  }
}
