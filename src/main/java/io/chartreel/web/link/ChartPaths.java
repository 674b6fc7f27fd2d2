package io.chartreel.web.link;

import io.chartreel.render.ImageFormat;
import java.util.Optional;

/** The paths of charts, of their pages and of their data URIs. */
public final class ChartPaths {
  /** The start of every path that contains a packed chart. */
  public static final String PERMALINK = "/c/";

  /** The path of the animation as a {@code data:} URI. */
  public static final String DATA_URI = "/datauri";

  /** The parameter of a page that contains its image as a {@code data:} URI. */
  public static final String INLINE = "inline";

  private ChartPaths() {}

  /** Returns whether a path draws the data that are posted to it. */
  public static boolean drawsPostedData(String path) {
    return path.equals(DATA_URI) || ImageFormat.of(path).isPresent() && !path.startsWith(PERMALINK);
  }

  /** Returns whether a path is a chart, or the page of a chart, that is described by its query. */
  public static boolean isDescribedByQuery(String path) {
    return path.equals("/")
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
