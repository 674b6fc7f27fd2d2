package io.chartreel.request;

/**
 * The size of a picture that is shown in place of a chart, where the chart itself cannot be read.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {
  /** The size that a query asks for, as far as it can be read and is allowed; else the default. */
  public static ImageSize of(QueryString query) {
    return new ImageSize(length(Parameter.WIDTH, query), length(Parameter.HEIGHT, query));
  }

  private static int length(Parameter parameter, QueryString query) {
    Domain.Whole range = (Domain.Whole) parameter.domain();
    return query.fields().stream()
        .filter(field -> field.name().equals(parameter.spelling()))
        .map(field -> Percent.decode(field.value()).orElse("").strip())
        .filter(DecimalNumber::isWhole)
        .mapToInt(Integer::parseInt)
        .filter(length -> length >= range.min() && length <= range.max())
        .findFirst()
        .orElse(Integer.parseInt(parameter.defaultValue()));
  }
}
