package io.chartreel.web.error;

import io.chartreel.request.syntax.Splitter;
import java.util.List;
import java.util.Locale;

/** In what an answer that is no chart is read. */
public enum ErrorMedium {
  /** A picture, as an {@code img} wants one. */
  IMAGE,
  /** A page, as the address bar of a browser wants one. */
  PAGE,
  /** JSON, as a program wants it. */
  JSON;

  /** Characters of a weight, such as {@code 0.333}. */
  private static final int LONGEST_WEIGHT = 5;

  /**
   * What the asker prefers: RFC 9110, section 12.5.1. A program that takes anything gets JSON.
   *
   * @param accept the value of {@code Accept}; empty where there is none
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

  /** The weight of a range, 0 to 1; one that cannot be read counts as none. */
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

  /** Whether a text is 0 to 1 with up to three decimals: RFC 9110, section 12.4.2. */
  private static boolean isWeight(String text) {
    if (text.isEmpty() || text.length() > LONGEST_WEIGHT || "01".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    char most = text.charAt(0) == '1' ? '0' : '9';
    return text.length() == 1
        || text.charAt(1) == '.' && text.chars().skip(2).allMatch(c -> c >= '0' && c <= most);
  }
}
