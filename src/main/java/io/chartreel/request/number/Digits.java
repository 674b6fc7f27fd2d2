package io.chartreel.request.number;

/** The digits of a number with their separators, and what these can mean. */
final class Digits {
  /** What the separators of a number say about its notation. */
  enum Evidence {
    /** It has no separator that matters. */
    NONE,
    /** It can only be read with a decimal point. */
    POINT,
    /** It can only be read with a decimal comma. */
    COMMA,
    /** It has one point with three digits after it. */
    EITHER_POINT,
    /** It has one comma with three digits after it. */
    EITHER_COMMA,
    /** It cannot be read. */
    INVALID
  }

  /** The largest mantissa that is exact as {@code double}. */
  private static final long EXACT = 1L << 53;

  /** The largest power of ten that is exact as {@code double}. */
  private static final int MAX_EXACT_POWER = 22;

  private static final int MAX_LONG_DIGITS = 18;

  private static final double[] POWERS = powers();

  private Digits() {}

  private static double[] powers() {
    double[] powers = new double[MAX_EXACT_POWER + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Returns what a number says about the notation of its column. */
  static Evidence evidence(NumberScan scan) {
    CharSequence body = scan.body();
    int points = count(body, '.');
    int commas = count(body, ',');
    boolean canBePoint = isValid(body, Notation.POINT);
    boolean canBeComma = !scan.hasExponent() && isValid(body, Notation.COMMA);
    if (!canBePoint && !canBeComma) {
      return Evidence.INVALID;
    }
    if (points + commas == 0) {
      return Evidence.NONE;
    }
    if (canBePoint && canBeComma) {
      return points > 0 ? Evidence.EITHER_POINT : Evidence.EITHER_COMMA;
    }
    return canBePoint ? Evidence.POINT : Evidence.COMMA;
  }

  private static int count(CharSequence body, char c) {
    return (int) body.chars().filter(other -> other == c).count();
  }

  /**
   * Returns whether digits can be read in a notation: at most one decimal separator, behind all
   * others, and groups of three digits, or of two before the last three as in India. One sort of
   * separator groups them.
   */
  static boolean isValid(CharSequence body, Notation notation) {
    int decimal = -1;
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == notation.decimal()) {
        if (decimal >= 0) {
          return false;
        }
        decimal = i;
      }
    }
    int end = decimal < 0 ? body.length() : decimal;
    for (int i = end + 1; i < body.length(); i++) {
      if (body.charAt(i) < '0') {
        return false;
      }
    }
    return isGrouped(body, end, notation);
  }

  private static boolean isGrouped(CharSequence body, int end, Notation notation) {
    char separator = 0;
    int length = 0;
    int groups = 0;
    boolean areThree = true;
    boolean areTwo = true;
    for (int i = end - 1; i >= 0; i--) {
      char c = body.charAt(i);
      if (c >= '0') {
        length++;
        continue;
      }
      if (c != '\'' && c != notation.group() || separator != 0 && c != separator) {
        return false;
      }
      separator = c;
      areThree &= length == 3;
      areTwo &= length == (groups == 0 ? 3 : 2);
      groups++;
      length = 0;
    }
    if (groups == 0) {
      return true;
    }
    boolean isZeroFirst = body.charAt(0) == '0';
    return length > 0
        && !isZeroFirst
        && (areThree && length <= 3 || areTwo && length <= 2 && notation == Notation.POINT);
  }

  /** Returns the value of a number whose digits are valid in a notation; may be infinite. */
  static double value(NumberScan scan, Notation notation) {
    CharSequence body = scan.body();
    long mantissa = 0;
    int digits = 0;
    int decimals = 0;
    boolean isAfterDecimal = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c >= '0') {
        mantissa = digits < MAX_LONG_DIGITS ? 10 * mantissa + (c - '0') : mantissa;
        digits += mantissa == 0 ? 0 : 1;
        decimals += isAfterDecimal ? 1 : 0;
      } else if (c == notation.decimal()) {
        isAfterDecimal = true;
      }
    }
    int exponent = scan.power() - decimals;
    double value =
        digits < MAX_LONG_DIGITS && mantissa <= EXACT && Math.abs(exponent) <= MAX_EXACT_POWER
            ? exact(mantissa, exponent)
            : parsed(body, notation, exponent + decimals);
    return (scan.isNegative() ? -value : value) + 0.0;
  }

  /** Returns the number that a few digits and a small power of ten stand for. */
  static double exact(long mantissa, int exponent) {
    return exponent < 0 ? mantissa / POWERS[-exponent] : times(mantissa, exponent);
  }

  private static double times(long mantissa, int exponent) {
    double product = mantissa * POWERS[exponent];
    return product <= EXACT ? product : Double.parseDouble(mantissa + "e" + exponent);
  }

  private static double parsed(CharSequence body, Notation notation, int exponent) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c >= '0') {
        plain.append(c);
      } else if (c == notation.decimal()) {
        plain.append('.');
      }
    }
    return Double.parseDouble(plain.append('e').append(exponent).toString());
  }
}
