package io.chartreel.alt;

import io.chartreel.chart.NumberStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the names, numbers and ranks of a chart are written within a sentence.
 *
 * @param numbers how numbers read
 * @param longest how many characters (code points) of a name are kept
 */
record Phrases(NumberStyle numbers, int longest) {
  private static final Pattern LETTER = Pattern.compile("\\X");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  String number(double value) {
    return numbers.format(value);
  }

  /** Whether two numbers are written alike, so that readers could not tell them apart. */
  boolean readAlike(double one, double other) {
    return number(one).equals(number(other));
  }

  String label(String name) {
    return shortened(name.strip(), longest);
  }

  /** What is said of a bar, behind its name if it has one. */
  String named(String name, String words) {
    String label = label(name);
    return label.isEmpty() ? words : label + " " + words;
  }

  /**
   * One label, two of them, or how many bars there are: {@code A}, {@code A and B}, {@code 3 bars}.
   */
  static String together(List<String> labels) {
    if (labels.size() <= 2 && labels.stream().noneMatch(String::isEmpty)) {
      return String.join(" and ", labels);
    }
    return labels.size() == 1 ? "one bar" : labels.size() + " bars";
  }

  /** A rank from 0, as it is read: {@code first}, {@code 11th}. */
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

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A text, or its first letters, whole, with an ellipsis behind them. */
  static String shortened(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    int end = 0;
    Matcher letters = LETTER.matcher(text);
    while (letters.find() && text.codePointCount(0, letters.end()) < most) {
      end = letters.end();
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
