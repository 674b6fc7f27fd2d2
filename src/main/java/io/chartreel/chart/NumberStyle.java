package io.chartreel.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers read: {@code €1,234.5}.
 *
 * @param decimals how many digits stand behind the point, 0 to 10
 * @param prefix what stands before the number
 * @param suffix what stands behind it
 * @param locale which signs stand between the digits
 * @param compact whether thousands, millions and so on are written K, M, B and T
 */
public record NumberStyle(
    int decimals, String prefix, String suffix, NumberLocale locale, boolean compact) {
  /** The most digits behind the point. */
  public static final int MOST_DECIMALS = 10;

  private static final String UNITS = "KMBT";

  /** Refuses more digits than are drawn. */
  public NumberStyle {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(decimals + " decimals");
    }
  }

  /** The same style with another number of digits behind the point. */
  public NumberStyle withDecimals(int other) {
    return new NumberStyle(other, prefix, suffix, locale, compact);
  }

  /** The number as it is read, with a true minus sign before the prefix. */
  public String format(double value) {
    String digits = compact ? compactDigits(Math.abs(value)) : digits(decimal(value, 0), decimals);
    boolean negative = value < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    return (negative ? "\u2212" : "") + prefix + digits + suffix;
  }

  /** Three digits at the most behind which a letter stands: 1.23M, 12.3M, 123M. */
  private String compactDigits(double size) {
    int unit = 0;
    while (unit < UNITS.length() && rounded(size, unit).compareTo(BigDecimal.valueOf(1000)) >= 0) {
      unit++;
    }
    if (unit == 0) {
      return digits(decimal(size, 0), decimals);
    }
    BigDecimal shown = rounded(size, unit).stripTrailingZeros();
    return digits(shown, Math.max(0, shown.scale())) + UNITS.charAt(unit - 1);
  }

  private static BigDecimal rounded(double size, int unit) {
    BigDecimal scaled = decimal(size, 3 * unit);
    int whole = scaled.precision() - scaled.scale();
    return unit == 0
        ? scaled.setScale(0, RoundingMode.HALF_UP)
        : scaled.setScale(Math.max(0, 3 - Math.max(1, whole)), RoundingMode.HALF_UP);
  }

  private static BigDecimal decimal(double value, int left) {
    return BigDecimal.valueOf(Math.abs(value)).movePointLeft(left);
  }

  private String digits(BigDecimal size, int decimals) {
    String plain = size.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    int point = decimals == 0 ? plain.length() : plain.length() - decimals - 1;
    StringBuilder text = new StringBuilder(plain.substring(0, point));
    for (int at = point - 3; at > 0; at -= 3) {
      text.insert(at, locale.grouping());
    }
    return decimals == 0 ? text.toString() : text + locale.decimal() + plain.substring(point + 1);
  }
}
