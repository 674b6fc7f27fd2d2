package io.chartreel.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The data of a chart: one row per period, one column per bar.
 *
 * @param periods the labels of the time steps, in order; at least one
 * @param columns the bars, each with one value per period
 */
public record Table(List<String> periods, List<Column> columns) {
  /** Checks that every column has one value per period, and copies the lists. */
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

  /** Returns all values, without the missing ones. */
  public DoubleStream values() {
    return columns.stream()
        .flatMap(column -> column.values().stream())
        .flatMapToDouble(OptionalDouble::stream);
  }

  /**
   * The values of a bar in all periods.
   *
   * @param name of the bar; empty if it needs none
   * @param category the group that decides its colour and its entry in the legend; empty if it has
   *     none. Bars with the same name and different categories share a slot
   * @param values finite, one per period; empty if the value is missing
   */
  public record Column(String name, String category, List<OptionalDouble> values) {
    /** Returns a bar from values of which {@code NaN} stands for a missing one. */
    public static Column of(String name, String category, double[] values) {
      return new Column(
          name,
          category,
          java.util.stream.DoubleStream.of(values)
              .mapToObj(v -> Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v))
              .toList());
    }

    /** Rejects values that are not finite, and copies the list. */
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
