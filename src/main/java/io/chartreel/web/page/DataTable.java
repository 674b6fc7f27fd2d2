package io.chartreel.web.page;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of a chart as a table for people who read them rather than see them: a row for each
 * period, or for each bar where there is one period. The first cell of a row is its name.
 *
 * @param header the names of the columns
 * @param rows those that are shown
 * @param more how many rows are left out, where there are too many for a page
 */
public record DataTable(List<String> header, List<List<String>> rows, int more) {
  private static final int MOST_CELLS = 2_000;

  /** Copies. */
  public DataTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static DataTable of(ChartSpec chart) {
    Table table = chart.table();
    return table.periods().size() == 1 ? ofMoment(chart) : ofPeriods(chart);
  }

  private static DataTable ofMoment(ChartSpec chart) {
    Table table = chart.table();
    boolean categories = table.columns().stream().anyMatch(bar -> !bar.category().isEmpty());
    String moment = table.periods().get(0).isEmpty() ? "Value" : table.periods().get(0);
    return bounded(
        categories ? List.of("Bar", "Group", moment) : List.of("Bar", moment),
        table.columns().size(),
        i -> {
          Table.Column bar = table.columns().get(i);
          String value = text(chart, bar.values().get(0));
          return categories
              ? List.of(bar.name(), bar.category(), value)
              : List.of(bar.name(), value);
        });
  }

  private static DataTable ofPeriods(ChartSpec chart) {
    Table table = chart.table();
    List<String> header =
        Stream.concat(Stream.of("Period"), table.columns().stream().map(DataTable::name)).toList();
    return bounded(
        header,
        table.periods().size(),
        period ->
            Stream.concat(
                    Stream.of(table.periods().get(period)),
                    table.columns().stream().map(bar -> text(chart, bar.values().get(period))))
                .toList());
  }

  private static String name(Table.Column bar) {
    String name = bar.name().isEmpty() ? "Value" : bar.name();
    return bar.category().isEmpty() ? name : name + " (" + bar.category() + ")";
  }

  private static String text(ChartSpec chart, OptionalDouble value) {
    return value.isPresent() ? chart.numbers().format(value.getAsDouble()) : "";
  }

  /** The first rows of some, as many as are shown: no others are made. */
  private static DataTable bounded(List<String> header, int rows, IntFunction<List<String>> row) {
    int shown = Math.min(rows, Math.max(1, MOST_CELLS / header.size()));
    return new DataTable(header, IntStream.range(0, shown).mapToObj(row).toList(), rows - shown);
  }
}
