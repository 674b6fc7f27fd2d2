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
      return isRunOfDigits(text) && length % 2 == 0 && length <= 8 || isWholeYear(text);
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

  /** Tells whether a number has neither a sign nor a decimal point. */
  private static boolean isRunOfDigits(String number) {
    return number.charAt(0) >= '0' && number.charAt(0) <= '9' && number.indexOf('.') < 0;
  }

  /** Tells whether a number is four digits and a fraction of zeros: {@code 2020.0}. */
  private static boolean isWholeYear(String number) {
    int end = number.length();
    while (end > 0 && number.charAt(end - 1) == '0') {
      end--;
    }
    return end == YEAR_DIGITS + 1 && number.charAt(YEAR_DIGITS) == '.';
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
