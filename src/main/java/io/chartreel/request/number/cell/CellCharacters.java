package io.chartreel.request.number.cell;

/** The classes of characters in a cell with a number. */
final class CellCharacters {
  private static final String SPACES = " \t\u00A0\u2007\u2009\u202F\u3000";
  private static final String APOSTROPHES = "'\u2019";
  private static final String MINUS_SIGNS = "-\u2212\u2013\uFF0D";
  private static final String FOOTNOTE_MARKS = "*\u2020\u2021";

  private CellCharacters() {}

  static boolean isSpace(char c) {
    return SPACES.indexOf(c) >= 0;
  }

  /** Tells whether a character other than points and commas may separate groups of digits. */
  static boolean isGroupSeparator(char c) {
    return isSpace(c) || APOSTROPHES.indexOf(c) >= 0;
  }

  static boolean isMinus(char c) {
    return MINUS_SIGNS.indexOf(c) >= 0;
  }

  /** Tells whether a character marks a footnote: a star, a dagger or a superscript digit. */
  static boolean isFootnoteMark(char c) {
    return isSuperscript(c) || FOOTNOTE_MARKS.indexOf(c) >= 0;
  }

  static boolean isSuperscript(char c) {
    return c == '\u00B2'
        || c == '\u00B3'
        || c == '\u00B9'
        || c == '\u2070'
        || (c >= '\u2074' && c <= '\u2079');
  }
}
