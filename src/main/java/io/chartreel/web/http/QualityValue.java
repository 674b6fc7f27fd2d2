package io.chartreel.web.http;

import io.chartreel.request.syntax.Splitter;
import java.util.List;

/**
 * The weight with which a client prefers something, such as {@code gzip;q=0.5}: RFC 9110, section
 * 12.4.2.
 */
public final class QualityValue {
  /** Characters of the longest weight, such as {@code 0.333}. */
  private static final int MAX_CHARACTERS = 5;

  private QualityValue() {}

  /**
   * Returns the weight of one member of a list, 0 to 1: 1 if it has none, 0 if it is malformed.
   *
   * @param member in lower case
   */
  public static double of(String member) {
    List<String> parts = Splitter.split(member, ';');
    for (String part : parts.subList(1, parts.size())) {
      String parameter = part.strip();
      if (parameter.startsWith("q=")) {
        String weight = parameter.substring(2).strip();
        return isWeight(weight) ? Double.parseDouble(weight) : 0;
      }
    }
    return 1;
  }

  /** Returns whether a text is 0 to 1 with up to three decimals. */
  private static boolean isWeight(String text) {
    if (text.isEmpty() || text.length() > MAX_CHARACTERS || "01".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    char maxDigit = text.charAt(0) == '1' ? '0' : '9';
    return text.length() == 1
        || text.charAt(1) == '.' && text.chars().skip(2).allMatch(c -> c >= '0' && c <= maxDigit);
  }
}
