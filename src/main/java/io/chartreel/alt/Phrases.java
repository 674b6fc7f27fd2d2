package io.chartreel.alt;

import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes names, numbers and ranks in sentences.
 *
 * @param numbers the number format of the chart
 * @param maxNameLength characters (code points) of a name before it is truncated
 */
record Phrases(NumberStyle numbers, int maxNameLength) {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /** Returns a value as the chart shows it. */
  String number(double value) {
    return numbers.format(value);
  }

  /** Whether two values look the same when they are written. */
  boolean looksEqual(double one, double other) {
    return number(one).equals(number(other));
  }

  /** Returns the name of a bar, category or period, truncated. */
  String label(String name) {
    return truncate(name.strip(), maxNameLength);
  }

  /** Returns the name of a bar with its category: {@code North, Coal}. */
  String part(Table.Column bar) {
    String name = label(bar.name());
    String category = label(bar.category());
    return name.isEmpty() || category.isEmpty() ? name + category : name + ", " + category;
  }

  /**
   * Returns up to two labels, or the number of bars: {@code A}, {@code A and B}, {@code 3 bars}.
   */
  static String listed(List<String> labels) {
    if (labels.size() <= 2 && labels.stream().noneMatch(String::isEmpty)) {
      return String.join(" and ", labels);
    }
    return labels.size() == 1 ? "one bar" : labels.size() + " bars";
  }

  /**
   * Returns an ordinal number: {@code first}, {@code 11th}.
   *
   * @param rank from 0
   */
  static String ordinal(int rank) {
    if (rank < ORDINALS.size()) {
      return ORDINALS.get(rank);
    }
    int place = rank + 1;
    boolean teen = place % 100 >= 11 && place % 100 <= 13;
    String ending =
        switch (teen ? 0 : place % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return place + ending;
  }

  /** Returns a text with a capital first letter. */
  static String capitalize(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Whether a text ends like a sentence. */
  static boolean isSentence(String text) {
    return !text.isEmpty() && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Joins two texts by a separator, or by a space if the first one ends like a sentence. */
  static String join(String text, String separator, String next) {
    return text + (isSentence(text) ? " " : separator) + next;
  }

  /** Returns the length of a text in characters (code points). */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns a text, truncated at the end of a grapheme and with an ellipsis if it is too long. */
  static String truncate(String text, int maxLength) {
    if (length(text) <= maxLength) {
      return text;
    }
    int end = 0;
    Matcher graphemes = GRAPHEME.matcher(text);
    while (graphemes.find() && text.codePointCount(0, graphemes.end()) < maxLength) {
      end = graphemes.end();
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
