package io.chartreel.request.syntax;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The syntax of numbers: an optional sign, ASCII digits with an optional decimal point, and an
 * optional exponent of up to three digits.
 */
public final class DecimalNumber {
  /** The longest number, in characters. */
  private static final int MAX_LENGTH = 40;

  /** The longest integer, in digits; every one fits an {@code int}. */
  private static final int MAX_INTEGER_DIGITS = 9;

  private static final int MAX_EXPONENT_DIGITS = 3;

  /** Decimals of up to 15 digits are distinct as {@code double}: IEEE 754, binary64. */
  private static final int DISTINCT_DIGITS = 15;

  /** The largest integer of 15 digits, plus 1. */
  private static final double DISTINCT_LIMIT = 1e15;

  /** 17 digits identify every {@code double}. */
  private static final int SUFFICIENT_DIGITS = 17;

  private DecimalNumber() {}

  /** Parses a number of any size. Returns nothing if the text is not a number. */
  public static OptionalDouble parse(String text) {
    return text.length() <= MAX_LENGTH && isNumber(text)
        ? OptionalDouble.of(Double.parseDouble(text) + 0.0)
        : OptionalDouble.empty();
  }

  private static boolean isNumber(String text) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int point = endOfDigits(text, start);
    int end = text.startsWith(".", point) ? endOfDigits(text, point + 1) : point;
    boolean digits = point > start || end > point + 1;
    return digits && (end == text.length() || isExponent(text, end));
  }

  private static boolean isExponent(String text, int start) {
    if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
      return false;
    }
    boolean signed = text.startsWith("+", start + 1) || text.startsWith("-", start + 1);
    int digits = start + (signed ? 2 : 1);
    return endOfDigits(text, digits) == text.length()
        && text.length() > digits
        && text.length() - digits <= MAX_EXPONENT_DIGITS;
  }

  /** Tells whether the text is an integer of at most nine digits. */
  public static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    return digits > 0 && digits <= MAX_INTEGER_DIGITS && endOfDigits(text, start) == text.length();
  }

  /** Returns the end of the run of ASCII digits at an index, which may be empty. */
  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /**
   * Tells whether the text is an integer in groups of three digits, such as {@code 1,234,567}, or
   * starts with one that a decimal point follows.
   */
  public static boolean isInGroups(String text, char separator) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int end = endOfDigits(text, start);
    boolean grouped = false;
    if (end == start || end > start + 3) {
      return false;
    }
    while (end < text.length()
        && text.charAt(end) == separator
        && endOfDigits(text, end + 1) == end + 4) {
      end += 4;
      grouped = true;
    }
    return grouped && (end == text.length() || text.charAt(end) == '.');
  }

  /**
   * Returns the number of decimal places in the shortest text of a finite number. Digits after the
   * 15th are noise of arithmetic with binary fractions, as in {@code 0.30000000000000004}.
   */
  public static int decimals(double value) {
    BigDecimal shortest = shortest(value);
    return Math.max(
        0,
        shortest.precision() > DISTINCT_DIGITS
            ? rounded(shortest, DISTINCT_DIGITS).stripTrailingZeros().scale()
            : shortest.scale());
  }

  /**
   * Returns the decimal with the fewest digits that parses to a finite number, without trailing
   * zeros. {@link Double#toString} may return more digits than necessary before JDK 19.
   */
  public static BigDecimal shortest(double value) {
    double power = 1;
    for (int decimals = 0; decimals <= DISTINCT_DIGITS; decimals++) {
      double digits = Math.rint(value * power);
      if (Math.abs(digits) > DISTINCT_LIMIT) {
        break;
      }
      // Both operands are exact, so the quotient is the number that these digits parse to.
      if (digits / power == value) {
        return BigDecimal.valueOf((long) digits, decimals);
      }
      power *= 10;
    }
    return shortestByRounding(value);
  }

  /** Returns the shortest decimal of a number with many digits or many leading zeros. */
  private static BigDecimal shortestByRounding(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = rounded(exact, SUFFICIENT_DIGITS);
    for (int digits = SUFFICIENT_DIGITS - 1; digits > 0; digits--) {
      BigDecimal shorter = rounded(exact, digits);
      if (shorter.doubleValue() != value) {
        break;
      }
      shortest = shorter;
    }
    return shortest.stripTrailingZeros();
  }

  private static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }
}
