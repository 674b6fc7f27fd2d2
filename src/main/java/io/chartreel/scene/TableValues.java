package io.chartreel.scene;

import io.chartreel.chart.Table;

/** The values of a table's bars at any moment; {@code NaN} is a bar that is not there. */
final class TableValues {
  private final double[][] ofColumns;

  TableValues(Table table) {
    this.ofColumns =
        table.columns().stream()
            .map(column -> column.values().stream().mapToDouble(v -> v.orElse(Double.NaN)))
            .map(values -> values.map(v -> v + 0.0).toArray())
            .toArray(double[][]::new);
  }

  /** How many bars there are. */
  int columns() {
    return ofColumns.length;
  }

  /** The value of a bar at a period; never a negative zero. */
  double at(int column, int period) {
    return ofColumns[column][period];
  }

  /** Whether a bar is there at a period. */
  boolean isThere(int column, int period) {
    return !Double.isNaN(at(column, period));
  }

  /**
   * The value of a bar at a moment. A bar that is not there at one end of the way keeps the value
   * that it has at the other.
   */
  double at(int column, Moment moment) {
    double from = at(column, moment.period());
    if (moment.atRest()) {
      return from;
    }
    double to = at(column, moment.period() + 1);
    if (Double.isNaN(from)) {
      return to;
    }
    return Double.isNaN(to) ? from : from + (to - from) * moment.share();
  }
}
