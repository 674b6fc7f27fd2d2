package io.chartreel.request.number.cell;

/**
 * The digits of a number and the separators between them, from which its readings follow. One
 * instance holds one number after another.
 */
final class DigitGroups {
  private static final int GROUP = 3;
  private static final int INDIAN_GROUP = 2;

  /** Integers of up to 18 digits fit a {@code long}. */
  private static final int MAX_LONG_DIGITS = 18;

  /** ASCII digits. */
  private final char[] digits;

  private final char[] separators;

  /** The number of digits before the first separator, after it, and so on. */
  private final int[] lengths;

  private int digitCount;
  private int separatorCount;

  /**
   * Creates an instance for numbers of limited length.
   *
   * @param capacity the greatest number of digits and separators
   */
  DigitGroups(int capacity) {
    digits = new char[capacity];
    separators = new char[capacity];
    lengths = new int[capacity + 1];
  }

  void clear() {
    digitCount = 0;
    separatorCount = 0;
    lengths[0] = 0;
  }

  void addDigit(int digit) {
    digits[digitCount++] = (char) ('0' + digit);
    lengths[separatorCount]++;
  }

  void addSeparator(char separator) {
    separators[separatorCount++] = separator;
    lengths[separatorCount] = 0;
  }

  /**
   * Returns the notations in which this is a number.
   *
   * @param hasExponent whether an exponent follows, which excludes groups
   */
  Reading reading(boolean hasExponent) {
    if (digitCount == 0) {
      return Reading.NONE;
    }
    boolean point = isNumber(Notation.POINT, hasExponent);
    boolean comma = isNumber(Notation.COMMA, hasExponent);
    if (point && comma) {
      char last = separatorCount == 0 ? ' ' : separators[separatorCount - 1];
      return switch (last) {
        case '.' -> Reading.EITHER_POINT;
        case ',' -> Reading.EITHER_COMMA;
        default -> Reading.SAME;
      };
    }
    if (point) {
      return Reading.POINT_ONLY;
    }
    return comma ? Reading.COMMA_ONLY : Reading.NONE;
  }

  private boolean isNumber(Notation notation, boolean hasExponent) {
    boolean decimal = endsInDecimals(notation);
    int groupSeparators = decimal ? separatorCount - 1 : separatorCount;
    if (decimal && lengths[separatorCount] == 0) {
      // "5." is common, "5," is the remains of a list.
      return notation == Notation.POINT && groupSeparators == 0;
    }
    return groupSeparators == 0 || (!hasExponent && isGrouped(notation.decimal(), groupSeparators));
  }

  private boolean endsInDecimals(Notation notation) {
    return separatorCount > 0 && separators[separatorCount - 1] == notation.decimal();
  }

  private boolean isGrouped(char decimal, int count) {
    char separator = separators[0];
    boolean wellFormed =
        separator != decimal
            && lengths[0] >= 1
            && lengths[0] <= GROUP
            && digits[0] != '0'
            && lengths[count] == GROUP;
    int middle = GROUP;
    if (separator == ',' && count > 1 && lengths[1] == INDIAN_GROUP) {
      middle = INDIAN_GROUP;
      wellFormed &= lengths[0] <= INDIAN_GROUP;
    }
    for (int i = 1; i < count; i++) {
      wellFormed &= separators[i] == separator && lengths[i] == middle;
    }
    return wellFormed;
  }

  /**
   * Returns the {@code double} nearest to this number times a power of ten.
   *
   * @param notation a notation in which this is a number
   */
  double value(Notation notation, int power) {
    int exponent = endsInDecimals(notation) ? power - lengths[separatorCount] : power;
    if (digitCount > MAX_LONG_DIGITS) {
      return Double.parseDouble(new String(digits, 0, digitCount) + "E" + exponent);
    }
    long integer = 0;
    for (int i = 0; i < digitCount; i++) {
      integer = integer * 10 + (digits[i] - '0');
    }
    return ExactDecimal.of(integer, exponent);
  }
}
