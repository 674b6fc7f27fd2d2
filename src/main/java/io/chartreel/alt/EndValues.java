package io.chartreel.alt;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values of all bars, visible or not, at the first and the last period that has any; where bars
 * are stacked, the sums of the stacks.
 */
final class EndValues {
  private final List<OptionalDoubles> bars;
  private final int start;
  private final int end;

  private EndValues(List<OptionalDoubles> bars, int start, int end) {
    this.bars = bars;
    this.start = start;
    this.end = end;
  }

  /** Returns the values of a chart; nothing if it has none. */
  static Optional<EndValues> of(ChartSpec chart) {
    Table table =
        chart.isStacked() ? BarSlots.of(chart.table()).sums(chart.table()) : chart.table();
    List<OptionalDoubles> bars = table.columns().stream().map(Table.Column::values).toList();
    int[] filled =
        IntStream.range(0, table.periods().size())
            .filter(period -> present(bars, period).findAny().isPresent())
            .toArray();
    return filled.length == 0
        ? Optional.empty()
        : Optional.of(new EndValues(bars, filled[0], filled[filled.length - 1]));
  }

  private static DoubleStream present(List<OptionalDoubles> bars, int period) {
    return bars.stream()
        .mapToDouble(values -> values.at(period))
        .filter(value -> !Double.isNaN(value));
  }

  /** Whether only one period has values. */
  boolean isSinglePeriod() {
    return start == end;
  }

  /** Returns the index of the last period that has values. */
  int end() {
    return end;
  }

  /** Returns the values at the first period, at least one. */
  double[] first() {
    return present(bars, start).toArray();
  }

  /** Returns the values at the last period, at least one. */
  double[] last() {
    return present(bars, end).toArray();
  }
}
