package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The range of the values in a chart, including zero.
 *
 * @param lowest 0 or less
 * @param highest 0 or more
 */
record DataRange(double lowest, double highest) {
  private static final double HUNDRED = 100;

  /** The range of invalid data, which any axis intersects. */
  static final DataRange UNKNOWN =
      new DataRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Returns the range of the bars, or of the stacks they form, and of the references. */
  static DataRange of(
      ChartType type, SeriesLayout layout, Table table, List<Reference> references) {
    if (layout == SeriesLayout.PERCENT && BarSlots.of(table).areShared()) {
      return new DataRange(table.values().anyMatch(value -> value < 0) ? -HUNDRED : 0, HUNDRED);
    }
    boolean isStacked = type != ChartType.COMPARE && layout == SeriesLayout.STACKED;
    List<DoubleStream> bars =
        isStacked
            ? List.of(ends(table, value -> value > 0), ends(table, value -> value < 0))
            : List.of(table.values());
    DoubleSummaryStatistics all =
        Stream.concat(Stream.of(references.stream().mapToDouble(Reference::value)), bars.stream())
            .flatMapToDouble(values -> values)
            .summaryStatistics();
    return new DataRange(Math.min(0, all.getMin()), Math.max(0, all.getMax()));
  }

  /** Returns the ends of the stacks on one side of zero. */
  private static DoubleStream ends(Table table, DoublePredicate side) {
    return table.columns().stream()
        .collect(Collectors.groupingBy(Table.Column::name))
        .values()
        .stream()
        .flatMapToDouble(stack -> ends(stack, table.periods().size(), side));
  }

  /** Returns the ends of a stack in all periods. */
  private static DoubleStream ends(List<Table.Column> stack, int periods, DoublePredicate side) {
    return IntStream.range(0, periods)
        .mapToDouble(
            period ->
                stack.stream()
                    .mapToDouble(column -> column.values().at(period))
                    .filter(value -> !Double.isNaN(value))
                    .filter(side)
                    .sum());
  }
}
