package io.chartreel.web.error;

import io.chartreel.request.syntax.Splitter;
import java.util.List;
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

  /** Characters of the longest weight, such as {@code 0.333}. */
  private static final int MAX_WEIGHT_CHARACTERS = 5;

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
      List<String> parts = Splitter.split(range, ';');
      String type = parts.get(0).strip();
      if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
        page = Math.max(page, weight(parts));
      } else if (type.startsWith("image/")) {
        image = Math.max(image, weight(parts));
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
            .map(range -> Splitter.split(range, ';'))
            .filter(parts -> weight(parts) > 0)
            .map(parts -> parts.get(0).strip())
            .anyMatch(
                type -> type.equals("application/json") || type.equals("application/problem+json"));
    return json && of(accept) == JSON;
  }

  /** Returns the weight of a media range, 0 to 1; 0 if it is malformed. */
  private static double weight(List<String> parts) {
    for (String part : parts.subList(1, parts.size())) {
      String parameter = part.strip();
      if (parameter.startsWith("q=")) {
        String weight = parameter.substring(2).strip();
        return isWeight(weight) ? Double.parseDouble(weight) : 0;
      }
    }
    return 1;
  }

  /** Returns whether a text is 0 to 1 with up to three decimals: RFC 9110, section 12.4.2. */
  private static boolean isWeight(String text) {
    if (text.isEmpty()
        || text.length() > MAX_WEIGHT_CHARACTERS
        || "01".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    char maxDigit = text.charAt(0) == '1' ? '0' : '9';
    return text.length() == 1
        || text.charAt(1) == '.' && text.chars().skip(2).allMatch(c -> c >= '0' && c <= maxDigit);
  }
}
