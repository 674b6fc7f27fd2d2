package io.chartreel.request.table;

import io.chartreel.request.column.CellKinds;
import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.CompositeNames;
import io.chartreel.request.column.Headings;
import io.chartreel.request.column.Labels;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.shape.CellProblems;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.PeriodOrder;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.shape.RowPeriods;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.shape.TablePlan;
import io.chartreel.request.shape.TypedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Reads the periods, bars and values of a table by a plan. To be used once. */
final class DataBuilder {
  private final TypedTable table;
  private final Grid grid;
  private final TableArea area;
  private final ParameterReader fields;
  private final TablePlan plan;
  private final TableData.Options options;
  private final ProblemList problems;
  private final CellProblems cells;
  private final ValueStore values = new ValueStore();
  private final BarNames bars;
  private final ValueColumns valueColumns;
  private final List<String> guesses = new ArrayList<>();

  /** The number of values that are too many, which are only counted. */
  private int excess;

  private List<String> periods = List.of("");
  private int qualifier = -1;
  private Optional<DateColumn> dates = Optional.empty();

  /**
   * Creates a builder.
   *
   * @param problems receives what is wrong with the cells
   */
  DataBuilder(
      TypedTable table,
      TablePlan plan,
      TableData.Options options,
      ParameterReader fields,
      ProblemList problems) {
    this.table = table;
    this.grid = table.grid();
    this.area = table.area();
    this.plan = plan;
    this.options = options;
    this.fields = fields;
    this.problems = problems;
    this.cells = new CellProblems(table);
    this.bars = new BarNames(fields.limits(), cells);
    this.valueColumns = ValueColumns.of(table.columns(plan, ColumnRole.VALUE), fields, problems);
  }

  /** Returns the data; nothing if there are problems. */
  Optional<TableData> build() {
    table.addLongRows(cells);
    cells.report(problems);
    if (problems.count() == 0) {
      switch (plan.shape()) {
        case WIDE -> readWide();
        case SIDE -> readSide();
        default -> readRows();
      }
      cells.report(problems);
      checkCounts();
    }
    if (problems.count() == 0) {
      values.sort(bars.bars().size());
      if (options.repeat() == Repeat.ERROR) {
        addRepetitions();
        cells.report(problems);
      }
    }
    return problems.count() == 0 ? data().filter(this::areTotalsAllowed) : Optional.empty();
  }

  /** Adds the first problem of each row, and of each column that repeats a name. */
  private void addRepetitions() {
    BitSet rows = new BitSet();
    BitSet columns = new BitSet();
    values.findRepetitions(
        periods.size(),
        (bar, period, first, row) -> {
          BitSet reported = first == row ? columns : rows;
          int index = first == row ? bar : row;
          if (!reported.get(index)) {
            reported.set(index);
            cells.addRepetition(
                plan.shape(), bars.bars().get(bar).name(), periods.get(period), first, row);
          }
        });
  }

  private void checkCounts() {
    Limits limits = fields.limits();
    check(periods.size(), "periods", limits.periods());
    check(bars.bars().size(), "bars", limits.bars());
    check(values.count() + excess, "values", limits.values());
  }

  private void check(int count, String items, int limit) {
    if (count > limit) {
      problems.tooMany(Parameter.DATA, "", count, items, limit);
    }
  }

  private Optional<TableData> data() {
    PeriodOrder inTime = PeriodOrder.of(periods, dates, plan.shape() == Shape.LONG);
    boolean[] used = values.periodsWithValues(periods.size());
    int[] order = withoutUnusedEnds(inTime.order(), used);
    if (order.length == 0) {
      problems.add(
          Problem.of(
              Parameter.DATA.key(), "", "The table has no values.", "Send at least one number."));
      return Optional.empty();
    }
    List<String> skipped = new ArrayList<>(area.skipped());
    if (order.length < periods.size()) {
      skipped.add(Notes.unusedPeriods(periods, used));
    }
    Notes notes = new Notes(plan, table.columns(), qualifier);
    table.shortRows().ifPresent(guesses::add);
    List<String> warnings = notes.warnings(skipped, guesses, valueColumns, bars.marked());
    inTime.dates().flatMap(DateColumn::ambiguity).ifPresent(warnings::add);
    if (inTime.isMixed()) {
      warnings.add(
          periods.stream()
              .filter(label -> !DateColumn.mayBeDate(label))
              .findFirst()
              .map(label -> "Some periods are not dates, such as " + Excerpt.quoted(label))
              .orElse("Some periods are dates of another kind")
              .concat(", so all keep their order."));
    }
    TableData data =
        new TableData(
            periods,
            inTime.dates(),
            order,
            bars.bars(),
            values,
            options,
            plan.shape() == Shape.LIST && plan.column(ColumnRole.CATEGORY) < 0,
            valueColumns.prefix(),
            valueColumns.suffix(),
            reading(notes, skipped, order),
            warnings);
    return Optional.of(data);
  }

  /** Returns whether sums of values are within the limit of values; if not, adds a problem. */
  private boolean areTotalsAllowed(TableData data) {
    double limit = fields.limits().value();
    if (!options.cumulate() && options.repeat() != Repeat.SUM) {
      return true;
    }
    for (int bar = 0; bar < data.bars(); bar++) {
      fields.deadline().check();
      if (DoubleStream.of(data.values(bar)).anyMatch(value -> Math.abs(value) > limit)) {
        problems.add(
            Problem.of(
                Parameter.DATA.key(),
                "",
                "A total of bar %s is larger than %s."
                    .formatted(
                        Excerpt.quoted(bars.bars().get(bar).name()), fields.limits().valueText()),
                "Send smaller numbers, for example in millions."));
        return false;
      }
    }
    return true;
  }

  /** Drops the periods without any value at both ends. */
  private static int[] withoutUnusedEnds(int[] order, boolean[] used) {
    int start = 0;
    int end = order.length;
    while (start < end && !used[order[start]]) {
      start++;
    }
    while (end > start && !used[order[end - 1]]) {
      end--;
    }
    return Arrays.copyOfRange(order, start, end);
  }

  private Reading reading(Notes notes, List<String> skipped, int[] order) {
    boolean hasHeaderRow = area.hasHeader() && grid.origin() != Grid.Origin.RECORDS;
    return new Reading(
        plan.shape(),
        table.encoding(),
        hasHeaderRow ? grid.number(area.header()) : 0,
        notes.columns(),
        skipped,
        order.length,
        periods.get(order[0]),
        periods.get(order[order.length - 1]),
        bars.bars().size(),
        Math.toIntExact(bars.bars().stream().map(TableData.Bar::name).distinct().count()),
        values.count());
  }

  /** Reads a row for each value, or for each bar of a list. */
  private void readRows() {
    ColumnProfile name = table.columns().get(plan.column(ColumnRole.NAME));
    int value = plan.column(ColumnRole.VALUE);
    Optional<RowPeriods> rowPeriods = Optional.empty();
    if (plan.column(ColumnRole.DATE) >= 0) {
      rowPeriods = Optional.of(readPeriods());
    }
    BarGroups groups = BarGroups.of(table, plan, name.labels());
    Qualifier names = Qualifier.of(table, plan, name);
    qualifier = names.column();
    names.note().ifPresent(guesses::add);
    BarOfRow barOfRow = new BarOfRow(name.labels(), groups, names);
    for (int i = 0; i < area.rows(); i++) {
      fields.deadline().check();
      int row = area.first() + i;
      int period = rowPeriods.isPresent() ? rowPeriods.get().ofRows().of(i) : 0;
      if (grid.isEmpty(row, name.column())) {
        cells.addNameless(row);
      } else if (period == Labels.NONE) {
        cells.addWithoutPeriod(row, table.header(plan, ColumnRole.DATE));
      } else {
        addValue(barOfRow.number(i, row), period, row, value);
      }
    }
  }

  /** Remembers the bars of names, so that most rows need no text. */
  private final class BarOfRow {
    private final Labels names;
    private final BarGroups groups;
    private final Qualifier qualifier;
    private final int[] known;

    private BarOfRow(Labels names, BarGroups groups, Qualifier qualifier) {
      this.names = names;
      this.groups = groups;
      this.qualifier = qualifier;
      this.known = new int[names.count()];
      Arrays.fill(known, Labels.NONE);
    }

    /**
     * Returns the number of the bar of a row.
     *
     * @param index of the row in the area
     * @param row of the grid
     */
    private int number(int index, int row) {
      int name = names.of(index);
      if (name != Labels.NONE && known[name] != Labels.NONE) {
        return known[name];
      }
      String written = cell(row, ColumnRole.NAME);
      int number =
          bars.number(
              qualifier.name(written, index),
              groups.of(index),
              cell(row, ColumnRole.COLOR),
              cell(row, ColumnRole.IMAGE));
      if (name != Labels.NONE
          && plan.column(ColumnRole.CATEGORY) < 0
          && !qualifier.changes(index)) {
        known[name] = number;
      }
      return number;
    }
  }

  private String cell(int row, ColumnRole role) {
    int column = plan.column(role);
    return column < 0 ? "" : grid.cell(row, column);
  }

  private RowPeriods readPeriods() {
    RowPeriods found =
        RowPeriods.of(grid, area, table.columns(plan, ColumnRole.DATE), fields.deadline());
    periods = found.labels();
    dates = found.dates();
    return found;
  }

  /** Reads a row for each period. */
  private void readWide() {
    Labels rowPeriods = readPeriods().ofRows();
    List<ColumnProfile> valueProfiles = table.columns(plan, ColumnRole.VALUE);
    int[] numbers = new int[valueProfiles.size()];
    for (int i = 0; i < numbers.length; i++) {
      String header = valueProfiles.get(i).header();
      if (header.isEmpty()) {
        cells.addUnnamed(valueProfiles.get(i).column(), plan.shape());
      }
      boolean isUnnamed = numbers.length == 1 && header.equalsIgnoreCase(TableReader.UNNAMED_BAR);
      numbers[i] = bars.number(isUnnamed ? "" : header, "", "", "");
    }
    for (int i = 0; i < area.rows(); i++) {
      fields.deadline().check();
      int row = area.first() + i;
      if (rowPeriods.of(i) == Labels.NONE) {
        cells.addWithoutPeriod(row, table.header(plan, ColumnRole.DATE));
        continue;
      }
      for (int bar = 0; bar < numbers.length; bar++) {
        addValue(numbers[bar], rowPeriods.of(i), row, valueProfiles.get(bar).column());
      }
    }
  }

  /** Reads a row for each bar. */
  private void readSide() {
    List<ColumnProfile> valueProfiles = table.columns(plan, ColumnRole.VALUE);
    valueProfiles.stream()
        .filter(column -> column.header().isEmpty())
        .forEach(column -> cells.addUnnamed(column.column(), plan.shape()));
    periods = valueProfiles.stream().map(ColumnProfile::header).toList();
    dates = Headings.dates(periods);
    CompositeNames names = CompositeNames.of(table.columns().get(plan.column(ColumnRole.NAME)));
    names.note().ifPresent(guesses::add);
    for (int row = area.first(); row < area.end(); row++) {
      fields.deadline().check();
      String name = names.shortened(cell(row, ColumnRole.NAME));
      if (name.isEmpty()) {
        cells.addNameless(row);
        continue;
      }
      int bar =
          bars.number(
              name,
              cell(row, ColumnRole.CATEGORY),
              cell(row, ColumnRole.COLOR),
              cell(row, ColumnRole.IMAGE));
      for (int period = 0; period < periods.size(); period++) {
        addValue(bar, period, row, valueProfiles.get(period).column());
      }
    }
  }

  private void addValue(int bar, int period, int row, int column) {
    if (grid.isEmpty(row, column)) {
      return;
    }
    double value = valueColumns.value(grid, row, column);
    if (Double.isNaN(value)) {
      if (!CellKinds.isMissing(grid, row, column)) {
        cells.addCell(
            row,
            column,
            "is not a number",
            "are not numbers",
            "Use numbers such as 12, -3.5 or 1e6; leave missing values empty.");
      }
    } else if (Math.abs(value) > fields.limits().value()) {
      String limit = fields.limits().valueText();
      cells.addCell(
          row,
          column,
          "is larger than " + limit,
          "are larger than " + limit,
          "Use numbers up to " + limit + ".");
    } else if (values.count() == fields.limits().values()) {
      excess++;
    } else {
      values.add(bar, period, value, row);
    }
  }
}
