package io.chartreel.request;

import io.chartreel.request.CsvText.Row;
import io.chartreel.request.WrittenTable.Cell;
import io.chartreel.request.WrittenTable.Column;
import io.chartreel.request.WrittenTable.Grouping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The table in a CSV text. It is wide (a row for each period, a column for each bar) or long (a row
 * for each value), and tells which by its header or its content, unless {@code columns} says it.
 */
final class CsvTable {
  private final Fields fields;
  private final Mistakes mistakes;
  private final CsvText text;
  private final List<String> header;

  private CsvTable(Fields fields, CsvText text) {
    this.fields = fields;
    this.mistakes = fields.mistakes();
    this.text = text;
    this.header = text.rows().get(0).cells();
  }

  /** The table, or nothing where the text does not make one, which is noted as a mistake. */
  static Optional<WrittenTable> read(String csv, Fields fields) {
    int before = fields.mistakes().count();
    Optional<CsvText> text = CsvText.read(csv, fields.mistakes());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().rows().size() < 2) {
      fields
          .mistakes()
          .addInData(
              Parameter.DATA,
              "",
              text.get().rows().isEmpty() ? "is empty" : "has no row below its header",
              "a row with the names, and a row for each period or value below it");
      return Optional.empty();
    }
    CsvTable table = new CsvTable(fields, withoutBlankEdge(text.get()));
    Optional<WrittenTable> written = table.read();
    return fields.mistakes().count() == before ? written : Optional.empty();
  }

  /** Without the columns at the right that spreadsheets write though nothing is in them. */
  private static CsvText withoutBlankEdge(CsvText text) {
    int width =
        text.rows().stream()
            .mapToInt(
                row ->
                    IntStream.range(0, row.cells().size())
                        .filter(i -> !row.cell(i).isEmpty())
                        .map(i -> i + 1)
                        .max()
                        .orElse(0))
            .max()
            .orElse(0);
    return new CsvText(
        text.separator(),
        text.rows().stream()
            .map(
                row ->
                    new Row(
                        row.number(), row.cells().subList(0, Math.min(width, row.cells().size()))))
            .toList());
  }

  private Optional<WrittenTable> read() {
    int before = mistakes.count();
    if (rows().size() > Limits.MAX_VALUES) {
      mistakes.tooMany(Parameter.DATA, "", rows().size(), "rows", Limits.MAX_VALUES);
      return Optional.empty();
    }
    for (Row row : rows()) {
      if (row.cells().size() != header.size()) {
        wrong(
            row.number(),
            "has " + counted(row.cells().size(), "cell") + ", and the header has " + header.size(),
            "a cell for each column, an empty one where there is no value");
      }
    }
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    if (fields.has(Parameter.COLUMNS)) {
      return Roles.written(fields, header.size()).map(this::outright);
    }
    Optional<Roles> roles = roles();
    return roles.isPresent() ? roles.map(found -> listed(found, rows())) : wide();
  }

  private List<Row> rows() {
    return text.rows().subList(1, text.rows().size());
  }

  private Optional<Roles> roles() {
    Optional<Roles> named = Roles.named(header);
    if (named.isPresent() && named.get().leftOver(header).isEmpty()) {
      return named;
    }
    boolean couldBeLong = named.isPresent() && named.get().date() >= 0;
    Optional<Roles> byContent = couldBeLong ? Optional.empty() : Roles.byContent(text);
    if (byContent.isEmpty() && header.size() == 2) {
      List<String> firsts = rows().stream().map(row -> row.cell(0)).toList();
      return Dates.order(firsts).isPresent() || Roles.isDate(header.get(0))
          ? Optional.empty()
          : Optional.of(new Roles(-1, 0, 1, -1));
    }
    if (couldBeLong) {
      wrong(
          text.rows().get(0).number(),
          "has names whose meaning is not known: "
              + String.join(", ", named.get().leftOver(header)),
          "columns, such as columns=date:name:value:-, says what each holds");
    }
    return byContent;
  }

  /** A long file of which the columns are known: its first row may be data already. */
  private WrittenTable outright(Roles roles) {
    boolean headless = Roles.isNumber(header.get(roles.value()));
    return listed(roles, headless ? text.rows() : rows());
  }

  private WrittenTable listed(Roles roles, List<Row> rows) {
    return new LongTable(roles, grouping(), mistakes).read(rows);
  }

  private Grouping grouping() {
    return text.separator() == ';' ? Grouping.DOUBTFUL : Grouping.THOUSANDS;
  }

  private Optional<WrittenTable> wide() {
    List<String> names = header.subList(1, header.size());
    if (names.isEmpty()) {
      wrong(text.rows().get(0).number(), "has one column", "a period, and a value for each bar");
      return Optional.empty();
    }
    List<Row> rows = rows();
    List<String> labels = rows.stream().map(row -> row.cell(0)).toList();
    Optional<int[]> turned =
        Dates.order(labels).isPresent() ? Optional.empty() : Dates.order(names);
    int periods = turned.isPresent() ? names.size() : rows.size();
    int bars = turned.isPresent() ? rows.size() : names.size();
    if (periods > Limits.MAX_PERIODS) {
      mistakes.tooMany(Parameter.DATA, "", periods, "periods", Limits.MAX_PERIODS);
    }
    if (bars > Limits.MAX_BARS) {
      mistakes.tooMany(Parameter.DATA, "", bars, "bars", Limits.MAX_BARS);
    }
    if (periods > Limits.MAX_PERIODS || bars > Limits.MAX_BARS) {
      return Optional.empty();
    }
    if (turned.isPresent()) {
      return turned.map(this::turned);
    }
    checkNames(names);
    checkLabels(rows);
    int[] order = Dates.order(labels).orElse(IntStream.range(0, rows.size()).toArray());
    List<Row> inTime = IntStream.of(order).mapToObj(rows::get).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < header.size(); i++) {
      int column = i;
      columns.add(
          new Column(
              new Cell(header.get(i), text.rows().get(0).number()),
              Cell.EMPTY,
              inTime.stream().map(row -> new Cell(row.cell(column), row.number())).toList()));
    }
    return Optional.of(
        new WrittenTable(
            Parameter.DATA,
            Parameter.DATA,
            grouping(),
            false,
            true,
            inTime.stream().map(row -> new Cell(row.cell(0), row.number())).toList(),
            columns));
  }

  /** A file that lies on its side: a row for each bar, a column for each period. */
  private WrittenTable turned(int[] order) {
    int row = text.rows().get(0).number();
    return new WrittenTable(
        Parameter.DATA,
        Parameter.DATA,
        grouping(),
        false,
        false,
        IntStream.of(order).mapToObj(i -> new Cell(header.get(i + 1), row)).toList(),
        rows().stream().map(bar -> turned(bar, order)).toList());
  }

  private static Column turned(Row bar, int[] order) {
    return new Column(
        new Cell(bar.cell(0), bar.number()),
        Cell.EMPTY,
        IntStream.of(order).mapToObj(i -> new Cell(bar.cell(i + 1), bar.number())).toList());
  }

  private void checkNames(List<String> names) {
    int row = text.rows().get(0).number();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        wrong(row, "has no name in column " + (i + 2), "the name of a bar above its values");
      }
    }
    if (names.stream().allMatch(Roles::isNumber)) {
      wrong(
          row,
          "has numbers where the names of the bars should be",
          "a header: a name for each column");
    }
  }

  private void checkLabels(List<Row> rows) {
    Map<String, Integer> before = new HashMap<>();
    for (Row row : rows) {
      String label = row.cell(0);
      Integer first = before.putIfAbsent(label, row.number());
      if (label.isEmpty()) {
        wrong(row.number(), "has no period in its first cell", "the label of the period");
      } else if (first != null) {
        wrong(
            row.number(),
            "has the period `" + label + "`, which row " + first + " has already",
            "one row for each period; columns=date:name:value where a row is one value");
      }
    }
  }

  private void wrong(int row, String fault, String allowed) {
    mistakes.addInData(Parameter.DATA, "", "row " + row + " " + fault, allowed);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
