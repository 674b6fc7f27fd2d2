package io.chartreel.request.parameter;

import io.chartreel.chart.Style;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {
  /**
   * A style in an image that is no larger than this and of the same shape, as nearly as whole
   * pixels allow; itself where it is no larger. Empty where the smallest chart is.
   */
  public Optional<Style> fit(Style style, Limits limits) {
    double wide = (double) width / style.imageWidth();
    double factor = Math.min(1, Math.min(wide, (double) height / style.imageHeight()));
    if (factor == 1) {
      return Optional.of(style);
    }
    for (int scale = 1; scale <= style.scale(); scale++) {
      int newWidth = Math.max(Style.LEAST_WIDTH, (int) (style.imageWidth() * factor / scale));
      int newHeight = Math.max(Style.LEAST_HEIGHT, (int) (style.imageHeight() * factor / scale));
      boolean fits = newWidth * scale <= width && newHeight * scale <= height;
      if (fits && newWidth <= limits.width() && newHeight <= limits.height()) {
        return Optional.of(style.sized(newWidth, newHeight, scale));
      }
    }
    return Optional.empty();
  }

  /**
   * A style whose image is no larger than this, and all of the given one, half or a quarter of it
   * each way: the largest that fits. Empty where none does. The halves of halves are quarters, so
   * that taking this again and again ends in few sizes.
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
      if (newWidth >= Style.LEAST_WIDTH
          && newHeight >= Style.LEAST_HEIGHT
          && newWidth <= limits.width()
          && newHeight <= limits.height()) {
        return Optional.of(style.sized(newWidth, newHeight, scale));
      }
    }
    return Optional.empty();
  }

  /**
   * The size of a picture in place of a chart that cannot be read: what a query asks for as far as
   * it can be read and is allowed, else the default.
   */
  public static ImageSize of(QueryString query, Limits limits) {
    return new ImageSize(
        length(Parameter.WIDTH, query, limits), length(Parameter.HEIGHT, query, limits));
  }

  /** The same shape, as nearly as whole pixels allow, with sides of at most so many pixels. */
  public ImageSize within(int widest, int highest) {
    double factor = Math.min(1, Math.min((double) widest / width, (double) highest / height));
    return new ImageSize((int) Math.round(width * factor), (int) Math.round(height * factor));
  }

  private static int length(Parameter parameter, QueryString query, Limits limits) {
    ParameterType.Whole range = (ParameterType.Whole) parameter.domain();
    int max = range.max(limits);
    return query.fields().stream()
        .filter(field -> field.name().equals(parameter.spelling()))
        .map(field -> PercentEncoding.decode(field.value()).orElse("").strip())
        .filter(DecimalNumber::isWhole)
        .mapToInt(Integer::parseInt)
        .filter(length -> length >= range.min() && length <= max)
        .findFirst()
        .orElse(Integer.parseInt(parameter.defaultValue()));
  }
}
