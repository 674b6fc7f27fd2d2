package io.chartreel.request.data;

import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.DateLabels;
import io.chartreel.request.table.GridSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Detects the shape of a table in rows, and reads it. The table is wide (a row for each period, a
 * column for each bar) or long (a row for each value). The parameter {@code columns} declares a
 * long table; without it the header and the content decide.
 */
public final class SheetReader {
  private final ParameterReader fields;
  private final Rows rows;
  private final List<String> header;

  private SheetReader(ParameterReader fields, Rows rows) {
    this.fields = fields;
    this.rows = rows;
    this.header = rows.header().cells();
  }

  /** Returns the table, or nothing if the rows are not one, which is added to the problems. */
  public static Optional<RawTable> read(GridSource source, ParameterReader fields) {
    int before = fields.problems().count();
    Optional<RawTable> table =
        GridRows.of(source, fields)
            .flatMap(rows -> new SheetReader(fields, withoutBlankColumns(rows)).read());
    return fields.problems().count() == before ? table : Optional.empty();
  }

  /** Drops the empty columns at the right, which some spreadsheets write. */
  private static Rows withoutBlankColumns(Rows rows) {
    int width = rows.all().stream().mapToInt(SheetReader::usedCells).max().orElse(0);
    return new Rows(
        rows.grouping(),
        rows.areRecords(),
        rows.all().stream()
            .map(
                row ->
                    new Row(
                        row.place(), row.cells().subList(0, Math.min(width, row.cells().size()))))
            .toList());
  }

  private static int usedCells(Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(i -> !row.cell(i).isEmpty())
        .map(i -> i + 1)
        .max()
        .orElse(0);
  }

  private Optional<RawTable> read() {
    ProblemGroups groups = new ProblemGroups();
    for (Row row : rows.data()) {
      fields.deadline().check();
      if (row.cells().size() != header.size()) {
        groups.add(
            "rows have more or fewer cells than the header",
            () -> row.place() + " with " + row.cells().size(),
            () -> wrongWidth(row));
      }
    }
    if (!groups.isEmpty()) {
      groups.report(Parameter.DATA, fields.problems());
      return Optional.empty();
    }
    if (fields.has(Parameter.COLUMNS)) {
      return ColumnRoles.declared(fields, header.size()).map(this::readDeclared);
    }
    Optional<ColumnRoles> roles = detectRoles();
    return roles.isPresent()
        ? roles.map(found -> readLong(found, rows.data()))
        : new WideTableReader(withPeriodsFirst(), fields).read();
  }

  /**
   * Moves the column of periods or bars to the front in records: the members of a JSON object have
   * no order, and JavaScript puts names that are integers first.
   */
  private Rows withPeriodsFirst() {
    return rows.areRecords() ? rows.startingWith(ColumnRoles.labelColumn(header)) : rows;
  }

  /** Returns the roles of the columns of a long table, or nothing if the table is wide. */
  private Optional<ColumnRoles> detectRoles() {
    Optional<ColumnRoles> named = ColumnRoles.named(header);
    if (named.isPresent() && named.get().withoutRole(header).isEmpty()) {
      return named;
    }
    boolean hasLongNames = named.isPresent() && named.get().date() >= 0;
    Optional<ColumnRoles> byContent = hasLongNames ? Optional.empty() : ColumnRoles.byContent(rows);
    if (byContent.isEmpty() && header.size() == 2) {
      List<String> firstCells = rows.data().stream().map(row -> row.cell(0)).toList();
      return DateLabels.order(firstCells).isPresent() || ColumnRoles.isDateName(header.get(0))
          ? Optional.empty()
          : Optional.of(new ColumnRoles(-1, 0, 1, -1));
    }
    if (hasLongNames) {
      fields.problems().add(unknownColumns(named.get()));
    }
    return byContent;
  }

  /** Reads a long table with known columns. It has no header if its first row has a value. */
  private RawTable readDeclared(ColumnRoles roles) {
    boolean hasHeader = rows.areRecords() || !ColumnRoles.isNumber(header.get(roles.value()));
    return readLong(roles, hasHeader ? rows.data() : rows.all());
  }

  private RawTable readLong(ColumnRoles roles, List<Row> data) {
    return new LongTableReader(roles, rows.grouping(), fields).read(data);
  }

  private Problem wrongWidth(Row row) {
    int cells = row.cells().size();
    return Problem.of(
        Parameter.DATA.key(),
        "",
        "%s has %d cell%s but the header has %d."
            .formatted(
                ProblemGroups.capitalized(row.place()),
                cells,
                cells == 1 ? "" : "s",
                header.size()),
        cells > header.size()
            ? "Is there a heading above the table?"
            : "Add an empty cell for each missing value.");
  }

  private Problem unknownColumns(ColumnRoles roles) {
    List<String> unknown = roles.withoutRole(header);
    return Problem.of(
        Parameter.DATA.key(),
        "",
        unknown.size() == 1
            ? "Unknown column " + Excerpt.quoted(unknown.get(0)) + "."
            : "Unknown columns: " + Excerpt.list(unknown) + ".",
        "Set columns=" + roles.declaration(header.size()) + ".");
  }
}
