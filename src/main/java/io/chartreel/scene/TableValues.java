package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;
import java.util.List;

/** The values of bars at any point in time; {@code NaN} is a missing value. */
final class TableValues {
  private final Table table;
  private final OptionalDoubles[] ofColumns;

  TableValues(Table table) {
    this.table = table;
    this.ofColumns =
        table.columns().stream().map(Table.Column::values).toArray(OptionalDoubles[]::new);
  }

  /** Returns the values of a chart's bars, or the sums of the stacks that they form. */
  static TableValues of(ChartSpec chart, BarSlots slots) {
    return new TableValues(chart.isStacked() ? slots.sums(chart.table()) : chart.table());
  }

  /** Returns the values at a period that are not missing, in the order of the table. */
  double[] present(int period) {
    return table.valuesAt(period);
  }

  /** Returns the values of each bar at each period. */
  List<OptionalDoubles> bars() {
    return List.of(ofColumns);
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
   * Returns the value of a bar at a point in time, interpolated between two periods.
   *
   * @param fromZero whether a value that is missing at the first period counts as zero
   * @param toZero whether a value that is missing at the second period counts as zero
   */
  double at(int column, PointInTime time, boolean fromZero, boolean toZero) {
    double from = at(column, time.period());
    double to = time.atRest() ? from : at(column, time.period() + 1);
    boolean enters = fromZero && Double.isNaN(from) && !Double.isNaN(to);
    boolean leaves = toZero && Double.isNaN(to) && !Double.isNaN(from);
    if (enters || leaves) {
      return enters ? to * time.share() : from * (1 - time.share());
    }
    return at(column, time);
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
