package io.chartreel.request;

import java.math.BigDecimal;
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
    return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
  }
}
