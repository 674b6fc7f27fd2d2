package io.chartreel.request.data;

import io.chartreel.request.syntax.DecimalNumber;
import java.util.Locale;
import java.util.Set;

/** Advises how to write a cell that is not a number, by guessing what it was meant to be. */
final class CellAdvice {
  private static final String USE_NUMBERS =
      "Use numbers such as 12, -3.5 or 1e6; leave missing values empty or use _.";
  private static final String USE_NOTHING = "Leave missing values empty or use _.";

  private static final Set<String> MISSING =
      Set.of("n/a", "#n/a", "na", "nil", "none", "-", "--", "\u2013", "\u2014", "?");
  private static final Set<String> MISSING_IN_PROGRAMS =
      Set.of("nan", "null", "undefined", "infinity", "-infinity", "+infinity");
  private static final Set<String> MAGNITUDES =
      Set.of("k", "m", "b", "t", "bn", "mio", "mrd", "tsd");

  /** Characters other than commas that group digits, such as narrow spaces and apostrophes. */
  private static final String GROUP_SEPARATORS = " '\u2019\u00A0\u202F\u2009";

  private static final String MINUS_SIGNS = "\u2212\u2013";
  private static final String DIGITS = "0123456789";

  /** Longer cells, in characters, are not a number with a unit. */
  private static final int MAX_CELL_LENGTH = 60;

  private static final int MAX_UNIT_LENGTH = 12;

  private CellAdvice() {}

  /**
   * Returns what to do about a cell.
   *
   * @param text the cell, which is not a number
   */
  static String remedy(String text) {
    if (text.length() > MAX_CELL_LENGTH) {
      return USE_NUMBERS;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (MISSING_IN_PROGRAMS.contains(lower)) {
      return "Leave missing values empty or use _; in JSON use null.";
    }
    if (MISSING.contains(lower)) {
      return USE_NOTHING;
    }
    if (GROUP_SEPARATORS.chars().anyMatch(c -> DecimalNumber.isInGroups(text, (char) c))) {
      return "Write digits without separators, e.g. 1234567.";
    }
    String negated = negated(text);
    return DecimalNumber.parse(negated).isPresent()
        ? "Use a hyphen as the minus sign: -" + negated + "."
        : numberWithUnit(text);
  }

  /** Returns the number after a typographic minus sign or in parentheses, or an empty text. */
  private static String negated(String text) {
    if (MINUS_SIGNS.indexOf(text.charAt(0)) >= 0) {
      return text.substring(1);
    }
    return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : "";
  }

  private static String numberWithUnit(String text) {
    int start = 0;
    while (start < text.length() && (DIGITS + "+-.").indexOf(text.charAt(start)) < 0) {
      start++;
    }
    int end = text.length();
    while (end > start && DIGITS.indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    String number = text.substring(start, end);
    String prefix = text.substring(0, start).strip();
    String suffix = text.substring(end).strip();
    if (DecimalNumber.parse(number).isEmpty() || !isUnit(prefix) || !isUnit(suffix)) {
      return USE_NUMBERS;
    }
    String magnitude = suffix.endsWith(".") ? suffix.substring(0, suffix.length() - 1) : suffix;
    if (prefix.isEmpty() && MAGNITUDES.contains(magnitude.toLowerCase(Locale.ROOT))) {
      return "Write all digits, e.g. 12000; set compact=on to show 12K.";
    }
    if (prefix.isEmpty() || suffix.isEmpty()) {
      return "Remove the %s and set %s to %1$s."
          .formatted(prefix + suffix, prefix.isEmpty() ? "suffix" : "prefix");
    }
    return "Remove the %s and %s, and set prefix to %1$s and suffix to %2$s."
        .formatted(prefix, suffix);
  }

  private static boolean isUnit(String text) {
    return text.length() <= MAX_UNIT_LENGTH && text.chars().noneMatch(c -> ",+()-".indexOf(c) >= 0);
  }
}
