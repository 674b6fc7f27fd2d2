package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;
import java.util.Arrays;
import java.util.stream.Stream;

/** The values of bars at any point in time; {@code NaN} is a missing value. */
final class TableValues {
  private final OptionalDoubles[] ofColumns;

  TableValues(Table table) {
    this.ofColumns =
        table.columns().stream().map(Table.Column::values).toArray(OptionalDoubles[]::new);
  }

  private TableValues(OptionalDoubles[] ofColumns) {
    this.ofColumns = ofColumns;
  }

  /** Returns the sums of the bars in each slot; a slot without any value has none. */
  static TableValues ofSlots(Table table, BarSlots slots) {
    int periods = table.periods().size();
    double[][] sums = new double[slots.count()][periods];
    for (double[] slot : sums) {
      Arrays.fill(slot, Double.NaN);
    }
    for (int column = 0; column < table.columns().size(); column++) {
      OptionalDoubles values = table.columns().get(column).values();
      double[] slot = sums[slots.ofColumns().get(column)];
      for (int period = 0; period < periods; period++) {
        double value = values.at(period);
        if (!Double.isNaN(value)) {
          slot[period] = Double.isNaN(slot[period]) ? value : slot[period] + value;
        }
      }
    }
    return new TableValues(
        Stream.of(sums).map(OptionalDoubles::of).toArray(OptionalDoubles[]::new));
  }

  /** Returns the values at a period that are not missing, in the order of the table. */
  double[] present(int period) {
    return Stream.of(ofColumns)
        .mapToDouble(column -> column.at(period))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  /** Returns the number of bars. */
  int columns() {
    return ofColumns.length;
  }

  /** Returns the value of a bar at a period; never a negative zero. */
  double at(int column, int period) {
    return ofColumns[column].at(period) + 0.0;
  }

  /** Whether a bar has a value at a period. */
  boolean isThere(int column, int period) {
    return !Double.isNaN(at(column, period));
  }

  /**
   * Returns the value of a bar at a point in time, interpolated between two periods. If one of the
   * two values is missing, the other one is used.
   */
  double at(int column, PointInTime time) {
    double from = at(column, time.period());
    if (time.atRest()) {
      return from;
    }
    double to = at(column, time.period() + 1);
    if (Double.isNaN(from)) {
      return to;
    }
    return Double.isNaN(to) ? from : from + (to - from) * time.share();
  }
}
