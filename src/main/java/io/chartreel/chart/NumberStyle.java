package io.chartreel.chart;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How numbers read: {@code €1,234.5}.
 *
 * @param decimals how many digits stand behind the point, 0 to 10
 * @param prefix what stands before the number
 * @param suffix what stands behind it
 */
public record NumberStyle(int decimals, String prefix, String suffix) {
  /** The most digits behind the point. */
  public static final int MOST_DECIMALS = 10;

  /** Refuses more digits than are drawn. */
  public NumberStyle {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(decimals + " decimals");
    }
  }

  /** The same style with another number of digits behind the point. */
  public NumberStyle withDecimals(int other) {
    return new NumberStyle(other, prefix, suffix);
  }

  /** The number as it is read, with a true minus sign before the prefix. */
  public String format(double value) {
    DecimalFormat digits =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    digits.setMinimumFractionDigits(decimals);
    digits.setMaximumFractionDigits(decimals);
    digits.setRoundingMode(RoundingMode.HALF_UP);
    String text = digits.format(Math.abs(value));
    boolean negative = value < 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    return (negative ? "\u2212" : "") + prefix + text + suffix;
  }
}
