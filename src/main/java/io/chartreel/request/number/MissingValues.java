package io.chartreel.request.number;

/** The cells that stand for a missing value. Case does not matter. */
public final class MissingValues {
  private static final String[][] BY_LENGTH = {
    {""},
    {"_", "-", "\u2013", "\u2014", "\u2212", ".", ":", "x", "?", "\u2026"},
    {"na", "nd", "..", "--"},
    {"n/a", "n/d", "n.a", "nan", "nil", "#na", "...", "---"},
    {"null", "none", "#n/a", "n.a.", "n.d.", "k.a.", "s.d.", "(na)", "<na>"},
    {"#ref!"},
    {},
    {"missing", "no data", "#value!", "#div/0!"},
    {},
    {"undefined"}
  };

  /** The longest colon with a flag, in characters. */
  private static final int MAX_FLAGGED = 5;

  private MissingValues() {}

  /**
   * Tells whether a cell stands for a missing value.
   *
   * @param cell a cell without spaces around it
   */
  public static boolean isMissing(String cell) {
    return isMissing(cell, 0, cell.length());
  }

  /**
   * Tells whether a range of a text stands for a missing value. Creates no objects.
   *
   * @param text a text with a cell, without spaces around it
   * @param from the start of the cell
   * @param to the end of the cell
   */
  public static boolean isMissing(CharSequence text, int from, int to) {
    int length = to - from;
    if (length > 2 && length <= MAX_FLAGGED && isFlagged(text, from, to)) {
      return true;
    }
    if (length >= BY_LENGTH.length) {
      return false;
    }
    if (length > 0 && text.charAt(from) >= '0' && text.charAt(from) <= '9') {
      return false;
    }
    for (String candidate : BY_LENGTH[length]) {
      if (matches(candidate, text, from)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a colon with a flag stands for a missing value, as in Eurostat's tables. */
  private static boolean isFlagged(CharSequence text, int from, int to) {
    boolean isFlagged = text.charAt(from) == ':' && text.charAt(from + 1) == ' ';
    for (int i = from + 2; i < to && isFlagged; i++) {
      isFlagged = text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }
    return isFlagged;
  }

  private static boolean matches(String candidate, CharSequence text, int from) {
    for (int i = 0; i < candidate.length(); i++) {
      char c = text.charAt(from + i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (candidate.charAt(i) != lower) {
        return false;
      }
    }
    return true;
  }
}
