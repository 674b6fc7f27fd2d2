package io.chartreel.web.link;

import io.chartreel.render.ImageFormat;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.util.Optional;

/** The paths of charts, of their pages and of their data URIs. */
public final class ChartPaths {
  /** The start of every path that contains a packed chart. */
  public static final String PERMALINK = "/c/";

  /** The path of the animation as a {@code data:} URI. */
  public static final String DATA_URI = "/datauri";

  /** The path of the animation or the still image, as the query says. */
  public static final String CHART = "/chart";

  /** The path of how a request was understood. */
  public static final String JSON = "/json";

  /** The parameter of a page that contains its image as a {@code data:} URI. */
  public static final String INLINE = "inline";

  private ChartPaths() {}

  /** Returns whether a path draws the data that are posted to it. */
  public static boolean drawsPostedData(String path) {
    return path.equals(DATA_URI)
        || path.equals(CHART)
        || ImageFormat.of(path).isPresent() && !path.startsWith(PERMALINK);
  }

  /**
   * Returns whether an address is that of a named image whose query has been lost. Some sites
   * request the images that they show without the query.
   */
  public static boolean hasLostQuery(String path, QueryString query) {
    return query.fields().isEmpty()
        && path.lastIndexOf('.') > 0
        && path.lastIndexOf('/') == 0
        && ImageFormat.of(path).isPresent();
  }

  /** Returns the format of the image at an address; empty if it has none. */
  public static Optional<ImageFormat> format(String path, QueryString query) {
    return path.equals(CHART)
        ? Optional.of(asked(query).orElse(ImageFormat.GIF))
        : ImageFormat.of(path);
  }

  private static Optional<ImageFormat> asked(QueryString query) {
    try {
      return QuickChart.format(query).flatMap(name -> ImageFormat.of("/" + name));
    } catch (BadRequestException unsupported) {
      return Optional.empty();
    }
  }

  /** Returns whether a path is a chart, or the page of a chart, that is described by its query. */
  public static boolean isDescribedByQuery(String path) {
    return path.equals("/")
        || path.equals(CHART)
        || path.lastIndexOf('/') == 0 && !path.startsWith("/.") && ImageFormat.of(path).isPresent();
  }

  /**
   * Returns the packed chart in the path of a permalink, with or without the extension of an image;
   * empty if the path is not a permalink.
   */
  public static Optional<String> packedChart(String path) {
    if (!path.startsWith(PERMALINK)) {
      return Optional.empty();
    }
    int end = ImageFormat.of(path).isPresent() ? path.lastIndexOf('.') : path.length();
    String packed = path.substring(PERMALINK.length(), end);
    return Optional.of(packed).filter(text -> !text.isEmpty() && text.indexOf('/') < 0);
  }
}
