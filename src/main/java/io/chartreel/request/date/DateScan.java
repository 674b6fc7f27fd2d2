package io.chartreel.request.date;

/** Cheap tests of single cells, which need no memory. */
final class DateScan {
  private static final int YEAR_DIGITS = 4;

  private DateScan() {}

  /** Tells whether a text is short enough for a date, and has more in common with one. */
  static boolean hasFormOfDate(String text) {
    int length = text.length();
    if (length < YEAR_DIGITS || length > DateTokens.MAX_LENGTH) {
      return length > 0 && length < YEAR_DIGITS && endsWithLetter(text);
    }
    if (isNumber(text)) {
      return (length == 4 || length == 6 || length == 8)
          && text.charAt(0) != '-'
          && text.indexOf('.') < 0;
    }
    return Character.isLetterOrDigit(text.charAt(0)) && hasDigit(text);
  }

  /** Tells whether a text is digits, with at most a minus sign and a decimal point. */
  static boolean isNumber(String text) {
    int points = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (i > 0 || c != '-' && c != '\u2212') {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }

  private static boolean endsWithLetter(String text) {
    return hasDigit(text) && Character.isLetter(text.charAt(text.length() - 1));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || DateTokens.isNumeral(c)) {
        return true;
      }
    }
    return false;
  }
}
