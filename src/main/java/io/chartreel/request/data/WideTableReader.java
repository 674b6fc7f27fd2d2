package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Column;
import io.chartreel.request.data.RawTable.Layout;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.DateLabels;
import io.chartreel.request.table.ColumnRole;
import io.chartreel.request.table.Reading;
import io.chartreel.request.table.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a table with a row for each period and a column for each bar. If the header has dates and
 * the first column has none, the table is transposed: it has a row for each bar.
 */
final class WideTableReader {
  private final Rows rows;
  private final List<String> header;
  private final Limits limits;
  private final ProblemGroups groups = new ProblemGroups();
  private final ParameterReader fields;

  WideTableReader(Rows rows, ParameterReader fields) {
    this.rows = rows;
    this.header = rows.header().cells();
    this.limits = fields.limits();
    this.fields = fields;
  }

  /** Returns the table; nothing if it has too many rows or columns, or only one column. */
  Optional<RawTable> read() {
    List<String> names = header.subList(1, header.size());
    if (names.isEmpty()) {
      fields
          .problems()
          .add(
              rows.areRecords()
                  ? problem(
                      "The records have only one field.",
                      "Add a period and at least one value to each record.")
                  : problem(
                      "Only one column found.",
                      "Separate columns with commas, semicolons or tabs."));
      return Optional.empty();
    }
    List<String> labels = rows.data().stream().map(row -> row.cell(0)).toList();
    Optional<int[]> order = DateLabels.order(labels);
    Optional<int[]> headerOrder = order.isPresent() ? Optional.empty() : DateLabels.order(names);
    boolean isTransposed = headerOrder.isPresent();
    int periods = isTransposed ? names.size() : labels.size();
    int bars = isTransposed ? labels.size() : names.size();
    if (periods > limits.periods()) {
      fields.problems().tooMany(Parameter.DATA, "", periods, "periods", limits.periods());
    }
    if (bars > limits.bars()) {
      fields.problems().tooMany(Parameter.DATA, "", bars, "bars", limits.bars());
    }
    if (periods > limits.periods() || bars > limits.bars()) {
      return Optional.empty();
    }
    return Optional.of(
        isTransposed
            ? transposed(headerOrder.get())
            : upright(order.orElseGet(() -> IntStream.range(0, labels.size()).toArray())));
  }

  private RawTable upright(int[] order) {
    checkNames(header.subList(1, header.size()));
    checkPeriods();
    groups.report(Parameter.DATA, fields.problems());
    List<Row> inTime = IntStream.of(order).mapToObj(rows.data()::get).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < header.size(); i++) {
      fields.deadline().check();
      int column = i;
      columns.add(
          new Column(
              name(i),
              Cell.EMPTY,
              inTime.stream().map(row -> new Cell(row.cell(column), row.place())).toList()));
    }
    return table(
        Shape.WIDE,
        !rows.areRecords(),
        inTime.stream().map(row -> new Cell(row.cell(0), row.place())).toList(),
        columns);
  }

  private Cell name(int column) {
    boolean isUnnamed =
        header.size() == 2 && header.get(column).equalsIgnoreCase(ColumnRoles.UNNAMED_BAR);
    return isUnnamed ? Cell.EMPTY : new Cell(header.get(column), rows.header().place());
  }

  private RawTable transposed(int[] order) {
    String place = rows.header().place();
    return table(
        Shape.SIDE,
        false,
        IntStream.of(order).mapToObj(i -> new Cell(header.get(i + 1), place)).toList(),
        rows.data().stream().map(bar -> transposed(bar, order)).toList());
  }

  private static Column transposed(Row bar, int[] order) {
    return new Column(
        new Cell(bar.cell(0), bar.place()),
        Cell.EMPTY,
        IntStream.of(order).mapToObj(i -> new Cell(bar.cell(i + 1), bar.place())).toList());
  }

  private RawTable table(
      Shape shape, boolean hasBarColumns, List<Cell> periods, List<Column> columns) {
    ColumnRole first = shape == Shape.WIDE ? ColumnRole.DATE : ColumnRole.NAME;
    Layout layout =
        new Layout(
            shape,
            rows.headerNumber(),
            IntStream.range(0, header.size())
                .mapToObj(i -> new Reading.Column(header.get(i), i == 0 ? first : ColumnRole.VALUE))
                .toList());
    return new RawTable(
        layout,
        Parameter.DATA,
        Parameter.DATA,
        rows.grouping(),
        false,
        hasBarColumns,
        periods,
        columns);
  }

  private void checkNames(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        String column = "column " + (i + 2);
        groups.add(
            "columns have no name",
            column,
            () ->
                problem(
                    ProblemGroups.capitalized(column) + " has no name.",
                    "Write the name of a bar above its values."));
      }
    }
    if (names.stream().allMatch(ColumnRoles::isNumber)) {
      fields
          .problems()
          .add(
              problem(
                  "The first row has numbers instead of bar names.",
                  "Add a header with a name for each column."));
    }
  }

  private void checkPeriods() {
    Map<String, Row> firstRows = new HashMap<>();
    for (Row row : rows.data()) {
      String period = row.cell(0);
      Row first = firstRows.putIfAbsent(period, row);
      if (period.isEmpty()) {
        groups.add("rows have no period", row.place(), () -> noPeriod(row));
      } else if (first != null) {
        groups.add(
            "rows repeat a period",
            () -> row.place() + ", " + Excerpt.quoted(period),
            () ->
                problem(
                    "%s repeats the period %s (%s)."
                        .formatted(
                            ProblemGroups.capitalized(row.place()),
                            Excerpt.quoted(period),
                            first.place()),
                    "If each row is a single value, set columns, e.g. columns=date:name:value."));
      }
    }
  }

  private Problem noPeriod(Row row) {
    return rows.areRecords()
        ? problem(
            "%s has no %s."
                .formatted(ProblemGroups.capitalized(row.place()), Excerpt.quoted(header.get(0))),
            "Give every record a period.")
        : problem(
            ProblemGroups.capitalized(row.place()) + " has no period.",
            "Put the period in the first cell of the row.");
  }

  private static Problem problem(String detail, String remedy) {
    return Problem.of(Parameter.DATA.key(), "", detail, remedy);
  }
}
