package io.chartreel.alt;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values of all bars, visible or not, at the first and the last period that has any; where bars
 * are stacked, the sums of the stacks.
 */
record EndValues(Table table, int start, int end) {
  /** Returns the values of a chart; nothing if it has none. */
  static Optional<EndValues> of(ChartSpec chart) {
    Table table =
        chart.isStacked() ? BarSlots.of(chart.table()).sums(chart.table()) : chart.table();
    int[] filled =
        IntStream.range(0, table.periods().size())
            .filter(period -> table.valuesAt(period).length > 0)
            .toArray();
    return filled.length == 0
        ? Optional.empty()
        : Optional.of(new EndValues(table, filled[0], filled[filled.length - 1]));
  }

  /** Whether only one period has values. */
  boolean isSinglePeriod() {
    return start == end;
  }

  /** Returns the values at the first period, at least one. */
  double[] first() {
    return table.valuesAt(start);
  }

  /** Returns the values at the last period, at least one. */
  double[] last() {
    return table.valuesAt(end);
  }
}
