package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Column;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.DateLabels;
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
  private final ProblemList problems;
  private final ParameterReader fields;

  WideTableReader(Rows rows, ParameterReader fields) {
    this.rows = rows;
    this.header = rows.header().cells();
    this.limits = fields.limits();
    this.problems = fields.mistakes();
    this.fields = fields;
  }

  /** Returns the table; nothing if it has too many rows or columns, or only one column. */
  Optional<RawTable> read() {
    List<String> names = header.subList(1, header.size());
    if (names.isEmpty()) {
      addProblem(
          rows.header().place(),
          "has one " + (rows.areRecords() ? "member" : "column"),
          "a period, and a value for each bar");
      return Optional.empty();
    }
    List<String> labels = rows.data().stream().map(row -> row.cell(0)).toList();
    Optional<int[]> order = DateLabels.order(labels);
    Optional<int[]> headerOrder = order.isPresent() ? Optional.empty() : DateLabels.order(names);
    boolean isTransposed = headerOrder.isPresent();
    int periods = isTransposed ? names.size() : labels.size();
    int bars = isTransposed ? labels.size() : names.size();
    if (periods > limits.periods()) {
      problems.tooMany(Parameter.DATA, "", periods, "periods", limits.periods());
    }
    if (bars > limits.bars()) {
      problems.tooMany(Parameter.DATA, "", bars, "bars", limits.bars());
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

  private RawTable table(boolean hasBarColumns, List<Cell> periods, List<Column> columns) {
    return new RawTable(
        Parameter.DATA, Parameter.DATA, rows.grouping(), false, hasBarColumns, periods, columns);
  }

  private void checkNames(List<String> names) {
    String place = rows.header().place();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        addProblem(place, "has no name in column " + (i + 2), "the name of a bar above its values");
      }
    }
    if (names.stream().allMatch(ColumnRoles::isNumber)) {
      addProblem(
          place,
          "has numbers where the names of the bars should be",
          "a header: a name for each column");
    }
  }

  private void checkPeriods() {
    Map<String, Row> firstRows = new HashMap<>();
    for (Row row : rows.data()) {
      String period = row.cell(0);
      Row first = firstRows.putIfAbsent(period, row);
      if (period.isEmpty()) {
        addProblem(
            row.place(),
            rows.areRecords()
                ? "has no period in its " + Excerpt.quoted(header.get(0))
                : "has no period in its first cell",
            "the label of the period");
      } else if (first != null) {
        addProblem(
            row.place(),
            "has the period "
                + Excerpt.quoted(period)
                + ", which "
                + first.place()
                + " has already",
            "one row for each period; columns=date:name:value where a row is one value");
      }
    }
  }

  private void addProblem(String place, String fault, String allowed) {
    problems.addInData(Parameter.DATA, "", place + " " + fault, allowed);
  }
}
