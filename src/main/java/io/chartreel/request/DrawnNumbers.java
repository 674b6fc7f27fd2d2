package io.chartreel.request;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers that a chart draws.
 *
 * @param type the chart type
 * @param layout how bars with the same name share a slot
 * @param table the values of the bars
 * @param references fixed values
 * @param axis the value axis
 * @param annotations the total and the moving reference lines
 */
record DrawnNumbers(
    ChartType type,
    SeriesLayout layout,
    Table table,
    List<Reference> references,
    AxisStyle axis,
    Annotations annotations) {
  private static final double LONG = 1_000_000;

  /**
   * Whether some numbers have more than six digits before the decimal point. An axis that reaches a
   * million has a tick there.
   *
   * @param decimals to which values, sums and references are rounded
   */
  boolean areLong(int decimals) {
    DataRange range = DataRange.of(type, layout, table, references);
    double largest =
        Stream.of(
                table.values(),
                references.stream().mapToDouble(Reference::value),
                DoubleStream.of(range.lowest(), range.highest()),
                annotations.total().isEmpty() ? DoubleStream.empty() : sums())
            .flatMapToDouble(numbers -> numbers)
            .map(Math::abs)
            .max()
            .orElse(0);
    return rounded(largest, decimals) >= LONG || axis.visible() && endOfAxis(range) >= LONG;
  }

  /** Returns the decimal places of the lines at a mean or median. */
  int averageDecimals(int decimals) {
    return DecimalPlaces.ofAverages(table, layout, annotations, decimals);
  }

  /** Returns the sums of all bars in each period. */
  private DoubleStream sums() {
    return IntStream.range(0, table.periods().size())
        .mapToDouble(period -> DoubleStream.of(table.valuesAt(period)).sum());
  }

  /** Returns the end of the axis that is farther from zero, without its sign. */
  private double endOfAxis(DataRange range) {
    double min = axis.min().orElse(range.lowest());
    double max = axis.max().orElse(range.highest());
    double beyond = (max - min) * type.axisMargin();
    double low = axis.min().orElse(min - Math.min(beyond, -range.lowest()));
    double high = axis.max().orElse(max + Math.min(beyond, range.highest()));
    return Math.max(Math.abs(low), Math.abs(high));
  }

  private static double rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
