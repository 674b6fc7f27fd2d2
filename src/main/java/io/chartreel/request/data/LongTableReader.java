package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Column;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.DateLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers a file with a row for each value: its bars and periods are those that it names. */
final class LongTableReader {
  private final ColumnRoles roles;
  private final Grouping grouping;
  private final Limits limits;
  private final ProblemList mistakes;
  private final Deadline deadline;
  private final Map<String, Cell> periods = new LinkedHashMap<>();

  /**
   * By name and category, with a line end between them, which no cell has. Strings are compared
   * where their hash codes collide; lists would be searched one by one.
   */
  private final Map<String, Bar> bars = new LinkedHashMap<>();

  LongTableReader(ColumnRoles roles, Grouping grouping, ParameterReader fields) {
    this.roles = roles;
    this.grouping = grouping;
    this.limits = fields.limits();
    this.mistakes = fields.mistakes();
    this.deadline = fields.deadline();
  }

  private record Bar(Cell name, Cell category, Map<String, Cell> cells) {}

  /** The table of some rows. */
  RawTable read(List<Row> rows) {
    rows.forEach(this::add);
    if (periods.size() > limits.periods()) {
      mistakes.tooMany(Parameter.DATA, "", periods.size(), "periods", limits.periods());
      return table(List.of());
    }
    boolean pairs = roles.date() < 0 && roles.category() < 0;
    if (bars.size() > (pairs ? limits.periods() : limits.bars())) {
      mistakes.tooMany(Parameter.DATA, "", bars.size(), "bars", limits.bars());
      return table(List.of());
    }
    long cells = (long) periods.size() * bars.size();
    if (cells > limits.cells()) {
      mistakes.tooMany(Parameter.DATA, "", cells, "cells for bars and periods", limits.cells());
      return table(List.of());
    }
    return pairs ? pairs() : table(inTime());
  }

  private void add(Row row) {
    deadline.check();
    Cell name = new Cell(row.cell(roles.name()), row.place());
    Cell category =
        roles.category() < 0 ? Cell.EMPTY : new Cell(row.cell(roles.category()), row.place());
    String period = roles.date() < 0 ? "" : row.cell(roles.date());
    if (name.text().isEmpty()) {
      wrong(row, "has no name of a bar");
      return;
    }
    if (period.isEmpty() && roles.date() >= 0) {
      wrong(row, "has no period");
      return;
    }
    periods.putIfAbsent(period, new Cell(period, row.place()));
    Cell before =
        bars.computeIfAbsent(
                name.text() + '\n' + category.text(),
                key -> new Bar(name, category, new HashMap<>()))
            .cells()
            .putIfAbsent(period, new Cell(row.cell(roles.value()), row.place()));
    if (before != null) {
      wrong(
          row,
          "has %s%s again, which %s has already"
              .formatted(
                  Excerpt.quoted(name.text()),
                  period.isEmpty() ? "" : " in " + Excerpt.quoted(period),
                  before.place()));
    }
  }

  private void wrong(Row row, String fault) {
    mistakes.addInData(
        Parameter.DATA, "", row.place() + " " + fault, "one row for each bar in each period");
  }

  private List<Cell> inTime() {
    List<Cell> found = List.copyOf(periods.values());
    int[] order =
        DateLabels.order(found.stream().map(Cell::text).toList())
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
    return new RawTable(Parameter.DATA, Parameter.DATA, grouping, false, false, labels, columns);
  }

  /** One moment: the bars as labels, each with its value. */
  private RawTable pairs() {
    List<Bar> all = List.copyOf(bars.values());
    return new RawTable(
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
