package io.chartreel.web.page;

import io.chartreel.request.parameter.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A place that a chart can be made for.
 *
 * @param name of the place
 * @param note what it accepts
 * @param snippet the id of the snippet that it takes
 * @param options the values that suit it, by parameter; an empty value is the default
 */
public record Target(String name, String note, String snippet, Map<Parameter, String> options) {
  /** The places that charts are made for most often. */
  static final List<Target> ALL =
      List.of(
          new Target(
              "GitHub README",
              "GitHub loads the image through its proxy, up to 5 MB. It has to reach this service.",
              "markdown",
              options(640, 400, 2, "5000000", "first")),
          new Target(
              "Email",
              "Outlook shows only the first frame, so the chart starts with its end. 600 pixels fit"
                  + " everywhere; 1 MB loads on a phone.",
              "email",
              options(600, 400, 1, "1000000", "last")),
          new Target(
              "Slack",
              "Slack shows images of up to 2 MB without a click. It has to reach this service.",
              "slack",
              options(640, 400, 1, "2000000", "first")),
          new Target(
              "X / LinkedIn",
              "Both animate only an uploaded file: use Download GIF. X takes 5 MB from a phone. A"
                  + " link to this page shows a still preview.",
              "url",
              options(1200, 675, 1, "5000000", "last")),
          new Target(
              "Slide",
              "Insert the downloaded GIF as a picture: 1920 x 1080 pixels, the whole slide. A PDF"
                  + " shows its first frame, which is the finished chart.",
              "url",
              options(960, 540, 2, "5000000", "last")),
          new Target(
              "Blog",
              "The HTML shows a still image to readers who prefer less motion.",
              "html",
              options(800, 500, 2, "3000000", "first")));

  private static Map<Parameter, String> options(
      int width, int height, int scale, String bytes, String poster) {
    return Map.of(
        Parameter.WIDTH,
        Integer.toString(width),
        Parameter.HEIGHT,
        Integer.toString(height),
        Parameter.SCALE,
        Integer.toString(scale),
        Parameter.BYTES,
        bytes,
        Parameter.POSTER,
        poster);
  }

  /** Returns the options as a query, for a script that fills in the form. */
  public String query() {
    return options.entrySet().stream()
        .map(option -> option.getKey().key() + "=" + option.getValue())
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
