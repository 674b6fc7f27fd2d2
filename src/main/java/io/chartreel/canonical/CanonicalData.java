package io.chartreel.canonical;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;
import io.chartreel.request.data.ListTableReader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A table as the lists that {@link ListTableReader} reads. Lists that are not needed are empty.
 *
 * @param labels names of the bars, if there is only one period
 * @param values of the only bar, or one per label
 * @param periods labels of the periods, if there are several
 * @param series the bars; with labels, one per category and named after it
 */
record CanonicalData(
    List<String> labels,
    List<OptionalDouble> values,
    List<String> periods,
    List<Table.Column> series) {
  private static final List<String> SINGLE_PERIOD = List.of("");

  /** Copies the lists. */
  CanonicalData {
    labels = List.copyOf(labels);
    values = OptionalDoubles.copyOf(values);
    periods = List.copyOf(periods);
    series = List.copyOf(series);
  }

  /** Returns the lists for a table in a chart of some type. */
  static CanonicalData of(ChartType type, Table table) {
    List<Table.Column> bars = table.columns();
    if (!table.periods().equals(SINGLE_PERIOD)) {
      return isNameless(bars)
          ? new CanonicalData(List.of(), bars.get(0).values(), table.written(), List.of())
          : new CanonicalData(List.of(), List.of(), table.written(), bars);
    }
    List<String> names = bars.stream().map(Table.Column::name).toList();
    if (type != ChartType.COMPARE && bars.stream().allMatch(bar -> bar.category().isEmpty())) {
      return new CanonicalData(names, only(bars), List.of(), List.of());
    }
    int labels = labels(bars);
    return labels > 0
        ? new CanonicalData(names.subList(0, labels), List.of(), List.of(), series(bars, labels))
        : new CanonicalData(List.of(), List.of(), List.of(), bars);
  }

  private static boolean isNameless(List<Table.Column> bars) {
    return bars.size() == 1 && bars.get(0).name().isEmpty() && bars.get(0).category().isEmpty();
  }

  /**
   * Returns the number of bars per category if all categories have bars of the same names in the
   * same order, one category after the other; otherwise 0.
   */
  private static int labels(List<Table.Column> bars) {
    String first = bars.get(0).category();
    int labels = (int) bars.stream().takeWhile(bar -> bar.category().equals(first)).count();
    boolean all =
        bars.size() % labels == 0
            && IntStream.range(0, bars.size())
                .allMatch(
                    i ->
                        bars.get(i).name().equals(bars.get(i % labels).name())
                            && !bars.get(i).category().isEmpty()
                            && bars.get(i).category().equals(bars.get(i - i % labels).category()));
    return all ? labels : 0;
  }

  private static List<Table.Column> series(List<Table.Column> bars, int labels) {
    return IntStream.range(0, bars.size() / labels)
        .mapToObj(i -> bars.subList(i * labels, (i + 1) * labels))
        .map(one -> new Table.Column(one.get(0).category(), "", only(one)))
        .toList();
  }

  /** Returns the only value of each bar. */
  private static List<OptionalDouble> only(List<Table.Column> bars) {
    return bars.stream().map(bar -> bar.values().get(0)).toList();
  }
}
