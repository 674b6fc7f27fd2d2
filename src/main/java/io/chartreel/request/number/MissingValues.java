package io.chartreel.request.number;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts that stand for a missing value in the tables of many programs and agencies. */
public final class MissingValues {
  private static final Set<String> TEXTS =
      Set.of(
          "_",
          "na",
          "n/a",
          "nan",
          "null",
          "none",
          "nil",
          ".",
          "..",
          "...",
          "-",
          "--",
          "---",
          ":",
          "#n/a",
          "#na",
          "x",
          "n.a.",
          "n.a",
          "n.d.",
          "nd",
          "undefined",
          "?",
          "(na)",
          "\u2013",
          "\u2014",
          "\u2212",
          "\u2026",
          "#value!",
          "#div/0!",
          "#ref!",
          "missing",
          "k.a.",
          "n/d",
          "s.d.",
          "<na>");

  /** The longest of the texts, in characters. */
  private static final int MAX_LENGTH = 9;

  /** The first characters of the texts. */
  private static final String FIRST = firstCharacters();

  private MissingValues() {}

  private static String firstCharacters() {
    return TEXTS.stream()
        .map(text -> text.substring(0, 1))
        .distinct()
        .collect(Collectors.joining());
  }

  /** Returns whether a cell, without spaces around it, is empty or stands for a missing value. */
  public static boolean isMissing(String cell) {
    return cell.isEmpty()
        || cell.length() <= MAX_LENGTH && TEXTS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Returns the same for a part of a text. */
  public static boolean isMissing(CharSequence text, int start, int end) {
    if (start == end) {
      return true;
    }
    return end - start <= MAX_LENGTH
        && FIRST.indexOf(Character.toLowerCase(text.charAt(start))) >= 0
        && isMissing(text.subSequence(start, end).toString());
  }
}
