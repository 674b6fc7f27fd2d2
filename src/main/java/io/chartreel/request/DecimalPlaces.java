package io.chartreel.request;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.BarSlots;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Statistic;
import io.chartreel.chart.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Chooses the numbers of decimal places of a chart that does not specify them. */
public final class DecimalPlaces {
  private static final MathContext PRECISION = new MathContext(15);
  private static final int FEW_DECIMALS = 2;
  private static final int SIGNIFICANT_DIGITS = 4;
  private static final int DIGITS_OF_AVERAGES = 3;
  private static final int MORE_FOR_AVERAGES = 2;

  private DecimalPlaces() {}

  /**
   * Returns the decimal places of the value or reference with the most of them. Up to two are
   * always kept; more are kept only as far as the largest number has four significant digits.
   * Digits after the 15th significant one are rounding errors and are ignored.
   */
  public static int of(Table table, List<Reference> references) {
    int most = numbers(table, references).mapToInt(DecimalPlaces::of).max().orElse(0);
    int digits = wholeDigits(numbers(table, references));
    int limit = Math.max(FEW_DECIMALS, SIGNIFICANT_DIGITS - digits);
    return Math.min(most, Math.min(limit, NumberStyle.MAX_DECIMALS));
  }

  /**
   * Returns the decimal places of the lines at a mean or median. They have as many as they need at
   * any period, and at least as many as the values. Up to two more are kept, as far as the largest
   * value has three significant digits.
   *
   * @param layout how bars with the same name share a slot; for stacks, their sums count
   * @param decimals of the values
   * @return the decimals of the values if there is no such line
   */
  public static int ofAverages(
      Table table, SeriesLayout layout, Annotations annotations, int decimals) {
    List<Statistic> averages =
        annotations.lines().stream()
            .map(Annotations.StatisticLine::statistic)
            .filter(Statistic::isAverage)
            .distinct()
            .toList();
    if (averages.isEmpty()) {
      return decimals;
    }
    Table bars = layout == SeriesLayout.GROUPED ? table : BarSlots.of(table).sums(table);
    int most =
        IntStream.range(0, bars.periods().size())
            .mapToObj(bars::valuesAt)
            .filter(values -> values.length > 0)
            .flatMapToInt(values -> averages.stream().mapToInt(one -> of(one.of(values))))
            .max()
            .orElse(0);
    int limit =
        Math.min(DIGITS_OF_AVERAGES - wholeDigits(bars.values()), decimals + MORE_FOR_AVERAGES);
    return Math.max(decimals, Math.min(most, Math.min(limit, NumberStyle.MAX_DECIMALS)));
  }

  /**
   * Returns the digits before the decimal point of the largest number; 0 or less for the zeros
   * after it.
   */
  private static int wholeDigits(DoubleStream numbers) {
    double largest = numbers.map(Math::abs).max().orElse(0);
    return largest == 0 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
  }

  private static DoubleStream numbers(Table table, List<Reference> references) {
    return DoubleStream.concat(table.values(), references.stream().mapToDouble(Reference::value));
  }

  private static int of(double value) {
    return Math.max(0, BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros().scale());
  }
}
