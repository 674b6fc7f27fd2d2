package io.chartreel.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The grammar of numbers: an optional sign, ASCII digits with an optional point, an optional
 * exponent of up to three digits.
 */
final class DecimalNumber {
  private static final int LONGEST = 40;
  private static final Pattern GRAMMAR =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  /** Decimals of so many digits are all read as different numbers: IEEE 754, binary64. */
  private static final int MOST_DIGITS = 15;

  private static final double UNIQUE = 1e15;

  /** So many digits tell any number from all others. */
  private static final int SUFFICIENT_DIGITS = 17;

  private DecimalNumber() {}

  /** The number, or empty where the text is none; it may be beyond the limits. */
  static OptionalDouble parse(String text) {
    return text.length() <= LONGEST && GRAMMAR.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text) + 0.0)
        : OptionalDouble.empty();
  }

  /** Whether the text is a whole number of at most nine digits. */
  static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** How many digits stand behind the point in the shortest text of a finite number. */
  static int decimals(double value) {
    return Math.max(0, shortest(value).scale());
  }

  /**
   * The decimal with the fewest digits that is read as a finite number again: it ends in no 0
   * behind the point. {@link Double#toString} is not asked, for before JDK 19 it may write more
   * digits than it must.
   */
  static BigDecimal shortest(double value) {
    double power = 1;
    for (int decimals = 0; decimals <= MOST_DIGITS; decimals++) {
      double digits = Math.rint(value * power);
      if (Math.abs(digits) > UNIQUE) {
        break;
      }
      // Both are exact, so this is the number nearest to those digits: that which they are read as.
      if (digits / power == value) {
        return BigDecimal.valueOf((long) digits, decimals);
      }
      power *= 10;
    }
    return shortestOfMany(value);
  }

  /** One that has more digits than tell all decimals apart, or begins far behind the point. */
  private static BigDecimal shortestOfMany(double value) {
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
