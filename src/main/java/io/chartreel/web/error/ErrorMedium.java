package io.chartreel.web.error;

import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.http.QualityValue;
import java.util.Locale;

/**
 * The medium of an error response.
 *
 * <p>Jetty's {@code QuotedQualityCSV} is no substitute for the scanner below: it throws on an
 * unclosed quote, and its message repeats the header. Here, whatever cannot be parsed is ignored,
 * in linear time.
 */
public enum ErrorMedium {
  /** An image, for an {@code img} element. */
  IMAGE,
  /** An HTML page, for the address bar of a browser. */
  PAGE,
  /** JSON, for a program. */
  JSON;

  /**
   * Returns the medium that a client prefers: RFC 9110, section 12.5.1. A client that accepts
   * anything gets JSON.
   *
   * @param accept the value of {@code Accept}; empty if it is missing
   */
  public static ErrorMedium of(String accept) {
    double page = 0;
    double image = 0;
    for (String range : Splitter.split(accept.toLowerCase(Locale.ROOT), ',')) {
      String type = type(range);
      if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
        page = Math.max(page, QualityValue.of(range));
      } else if (type.startsWith("image/")) {
        image = Math.max(image, QualityValue.of(range));
      }
    }
    if (page > 0 && page >= image) {
      return PAGE;
    }
    return image > 0 ? IMAGE : JSON;
  }

  /**
   * Returns whether a client explicitly accepts JSON and no page.
   *
   * @param accept the value of {@code Accept}; empty if it is missing
   */
  public static boolean isJsonOnly(String accept) {
    boolean json =
        Splitter.split(accept.toLowerCase(Locale.ROOT), ',').stream()
            .filter(range -> QualityValue.of(range) > 0)
            .map(ErrorMedium::type)
            .anyMatch(
                type -> type.equals("application/json") || type.equals("application/problem+json"));
    return json && of(accept) == JSON;
  }

  /** Returns the media type of a range, without its parameters. */
  private static String type(String range) {
    return Splitter.before(range, ';').strip();
  }
}
