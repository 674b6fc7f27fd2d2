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
 * The table in the rows of CSV or of records. It is wide (a row for each period, a column for each
 * bar) or long (a row for each value), and tells which by its header or its content, unless {@code
 * columns} says it.
 */
public final class SheetReader {
  private final ParameterReader fields;
  private final Limits limits;
  private final ProblemList mistakes;
  private final Rows sheet;
  private final List<String> header;

  private SheetReader(ParameterReader fields, Rows sheet) {
    this.fields = fields;
    this.limits = fields.limits();
    this.mistakes = fields.mistakes();
    this.sheet = sheet;
    this.header = sheet.header().cells();
  }

  /** The table, or nothing where the rows do not make one, which is noted as a mistake. */
  public static Optional<RawTable> read(RowSource sheet, ParameterReader fields) {
    int before = fields.mistakes().count();
    Optional<RawTable> written =
        sheet
            .rows(fields.limits(), fields.mistakes(), fields.deadline())
            .flatMap(rows -> new SheetReader(fields, withoutBlankEdge(rows)).read());
    return fields.mistakes().count() == before ? written : Optional.empty();
  }

  /** Without the columns at the right that spreadsheets write though nothing is in them. */
  private static Rows withoutBlankEdge(Rows sheet) {
    int width =
        sheet.all().stream()
            .mapToInt(
                row ->
                    IntStream.range(0, row.cells().size())
                        .filter(i -> !row.cell(i).isEmpty())
                        .map(i -> i + 1)
                        .max()
                        .orElse(0))
            .max()
            .orElse(0);
    return new Rows(
        sheet.grouping(),
        sheet.records(),
        sheet.all().stream()
            .map(
                row ->
                    new Row(
                        row.place(), row.cells().subList(0, Math.min(width, row.cells().size()))))
            .toList());
  }

  private Optional<RawTable> read() {
    int before = mistakes.count();
    for (Row row : sheet.data()) {
      fields.deadline().check();
      if (row.cells().size() != header.size()) {
        wrong(
            row.place(),
            "has " + counted(row.cells().size(), "cell") + ", and the header has " + header.size(),
            "a cell for each column, an empty one where there is no value");
      }
    }
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    if (fields.has(Parameter.COLUMNS)) {
      return ColumnRoles.written(fields, header.size()).map(this::outright);
    }
    Optional<ColumnRoles> roles = roles();
    return roles.isPresent()
        ? roles.map(found -> listed(found, sheet.data()))
        : labelFirst().wide();
  }

  /** Members of a record have no order, and programs put those first that are digits. */
  private SheetReader labelFirst() {
    return sheet.records()
        ? new SheetReader(fields, sheet.startingWith(ColumnRoles.labels(header)))
        : this;
  }

  private Optional<ColumnRoles> roles() {
    Optional<ColumnRoles> named = ColumnRoles.named(header);
    if (named.isPresent() && named.get().leftOver(header).isEmpty()) {
      return named;
    }
    boolean couldBeLong = named.isPresent() && named.get().date() >= 0;
    Optional<ColumnRoles> byContent = couldBeLong ? Optional.empty() : ColumnRoles.byContent(sheet);
    if (byContent.isEmpty() && header.size() == 2) {
      List<String> firsts = sheet.data().stream().map(row -> row.cell(0)).toList();
      return DateLabels.order(firsts).isPresent() || ColumnRoles.isDate(header.get(0))
          ? Optional.empty()
          : Optional.of(new ColumnRoles(-1, 0, 1, -1));
    }
    if (couldBeLong) {
      wrong(
          sheet.header().place(),
          "has names whose meaning is not known: " + Excerpt.list(named.get().leftOver(header)),
          "columns, such as columns=date:name:value:-, says what each holds");
    }
    return byContent;
  }

  /** A long file of which the columns are known: its first row may be data already. */
  private RawTable outright(ColumnRoles roles) {
    boolean headless = !sheet.records() && ColumnRoles.isNumber(header.get(roles.value()));
    return listed(roles, headless ? sheet.all() : sheet.data());
  }

  private RawTable listed(ColumnRoles roles, List<Row> rows) {
    return new LongTableReader(roles, sheet.grouping(), fields).read(rows);
  }

  private Optional<RawTable> wide() {
    List<String> names = header.subList(1, header.size());
    if (names.isEmpty()) {
      wrong(
          sheet.header().place(),
          "has one " + (sheet.records() ? "member" : "column"),
          "a period, and a value for each bar");
      return Optional.empty();
    }
    List<Row> rows = sheet.data();
    List<String> labels = rows.stream().map(row -> row.cell(0)).toList();
    Optional<int[]> turned =
        DateLabels.order(labels).isPresent() ? Optional.empty() : DateLabels.order(names);
    int periods = turned.isPresent() ? names.size() : rows.size();
    int bars = turned.isPresent() ? rows.size() : names.size();
    if (periods > limits.periods()) {
      mistakes.tooMany(Parameter.DATA, "", periods, "periods", limits.periods());
    }
    if (bars > limits.bars()) {
      mistakes.tooMany(Parameter.DATA, "", bars, "bars", limits.bars());
    }
    if (periods > limits.periods() || bars > limits.bars()) {
      return Optional.empty();
    }
    if (turned.isPresent()) {
      return turned.map(this::turned);
    }
    checkNames(names);
    checkLabels(rows);
    int[] order = DateLabels.order(labels).orElse(IntStream.range(0, rows.size()).toArray());
    List<Row> inTime = IntStream.of(order).mapToObj(rows::get).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < header.size(); i++) {
      fields.deadline().check();
      int column = i;
      columns.add(
          new Column(
              names.size() == 1 && header.get(i).equalsIgnoreCase(ColumnRoles.NO_NAME)
                  ? Cell.EMPTY
                  : new Cell(header.get(i), sheet.header().place()),
              Cell.EMPTY,
              inTime.stream().map(row -> new Cell(row.cell(column), row.place())).toList()));
    }
    return Optional.of(
        new RawTable(
            Parameter.DATA,
            Parameter.DATA,
            sheet.grouping(),
            false,
            !sheet.records(),
            inTime.stream().map(row -> new Cell(row.cell(0), row.place())).toList(),
            columns));
  }

  /** A file that lies on its side: a row for each bar, a column for each period. */
  private RawTable turned(int[] order) {
    String place = sheet.header().place();
    return new RawTable(
        Parameter.DATA,
        Parameter.DATA,
        sheet.grouping(),
        false,
        false,
        IntStream.of(order).mapToObj(i -> new Cell(header.get(i + 1), place)).toList(),
        sheet.data().stream().map(bar -> turned(bar, order)).toList());
  }

  private static Column turned(Row bar, int[] order) {
    return new Column(
        new Cell(bar.cell(0), bar.place()),
        Cell.EMPTY,
        IntStream.of(order).mapToObj(i -> new Cell(bar.cell(i + 1), bar.place())).toList());
  }

  private void checkNames(List<String> names) {
    String place = sheet.header().place();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        wrong(place, "has no name in column " + (i + 2), "the name of a bar above its values");
      }
    }
    if (names.stream().allMatch(ColumnRoles::isNumber)) {
      wrong(
          place,
          "has numbers where the names of the bars should be",
          "a header: a name for each column");
    }
  }

  private void checkLabels(List<Row> rows) {
    Map<String, Row> before = new HashMap<>();
    for (Row row : rows) {
      String label = row.cell(0);
      Row first = before.putIfAbsent(label, row);
      if (label.isEmpty()) {
        wrong(
            row.place(),
            sheet.records()
                ? "has no period in its " + Excerpt.quoted(header.get(0))
                : "has no period in its first cell",
            "the label of the period");
      } else if (first != null) {
        wrong(
            row.place(),
            "has the period " + Excerpt.quoted(label) + ", which " + first.place() + " has already",
            "one row for each period; columns=date:name:value where a row is one value");
      }
    }
  }

  private void wrong(String place, String fault, String allowed) {
    mistakes.addInData(Parameter.DATA, "", place + " " + fault, allowed);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
