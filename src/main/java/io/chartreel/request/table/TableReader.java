package io.chartreel.request.table;

import io.chartreel.request.column.CellKinds;
import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.Headings;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.column.TableAreaFinder;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.DeclaredColumns;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.shape.ShapeDetector;
import io.chartreel.request.shape.TablePlan;
import io.chartreel.request.shape.TypedTable;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a table in five steps, of which each uses the result of the one before: bytes, text, cells,
 * typed columns, shape. The first two are done when a {@link GridSource} is made.
 */
public final class TableReader {
  /** The header of a single column of values, whose bar needs no name. */
  public static final String UNNAMED_BAR = "value";

  /** The most columns, which is more than a chart can have; a spreadsheet has as many. */
  private static final int MAX_COLUMNS = 1 << 14;

  /** How many missing cells a large table may have for each one that is written. */
  private static final int MAX_ABSENT = 20;

  private final ParameterReader fields;
  private final TableData.Options options;

  private TableReader(ParameterReader fields) {
    this.fields = fields;
    this.options =
        new TableData.Options(
            fields.choice(Parameter.REPEAT, Repeat.class),
            fields.choice(Parameter.MISSING, Missing.class),
            fields.isOn(Parameter.CUMULATE));
  }

  /**
   * Returns the data of a table, or nothing if they have problems, which are added to the reader.
   */
  public static Optional<TableData> read(GridSource source, ParameterReader fields) {
    ProblemList problems = fields.problems();
    int before = problems.count();
    return source
        .grid(fields.limits(), problems, fields.deadline())
        .filter(grid -> problems.count() == before)
        .flatMap(grid -> new TableReader(fields).read(grid, source.encoding().orElse("")));
  }

  private Optional<TableData> read(Grid grid, String encoding) {
    if (grid.width() < 2) {
      return reject(
          grid.origin() == Grid.Origin.RECORDS
              ? problem(
                  "The records have only one field.",
                  "Add a period and at least one value to each record.")
              : problem(
                  "Only one column found.",
                  "Separate columns with commas, semicolons, tabs or vertical bars."));
    }
    if (grid.width() > MAX_COLUMNS) {
      fields.problems().tooMany(Parameter.DATA, "", grid.width(), "columns", MAX_COLUMNS);
      return Optional.empty();
    }
    long cells = (long) grid.width() * grid.rows();
    if (cells > fields.limits().cells() + MAX_ABSENT * grid.writtenCells()) {
      return reject(ragged(grid, cells));
    }
    TableArea area = TableAreaFinder.find(grid);
    if (area.rows() == 0) {
      return reject(
          problem(
              "There is a header but no data below it.",
              "Send a row with names, and below it a row for each period or value."));
    }
    List<ColumnProfile> columns =
        IntStream.range(0, grid.width())
            .mapToObj(column -> new ColumnProfile(grid, area, column, fields.deadline()))
            .toList();
    TypedTable table = new TypedTable(grid, area, columns, encoding);
    if (fields.has(Parameter.COLUMNS)) {
      return readDeclared(table, usedWidth(columns));
    }
    ShapeDetector detector = new ShapeDetector(area, columns, true);
    List<TablePlan> plans = detector.detect();
    if (detector.hasImages() && (plans.isEmpty() || !canBeRead(table, plans.get(0), options))) {
      // the column may be the only one that tells the bars apart
      detector = new ShapeDetector(area, columns, false);
      plans = detector.detect();
    }
    if (plans.isEmpty()) {
      List<ColumnProfile> numbers = columns.stream().map(ColumnProfile::withMistake).toList();
      plans = new ShapeDetector(area, numbers, false).detect();
    }
    if (plans.isEmpty()) {
      return reject(
          detector
              .undecided()
              .filter(plan -> canBeRead(table, plan, options))
              .map(plan -> undecided(columns, plan))
              .orElseGet(() -> noShape(table)));
    }
    return build(table, plans.get(0), plans.subList(1, plans.size()));
  }

  private static Problem ragged(Grid grid, long cells) {
    int widest = 0;
    while (grid.width(widest) < grid.width()) {
      widest++;
    }
    return problem(
        String.format(
            Locale.ROOT,
            "%s has %,d cells, but most of the %,d rows are much shorter: of %,d cells, %,d are"
                + " missing.",
            ProblemGroups.capitalized(grid.place(widest)),
            grid.width(),
            grid.rows(),
            cells,
            cells - grid.writtenCells()),
        "Send a table whose rows have about the same length, or remove the long ones.");
  }

  /** Returns the number of columns up to the last one that has a text. */
  private static int usedWidth(List<ColumnProfile> columns) {
    int width = columns.size();
    while (width > 0 && columns.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /** Reads the table as the request declares. If roles are missing, all of them are suggested. */
  private Optional<TableData> readDeclared(TypedTable table, int width) {
    String declared = fields.decoded(Parameter.COLUMNS);
    Optional<TablePlan> completed = advice(table).completed(declared, width);
    if (completed.isPresent()) {
      fields.reject(
          Parameter.COLUMNS,
          "columns describes %d columns, but the data has %d."
              .formatted(Splitter.split(declared, ':').size(), width),
          "Use columns=" + completed.get().declaration() + ".");
      return Optional.empty();
    }
    return DeclaredColumns.read(fields, width).flatMap(plan -> build(table, plan, List.of()));
  }

  private ColumnsAdvice advice(TypedTable table) {
    return new ColumnsAdvice(table, plan -> canBeRead(table, plan, options));
  }

  /** Reads the table by a plan. If that fails, what was tried and works is suggested. */
  private Optional<TableData> build(
      TypedTable table, TablePlan plan, List<TablePlan> alternatives) {
    ProblemList problems = new ProblemList();
    Optional<TableData> data = new DataBuilder(table, plan, options, fields, problems).build();
    if (problems.count() > 0) {
      List<Problem> found = new ArrayList<>(problems.all());
      remedy(table, plan, alternatives)
          .ifPresent(remedy -> found.set(0, found.get(0).withRemedy(remedy)));
      found.forEach(fields.problems()::add);
    }
    return data;
  }

  /** Returns what can be copied to a request to have its table read, after trying it. */
  private Optional<String> remedy(TypedTable table, TablePlan plan, List<TablePlan> alternatives) {
    Optional<String> columns =
        alternatives.stream()
            .filter(alternative -> canBeRead(table, alternative, options))
            .findFirst()
            .map(alternative -> "Set columns=" + alternative.declaration() + ".");
    TableData.Options sums =
        new TableData.Options(Repeat.SUM, options.missing(), options.cumulate());
    Optional<String> repeat =
        options.repeat() == Repeat.ERROR && canBeRead(table, plan, sums)
            ? Optional.of("set repeat=sum to add them up; or mean, last, first, max or min.")
            : Optional.empty();
    Optional<String> repetition = repeat.map(sum -> category(table, plan) + sum);
    return (plan.shape() == Shape.WIDE
            ? columns.or(() -> repetition)
            : repetition.or(() -> columns))
        .map(ProblemGroups::capitalized);
  }

  /**
   * Returns how to tell apart bars that repeat, as the start of a remedy; empty if nothing does.
   */
  private String category(TypedTable table, TablePlan plan) {
    return advice(table)
        .withCategory(plan)
        .map(
            found ->
                "set columns=%s to tell them apart by %s. Or "
                    .formatted(
                        found.declaration(),
                        Excerpt.quoted(table.header(found, ColumnRole.CATEGORY))))
        .orElse("");
  }

  private boolean canBeRead(TypedTable table, TablePlan plan, TableData.Options choices) {
    return new DataBuilder(table, plan, choices, fields, new ProblemList()).build().isPresent();
  }

  private static Problem undecided(List<ColumnProfile> columns, TablePlan plan) {
    List<String> numbers =
        columns.stream().filter(ColumnProfile::isNumeric).map(ColumnProfile::header).toList();
    return problem(
        "Nothing says which column has the values: " + Excerpt.list(numbers) + ".",
        "Set columns=" + plan.declaration() + ", or another column as value.");
  }

  /** Explains why a table has no shape. */
  private static Problem noShape(TypedTable table) {
    List<ColumnProfile> columns = table.columns();
    if (columns.stream().allMatch(column -> column.isNumeric() || column.isEmpty())) {
      return noNames(columns);
    }
    Grid grid = table.grid();
    int row = table.area().first();
    int last = columns.size() - 1;
    while (last > 0 && grid.isEmpty(row, last)) {
      last--;
    }
    String example =
        CellKinds.isNumber(grid, row, last)
            ? "."
            : ": %s, %s: %s is not a number."
                .formatted(
                    ProblemGroups.capitalized(grid.place(row)),
                    table.columnName(last),
                    Excerpt.quoted(grid.cell(row, last)));
    return problem(
        "No column has numbers that belong to a period or a name" + example,
        "Send a column of numbers, or set columns, e.g. columns=date:name:value.");
  }

  /** Explains why a table of numbers only has no shape. */
  private static Problem noNames(List<ColumnProfile> columns) {
    if (columns.stream().map(ColumnProfile::header).allMatch(Headings::isNumber)) {
      return problem(
          "The first row has numbers instead of bar names.",
          "Add a header with a name for each column.");
    }
    if (columns.stream().skip(1).allMatch(ColumnProfile::isEmpty)) {
      return problem("The table has no values.", "Send at least one number.");
    }
    return problem(
        "No column has names, or a different period in each row.",
        "Send a row with names, and below it a row for each period or value.");
  }

  private Optional<TableData> reject(Problem problem) {
    fields.problems().add(problem);
    return Optional.empty();
  }

  private static Problem problem(String detail, String remedy) {
    return Problem.of(Parameter.DATA.key(), "", detail, remedy);
  }
}
