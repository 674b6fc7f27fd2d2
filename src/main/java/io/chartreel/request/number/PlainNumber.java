package io.chartreel.request.number;

/**
 * Reads the numbers that most cells have: an optional minus, at most 15 digits, a decimal point.
 */
final class PlainNumber {
  private static final int MAX_DIGITS = 15;

  private PlainNumber() {}

  /**
   * Returns the number that a part of a text is; {@code NaN} if it is another one or none.
   *
   * @param isPoint whether it may have a decimal point
   */
  static double parse(CharSequence text, int from, int to, boolean isPoint) {
    int index = from;
    boolean negative = index < to && text.charAt(index) == '-';
    index += negative ? 1 : 0;
    int first = index;
    if (to - index > MAX_DIGITS + 1) {
      return Double.NaN;
    }
    long mantissa = 0;
    int point = -1;
    for (; index < to; index++) {
      char c = text.charAt(index);
      if (c >= '0' && c <= '9') {
        mantissa = 10 * mantissa + (c - '0');
      } else if (c == '.' && point < 0 && index > first) {
        point = index;
      } else {
        return Double.NaN;
      }
    }
    int digits = to - first - (point < 0 ? 0 : 1);
    int decimals = point < 0 ? 0 : to - point - 1;
    if (digits == 0 || digits > MAX_DIGITS || point >= 0 && !isPoint) {
      return Double.NaN;
    }
    double value = Digits.exact(mantissa, -decimals);
    return (negative ? -value : value) + 0.0;
  }
}
