package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Column;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.RawTable.Layout;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads a table with a row for each value, which names its bar and its period. */
final class LongTableReader {
  private final ColumnRoles roles;
  private final Layout layout;
  private final Grouping grouping;
  private final Limits limits;
  private final ProblemList problems;
  private final Deadline deadline;
  private final ProblemGroups groups = new ProblemGroups();
  private final Map<String, Cell> periods = new LinkedHashMap<>();

  /**
   * The bars by name and category, with a line end between them, which no cell contains. Strings
   * are comparable, so that colliding hash codes take logarithmic time; lists would take linear
   * time.
   */
  private final Map<String, Bar> bars = new LinkedHashMap<>();

  LongTableReader(ColumnRoles roles, Layout layout, Grouping grouping, ParameterReader fields) {
    this.roles = roles;
    this.layout = layout;
    this.grouping = grouping;
    this.limits = fields.limits();
    this.problems = fields.problems();
    this.deadline = fields.deadline();
  }

  private record Bar(Cell name, Cell category, Map<String, Cell> cells) {}

  /** Returns the table of rows without a header. */
  RawTable read(List<Row> rows) {
    rows.forEach(this::add);
    groups.report(Parameter.DATA, problems);
    if (periods.size() > limits.periods()) {
      problems.tooMany(Parameter.DATA, "", periods.size(), "periods", limits.periods());
      return table(List.of());
    }
    boolean isPairs = roles.date() < 0 && roles.category() < 0;
    if (bars.size() > (isPairs ? limits.periods() : limits.bars())) {
      problems.tooMany(Parameter.DATA, "", bars.size(), "bars", limits.bars());
      return table(List.of());
    }
    long cells = (long) periods.size() * bars.size();
    if (cells > limits.cells()) {
      problems.tooMany(Parameter.DATA, "", cells, "cells for bars and periods", limits.cells());
      return table(List.of());
    }
    return isPairs ? pairs() : table(periodsInOrder());
  }

  private void add(Row row) {
    deadline.check();
    Cell name = new Cell(row.cell(roles.name()), row.place());
    Cell category =
        roles.category() < 0 ? Cell.EMPTY : new Cell(row.cell(roles.category()), row.place());
    String period = roles.date() < 0 ? "" : row.cell(roles.date());
    if (name.text().isEmpty()) {
      addProblem("rows have no bar name", row, "%s has no bar name.", "Give every row a name.");
      return;
    }
    if (period.isEmpty() && roles.date() >= 0) {
      addProblem("rows have no period", row, "%s has no period.", "Give every row a period.");
      return;
    }
    periods.putIfAbsent(period, new Cell(period, row.place()));
    Cell existing =
        bars.computeIfAbsent(
                name.text() + '\n' + category.text(),
                key -> new Bar(name, category, new HashMap<>()))
            .cells()
            .putIfAbsent(period, new Cell(row.cell(roles.value()), row.place()));
    if (existing != null) {
      groups.add(
          "rows repeat a bar" + (roles.date() < 0 ? "" : " in the same period"),
          () -> row.place() + ", " + Excerpt.quoted(name.text()),
          () -> repetition(name, period, existing.place()));
    }
  }

  private static Problem repetition(Cell name, String period, String firstPlace) {
    return Problem.of(
        Parameter.DATA.key(),
        "",
        "%s repeats the bar %s%s (%s)."
            .formatted(
                ProblemGroups.capitalized(name.place()),
                Excerpt.quoted(name.text()),
                period.isEmpty() ? "" : " in the period " + Excerpt.quoted(period),
                firstPlace),
        "Use one row for each bar" + (period.isEmpty() ? "." : " and period."));
  }

  private void addProblem(String kind, Row row, String detail, String remedy) {
    groups.add(
        kind,
        row.place(),
        () ->
            Problem.of(
                Parameter.DATA.key(),
                "",
                detail.formatted(ProblemGroups.capitalized(row.place())),
                remedy));
  }

  private List<Cell> periodsInOrder() {
    List<Cell> found = List.copyOf(periods.values());
    int[] order =
        DateColumn.of(found.stream().map(Cell::text).toList())
            .map(DateColumn::order)
            .orElse(IntStream.range(0, found.size()).toArray());
    return IntStream.of(order).mapToObj(found::get).toList();
  }

  private RawTable table(List<Cell> labels) {
    List<Column> columns = new ArrayList<>();
    for (Bar bar : bars.values()) {
      deadline.check();
      List<Cell> cells =
          labels.stream().map(label -> bar.cells().getOrDefault(label.text(), Cell.EMPTY)).toList();
      columns.add(new Column(bar.name(), bar.category(), cells));
    }
    return new RawTable(
        layout, Parameter.DATA, Parameter.DATA, grouping, false, false, labels, columns);
  }

  /** Returns the table of a single period: the bars as labels with a value each. */
  private RawTable pairs() {
    List<Bar> all = List.copyOf(bars.values());
    return new RawTable(
        layout,
        Parameter.DATA,
        Parameter.DATA,
        grouping,
        true,
        false,
        all.stream().map(Bar::name).toList(),
        List.of(
            new Column(
                Cell.EMPTY,
                Cell.EMPTY,
                all.stream().flatMap(bar -> bar.cells().values().stream()).toList())));
  }
}
