package io.chartreel.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The data of a chart: one row per period, one column per bar.
 *
 * @param periods the labels of the time steps as they are displayed, in order; at least one
 * @param columns the bars, each with one value per period
 * @param written the labels of the time steps as they were written
 */
public record Table(List<String> periods, List<Column> columns, List<String> written) {
  /** Creates a table whose periods are displayed as they were written. */
  public Table(List<String> periods, List<Column> columns) {
    this(periods, columns, periods);
  }

  /** Checks that every column has one value per period, and copies the lists. */
  public Table {
    periods = List.copyOf(periods);
    columns = List.copyOf(columns);
    written = List.copyOf(written);
    if (written.size() != periods.size()) {
      throw new IllegalArgumentException(written + " are not the labels of " + periods);
    }
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
    return columns.stream().flatMapToDouble(column -> column.values().present());
  }

  /** Returns the values of a period, without the missing ones. */
  public double[] valuesAt(int period) {
    return columns.stream()
        .mapToDouble(column -> column.values().at(period))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  /**
   * The values of a bar in all periods.
   *
   * @param name of the bar; empty if it needs none
   * @param category the group that decides its colour and its entry in the legend; empty if it has
   *     none. Bars with the same name and different categories share a slot
   * @param values finite, one per period; empty if the value is missing
   */
  public record Column(String name, String category, OptionalDoubles values) {
    /** Rejects values that are infinite. */
    public Column {
      if (values.present().anyMatch(Double::isInfinite)) {
        throw new IllegalArgumentException(name + " has a value that is not a number: " + values);
      }
    }

    /** Creates a bar from a list of values, which is copied. */
    public Column(String name, String category, List<OptionalDouble> values) {
      this(name, category, OptionalDoubles.copyOf(values));
    }
  }
}
