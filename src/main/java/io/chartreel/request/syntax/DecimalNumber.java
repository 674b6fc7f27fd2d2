package io.chartreel.request.syntax;

import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The grammar of numbers: an optional sign, ASCII digits with an optional point, an optional
 * exponent of up to three digits.
 */
public final class DecimalNumber {
  private static final int LONGEST = 40;

  /** Digits of a whole number, so that it fits an {@code int}. */
  private static final int LONGEST_WHOLE = 9;

  private static final int LONGEST_EXPONENT = 3;

  /** Decimals of so many digits are all read as different numbers: IEEE 754, binary64. */
  private static final int MOST_DIGITS = 15;

  private static final double UNIQUE = 1e15;

  /** So many digits tell any number from all others. */
  private static final int SUFFICIENT_DIGITS = 17;

  private DecimalNumber() {}

  /** The number, or empty where the text is none; it may be beyond the limits. */
  public static OptionalDouble parse(String text) {
    return text.length() <= LONGEST && isNumber(text)
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
        && text.length() - digits <= LONGEST_EXPONENT;
  }

  /** Whether the text is a whole number of at most nine digits. */
  public static boolean isWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    return digits > 0 && digits <= LONGEST_WHOLE && endOfDigits(text, start) == text.length();
  }

  /** Where the ASCII digits end that begin somewhere; there, if none do. */
  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /**
   * Whether the text begins with a whole number in groups of three digits, such as {@code
   * 1,234,567}, and ends there or goes on with a point.
   */
  public static boolean isInGroups(String text, char mark) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int end = endOfDigits(text, start);
    boolean grouped = false;
    if (end == start || end > start + 3) {
      return false;
    }
    while (end < text.length()
        && text.charAt(end) == mark
        && endOfDigits(text, end + 1) == end + 4) {
      end += 4;
      grouped = true;
    }
    return grouped && (end == text.length() || text.charAt(end) == '.');
  }

  /**
   * Returns the number of decimal places that show all values of a chart in full, up to {@link
   * NumberStyle#MOST_DECIMALS}.
   */
  public static int decimals(Table table, List<Reference> references) {
    return DoubleStream.concat(table.values(), references.stream().mapToDouble(Reference::value))
        .mapToInt(DecimalNumber::decimals)
        .map(digits -> Math.min(digits, NumberStyle.MOST_DECIMALS))
        .max()
        .orElse(0);
  }

  /** How many digits stand behind the point in the shortest text of a finite number. */
  public static int decimals(double value) {
    return Math.max(0, shortest(value).scale());
  }

  /**
   * The decimal with the fewest digits that is read as a finite number again: it ends in no 0
   * behind the point. {@link Double#toString} is not asked, for before JDK 19 it may write more
   * digits than it must.
   */
  public static BigDecimal shortest(double value) {
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
