package io.chartreel.request;

import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.DoubleStream;

/** Chooses the number of decimal places of a chart that does not specify it. */
public final class DecimalPlaces {
  private static final MathContext PRECISION = new MathContext(15);
  private static final int FEW_DECIMALS = 2;
  private static final int SIGNIFICANT_DIGITS = 4;

  private DecimalPlaces() {}

  /**
   * Returns the decimal places of the value or reference with the most of them. Up to two are
   * always kept; more are kept only as far as the largest number has four significant digits.
   * Digits after the 15th significant one are rounding errors and are ignored.
   */
  public static int of(Table table, List<Reference> references) {
    int most = numbers(table, references).mapToInt(DecimalPlaces::of).max().orElse(0);
    double largest = numbers(table, references).map(Math::abs).max().orElse(0);
    int digits = largest == 0 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
    int limit = Math.max(FEW_DECIMALS, SIGNIFICANT_DIGITS - digits);
    return Math.min(most, Math.min(limit, NumberStyle.MAX_DECIMALS));
  }

  private static DoubleStream numbers(Table table, List<Reference> references) {
    return DoubleStream.concat(table.values(), references.stream().mapToDouble(Reference::value));
  }

  private static int of(double value) {
    return Math.max(0, BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros().scale());
  }
}
