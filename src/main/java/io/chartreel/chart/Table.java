package io.chartreel.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The data of a chart: a row for each period, a column for each bar.
 *
 * @param periods the labels of the moments, in the order of time; at least one
 * @param columns the bars, each with a value for each period
 */
public record Table(List<String> periods, List<Column> columns) {
  /** Checks that every column has a value for each period, and copies. */
  public Table {
    periods = List.copyOf(periods);
    columns = List.copyOf(columns);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a table has at least one period");
    }
    for (Column column : columns) {
      if (column.values().size() != periods.size()) {
        throw new IllegalArgumentException(
            column.name()
                + " has "
                + column.values().size()
                + " values for "
                + periods.size()
                + " periods");
      }
    }
  }

  /** All values that are there. */
  public DoubleStream values() {
    return columns.stream()
        .flatMap(column -> column.values().stream())
        .flatMapToDouble(OptionalDouble::stream);
  }

  /**
   * One bar through all periods.
   *
   * @param name of the bar; empty where it needs none
   * @param category what it belongs to: its colour and its entry in the legend come from it; empty
   *     where it belongs to nothing. Bars of one name and several categories share a place
   * @param values finite, one for each period; empty where the bar is not there in that period
   */
  public record Column(String name, String category, List<OptionalDouble> values) {
    /** Refuses what is not a number, and copies. */
    public Column {
      values = List.copyOf(values);
      if (values.stream()
          .flatMapToDouble(OptionalDouble::stream)
          .anyMatch(v -> !Double.isFinite(v))) {
        throw new IllegalArgumentException(name + " has a value that is not a number: " + values);
      }
    }
  }
}
