package io.chartreel.request.syntax;

import java.util.ArrayList;
import java.util.List;

/** Splits text at a separator in linear time, without a regular expression. */
public final class Splitter {
  private Splitter() {}

  /**
   * Returns the parts of a text, including empty ones: one more than it has separators.
   *
   * @param text any text
   * @param separator the character between two parts
   */
  public static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Returns the same parts as {@link #split}, without empty ones at the end of the text. */
  public static List<String> splitTrimmed(String text, char separator) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == separator) {
      end--;
    }
    return split(text.substring(0, end), separator);
  }

  /** Returns the part of a text before the first separator, or the whole text if it has none. */
  public static String before(String text, char separator) {
    int end = text.indexOf(separator);
    return end < 0 ? text : text.substring(0, end);
  }
}
