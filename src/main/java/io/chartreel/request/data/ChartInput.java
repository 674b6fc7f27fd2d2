package io.chartreel.request.data;

import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The unparsed description of a chart, in the same form for every input format: query fields, and
 * the data that do not fit into query fields.
 *
 * @param fields the parameters, encoded as in a query string
 * @param rows a table in rows (CSV or JSON records), if there is one
 * @param series series for the labels or periods in the fields; empty if the data are in the fields
 *     or in the rows
 * @param problems what was found to be wrong while the input was converted
 * @param warnings what was left out while the input was converted
 */
public record ChartInput(
    QueryString fields,
    Optional<GridSource> rows,
    List<RawSeries> series,
    List<Problem> problems,
    List<String> warnings) {
  /** Creates an input of which nothing was left out. */
  public ChartInput(
      QueryString fields,
      Optional<GridSource> rows,
      List<RawSeries> series,
      List<Problem> problems) {
    this(fields, rows, series, problems, List.of());
  }

  /** Copies the lists. */
  public ChartInput {
    series = List.copyOf(series);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /**
   * Returns this input with the fields of a query added for the parameters that it does not have.
   * Data are taken from one place only: if this input has any, the data of the query are ignored,
   * with a warning.
   */
  public ChartInput withDefaults(QueryString query) {
    boolean hasTable = hasTable();
    List<QueryString.Field> all = new ArrayList<>(fields.fields());
    Set<String> names = new HashSet<>();
    all.forEach(field -> names.add(field.name()));
    Set<String> otherData = new LinkedHashSet<>();
    for (QueryString.Field field : query.fields()) {
      if (hasTable && isTableField(field)) {
        if (!field.value().isBlank()) {
          otherData.add(field.name());
        }
      } else if (!names.contains(field.name())) {
        all.add(field);
      }
    }
    List<String> allWarnings = new ArrayList<>(warnings);
    if (!otherData.isEmpty()) {
      allWarnings.add(
          "ignored: " + String.join(", ", otherData) + ", because the body has other data");
    }
    return new ChartInput(new QueryString(all), rows, series, problems, allWarnings);
  }

  /** Returns whether there is a table, valid or not. */
  public boolean hasTable() {
    return rows.isPresent()
        || !series.isEmpty()
        || fields.fields().stream().anyMatch(ChartInput::isTableField);
  }

  /** Returns the same input with other fields. */
  public ChartInput withFields(QueryString other) {
    return new ChartInput(other, rows, series, problems, warnings);
  }

  /** Returns this input with one more problem. */
  public ChartInput withProblem(Problem problem) {
    return new ChartInput(
        fields,
        rows,
        series,
        Stream.concat(problems.stream(), Stream.of(problem)).toList(),
        warnings);
  }

  /** Returns the input of a file, with the fields and problems of this one added. */
  public ChartInput withFile(ChartInput file) {
    ChartInput merged = file.withDefaults(fields);
    return new ChartInput(
        merged.fields(),
        file.rows(),
        file.series(),
        Stream.concat(problems.stream(), file.problems().stream()).toList(),
        Stream.concat(warnings.stream(), merged.warnings().stream()).toList());
  }

  /** Returns whether a field is part of the data table: its parameter is {@code data} or a list. */
  public static boolean isTableField(QueryString.Field field) {
    return Parameter.named(field.name()).filter(Parameter::isTable).isPresent();
  }
}
