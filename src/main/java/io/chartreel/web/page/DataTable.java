package io.chartreel.web.page;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of a chart as a table, for screen readers: one row per period, or one row per bar if
 * there is only one period. The first cell of a row is its heading.
 *
 * @param header the headings of the columns
 * @param rows the rows that are shown
 * @param more how many rows are left out because the table would be too large
 */
public record DataTable(List<String> header, List<List<String>> rows, int more) {
  private static final int MAX_CELLS = 2_000;

  /** Copies the lists. */
  public DataTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static DataTable of(ChartSpec chart) {
    Table table = chart.table();
    return table.periods().size() == 1 ? ofOnePeriod(chart) : ofPeriods(chart);
  }

  private static DataTable ofOnePeriod(ChartSpec chart) {
    Table table = chart.table();
    boolean categories = table.columns().stream().anyMatch(bar -> !bar.category().isEmpty());
    String valueHeading = table.periods().get(0).isEmpty() ? "Value" : table.periods().get(0);
    return limited(
        categories ? List.of("Bar", "Group", valueHeading) : List.of("Bar", valueHeading),
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
        Stream.concat(Stream.of("Period"), table.columns().stream().map(DataTable::heading))
            .toList();
    return limited(
        header,
        table.periods().size(),
        period ->
            Stream.concat(
                    Stream.of(table.periods().get(period)),
                    table.columns().stream().map(bar -> text(chart, bar.values().get(period))))
                .toList());
  }

  private static String heading(Table.Column bar) {
    String name = bar.name().isEmpty() ? "Value" : bar.name();
    return bar.category().isEmpty() ? name : name + " (" + bar.category() + ")";
  }

  private static String text(ChartSpec chart, OptionalDouble value) {
    return value.isPresent() ? chart.numbers().format(value.getAsDouble()) : "";
  }

  /** Returns a table of the first rows. The others are not created. */
  private static DataTable limited(List<String> header, int rows, IntFunction<List<String>> row) {
    int shown = Math.min(rows, Math.max(1, MAX_CELLS / header.size()));
    return new DataTable(header, IntStream.range(0, shown).mapToObj(row).toList(), rows - shown);
  }
}
