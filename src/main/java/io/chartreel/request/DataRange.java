package io.chartreel.request;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The range of the values in a chart, including zero.
 *
 * @param lowest 0 or less
 * @param highest 0 or more
 */
record DataRange(double lowest, double highest) {
  /** The range of invalid data, which any axis intersects. */
  static final DataRange UNKNOWN =
      new DataRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Returns the range of the bars, or of the stacks they form, and of the references. */
  static DataRange of(
      ChartType type, SeriesLayout layout, Table table, List<Reference> references) {
    boolean isStacked = type == ChartType.GROW && layout == SeriesLayout.STACKED;
    List<DoubleStream> bars =
        isStacked
            ? List.of(ends(table, value -> value > 0), ends(table, value -> value < 0))
            : List.of(table.values());
    double[] all =
        Stream.concat(Stream.of(references.stream().mapToDouble(Reference::value)), bars.stream())
            .flatMapToDouble(values -> values)
            .toArray();
    return new DataRange(
        Math.min(0, DoubleStream.of(all).min().orElse(0)),
        Math.max(0, DoubleStream.of(all).max().orElse(0)));
  }

  /** Returns the ends of the stacks on one side of zero. */
  private static DoubleStream ends(Table table, DoublePredicate side) {
    return table.columns().stream()
        .collect(Collectors.groupingBy(Table.Column::name))
        .values()
        .stream()
        .mapToDouble(
            stack ->
                stack.stream()
                    .flatMap(column -> column.values().stream())
                    .flatMapToDouble(OptionalDouble::stream)
                    .filter(side)
                    .sum());
  }
}
