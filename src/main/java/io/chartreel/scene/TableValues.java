package io.chartreel.scene;

import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;

/** The values of bars at any point in time; {@code NaN} is a missing value. */
final class TableValues {
  private final OptionalDoubles[] ofColumns;

  TableValues(Table table) {
    this.ofColumns =
        table.columns().stream().map(Table.Column::values).toArray(OptionalDoubles[]::new);
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
