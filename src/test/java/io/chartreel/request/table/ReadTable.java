package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Table;
import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.column.TableAreaFinder;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.QueryString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Reads small tables for tests, and writes the whole reading as text. Rows are separated by
 * semicolons; if the cells are, a backslash and an n end a row.
 */
final class ReadTable {
  private ReadTable() {}

  /** Returns the source of a table. */
  static GridSource source(String rows) {
    return CsvText.field(
        rows.contains("\\n") ? rows.replace("\\n", "\n") : rows.replace(';', '\n'));
  }

  /** Returns the cells of a table. */
  static Grid grid(String rows) {
    return source(rows).grid(Limits.USUAL, new ProblemList(), Deadline.NONE).orElseThrow();
  }

  /** Returns the columns of a table. */
  static List<ColumnProfile> columns(String rows) {
    Grid grid = grid(rows);
    TableArea area = TableAreaFinder.find(grid);
    List<ColumnProfile> columns = new ArrayList<>();
    for (int column = 0; column < grid.width(); column++) {
      columns.add(new ColumnProfile(grid, area, column, Deadline.NONE));
    }
    return columns;
  }

  static ParameterReader fields(String query) {
    return new ParameterReader(
        QueryString.of(query), Limits.USUAL, new ProblemList(), Deadline.NONE);
  }

  /** Returns the data of a table that can be read. */
  static TableData data(GridSource source, String query) {
    ParameterReader fields = fields(query);
    Optional<TableData> data = TableReader.read(source, fields);
    assertThat(fields.problems().all()).extracting(Problem::sentence).isEmpty();
    return data.orElseThrow();
  }

  /**
   * Returns how a table is read: {@code long 1 | year=date who=name n=value | 2019 2020 | A 1 _ | B
   * 2 3}. The shape and the number of the header come first, then the columns, the periods in
   * order, the bars with their categories and values, and if there are any, the unit, what was
   * skipped and the warnings.
   */
  static String of(String rows, String query) {
    return text(data(source(rows), query), query.isEmpty());
  }

  static String of(String rows) {
    return of(rows, "");
  }

  private static String text(TableData data, boolean areValuesAsWritten) {
    Reading reading = data.reading();
    List<Table.Column> bars = data.table(data.labels(), bar -> true).columns();
    assertThat(reading.bars()).isEqualTo(data.bars()).isEqualTo(bars.size());
    assertThat(reading.periods()).isEqualTo(data.periods()).isEqualTo(data.labels().size());
    assertThat(reading.firstPeriod()).isEqualTo(data.labels().get(0));
    assertThat(reading.lastPeriod()).isEqualTo(data.labels().get(data.periods() - 1));
    if (areValuesAsWritten) {
      long values =
          bars.stream().flatMap(bar -> bar.values().stream()).filter(v -> v.isPresent()).count();
      assertThat((long) reading.values()).isEqualTo(values);
    }
    List<String> parts = new ArrayList<>();
    parts.add(reading.shape().name().toLowerCase(Locale.ROOT) + " " + reading.header());
    parts.add(
        reading.columns().stream()
            .map(column -> column.name() + "=" + column.role().key())
            .collect(Collectors.joining(" ")));
    parts.add(String.join(" ", data.labels()));
    bars.forEach(bar -> parts.add(text(bar)));
    data.colors().forEach(color -> parts.add(color.bar() + " is " + color.color()));
    if (!data.prefix().isEmpty() || !data.suffix().isEmpty()) {
      parts.add("unit [" + data.prefix() + "][" + data.suffix() + "]");
    }
    reading.skipped().forEach(skipped -> parts.add("skipped " + skipped));
    data.warnings().forEach(warning -> parts.add("! " + warning));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "));
  }

  private static String text(Table.Column bar) {
    return bar.name()
        + (bar.category().isEmpty() ? "" : "/" + bar.category())
        + " "
        + bar.values().stream().map(ReadTable::text).collect(Collectors.joining(" "));
  }

  private static String text(OptionalDouble value) {
    return value.isEmpty()
        ? "_"
        : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
  }

  /** Returns the sentences of the problems of a table that cannot be read. */
  static List<String> problems(String rows, String query) {
    ParameterReader fields = fields(query);
    assertThat(TableReader.read(source(rows), fields)).isEmpty();
    assertThat(fields.problems().all()).isNotEmpty();
    assertThat(fields.problems().all())
        .extracting(Problem::parameter)
        .containsOnly(
            fields.has(Parameter.COLUMNS) ? Parameter.COLUMNS.key() : Parameter.DATA.key());
    return fields.problems().all().stream().map(Problem::sentence).toList();
  }
}
