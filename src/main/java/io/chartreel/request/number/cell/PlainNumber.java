package io.chartreel.request.number.cell;

/**
 * Scans the most common numbers fast and without creating objects: an optional hyphen and up to 15
 * ASCII digits with an optional decimal point. One instance scans one text after another.
 */
public final class PlainNumber {
  private static final int MAX_DIGITS = 15;
  private static final int GROUP = 3;

  private boolean negative;
  private long digits;

  /** The number of digits after the point, or -1 if there is no point. */
  private int decimals;

  private boolean mayBeGroup;

  /** Scans a range of a text. Returns whether it is a plain number. */
  public boolean scan(CharSequence text, int from, int to) {
    int start = from;
    negative = start < to && text.charAt(start) == '-';
    if (negative) {
      start++;
    }
    long value = 0;
    int point = -1;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        return false;
      }
      // Never more than one character over the limit, so the value cannot overflow.
      if (i - start > MAX_DIGITS) {
        return false;
      }
    }
    int count = to - start - (point < 0 ? 0 : 1);
    digits = value;
    decimals = point < 0 ? -1 : to - point - 1;
    mayBeGroup =
        decimals == GROUP && point > start && point - start <= GROUP && text.charAt(start) != '0';
    return count > 0 && count <= MAX_DIGITS;
  }

  boolean isNegative() {
    return negative;
  }

  /** Returns the absolute value in a notation that the reading allows. */
  double value(Notation notation) {
    return ExactDecimal.of(digits, notation == Notation.POINT ? -Math.max(0, decimals) : 0);
  }

  Reading reading() {
    if (decimals < 0) {
      return Reading.SAME;
    }
    return mayBeGroup ? Reading.EITHER_POINT : Reading.POINT_ONLY;
  }
}
