package io.chartreel.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number format: {@code €1,234.5}.
 *
 * @param decimals number of decimal places, 0 to 10
 * @param averageDecimals number of decimal places of means and medians, at least {@code decimals}
 * @param prefix text before each number
 * @param suffix text after each number
 * @param locale the digit separators
 * @param compact whether large numbers are abbreviated with K, M, B and T
 * @param automatic whether {@code compact} follows from the data
 */
public record NumberStyle(
    int decimals,
    int averageDecimals,
    String prefix,
    String suffix,
    NumberLocale locale,
    boolean compact,
    boolean automatic) {
  /** The largest number of decimal places. */
  public static final int MAX_DECIMALS = 10;

  private static final String UNITS = "KMBT";

  /** Rejects a number of decimal places out of range. */
  public NumberStyle {
    if (decimals < 0 || averageDecimals < decimals || averageDecimals > MAX_DECIMALS) {
      throw new IllegalArgumentException(decimals + " and " + averageDecimals + " decimals");
    }
  }

  /**
   * Creates a format whose abbreviation follows from the data, with the same decimal places for all
   * numbers.
   */
  public NumberStyle(
      int decimals, String prefix, String suffix, NumberLocale locale, boolean compact) {
    this(decimals, decimals, prefix, suffix, locale, compact, true);
  }

  /** Returns the same format with another number of decimal places. */
  public NumberStyle withDecimals(int other) {
    return new NumberStyle(other, other, prefix, suffix, locale, compact, automatic);
  }

  /** Returns the format of whole per cents in the same language: {@code 5%} or {@code 5 %}. */
  public NumberStyle percent() {
    return new NumberStyle(0, locale.percentPrefix(), locale.percentSuffix(), locale, false);
  }

  /** Returns the format of a statistic of the data. */
  public NumberStyle of(Statistic statistic) {
    return statistic.isAverage() ? withDecimals(averageDecimals) : this;
  }

  /** Formats a number, with a minus sign (U+2212) before the prefix. */
  public String format(double value) {
    String digits = compact ? compactDigits(Math.abs(value)) : digits(decimal(value, 0), decimals);
    boolean negative = value < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    return (negative ? "\u2212" : "") + prefix + digits + suffix;
  }

  /** Formats a number with at most three significant digits and a unit: 1.23M, 12.3M, 123M. */
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
