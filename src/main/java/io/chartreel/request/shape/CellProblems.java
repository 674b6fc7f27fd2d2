package io.chartreel.request.shape;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.function.Supplier;

/** Collects what is wrong with the cells, rows and columns of a table. */
public final class CellProblems {
  private final TypedTable table;
  private final Grid grid;
  private final ProblemGroups groups = new ProblemGroups();

  public CellProblems(TypedTable table) {
    this.table = table;
    this.grid = table.grid();
  }

  /** Moves the problems to the list of a request. */
  public void report(ProblemList problems) {
    groups.report(Parameter.DATA, problems);
  }

  /**
   * Adds the problem of a cell.
   *
   * @param fault a predicate: {@code is not a number}
   * @param faults the same in the plural: {@code are not numbers}
   */
  public void addCell(int row, int column, String fault, String faults, String remedy) {
    String name = table.columnName(column);
    add(
        "cells in " + name + " " + faults,
        () -> grid.place(row) + ", " + Excerpt.quoted(grid.cell(row, column)),
        () ->
            "%s, %s: %s %s."
                .formatted(
                    ProblemGroups.capitalized(grid.place(row)),
                    name,
                    Excerpt.quoted(grid.cell(row, column)),
                    fault),
        remedy);
  }

  /** Adds the problem of a row without the name of a bar. */
  public void addNameless(int row) {
    addRow("rows have no bar name", row, "has no bar name", "Give every row a name.");
  }

  /**
   * Adds the problem of a row without a period.
   *
   * @param column the name of the column of periods
   */
  public void addWithoutPeriod(int row, String column) {
    addRow(
        "rows have no period",
        row,
        "has no period",
        column.isEmpty()
            ? "Give every row a period."
            : "Give every row a period in column " + Excerpt.quoted(column) + ".");
  }

  private void addRow(String predicate, int row, String fault, String remedy) {
    add(
        predicate,
        () -> grid.place(row),
        () -> ProblemGroups.capitalized(grid.place(row)) + " " + fault + ".",
        remedy);
  }

  /** Adds the problem of a row with more cells than the header. */
  public void addLong(int row, int header) {
    add(
        "rows have more cells than the header",
        () -> grid.place(row),
        () ->
            "%s has %d cells but the header has %d."
                .formatted(ProblemGroups.capitalized(grid.place(row)), grid.width(row), header),
        "Put cells that contain the separator in quotes, or add a name to the header.");
  }

  /** Adds the problem of a column of values without a name. */
  public void addUnnamed(int column, Shape shape) {
    add(
        "columns have no name",
        () -> "column " + (column + 1),
        () -> "Column " + (column + 1) + " has no name.",
        shape == Shape.SIDE
            ? "Write a period above its values."
            : "Write the name of a bar above its values.");
  }

  /**
   * Adds the problem of a name that cannot be drawn.
   *
   * @param fault a predicate: {@code has 2,000 characters (limit 1,000)}
   */
  public void addText(String what, String text, String fault, int longest) {
    add(
        what + "s are too long or cannot be drawn",
        () -> Excerpt.quoted(text),
        () -> "The " + what + " " + Excerpt.quoted(text) + " " + fault + ".",
        "Use at most " + longest + " printable characters.");
  }

  /**
   * Adds the problem of a second value of a bar in one period.
   *
   * @param period its label; empty if the table has none
   * @param first the row with the first value
   */
  public void addRepetition(Shape shape, String bar, String period, int first, int row) {
    if (first == row) {
      add(
          "columns repeat a name",
          () -> Excerpt.quoted(bar),
          () -> "Column " + Excerpt.quoted(bar) + " appears twice.",
          "Give each bar a name of its own.");
    } else if (shape == Shape.WIDE) {
      add(
          "rows repeat a period",
          () -> grid.place(row) + ", " + Excerpt.quoted(period),
          () ->
              "%s repeats the period %s (%s)."
                  .formatted(
                      ProblemGroups.capitalized(grid.place(row)),
                      Excerpt.quoted(period),
                      grid.place(first)),
          "Use one row for each period.");
    } else {
      boolean hasPeriod = !period.isEmpty();
      add(
          "rows repeat a bar" + (hasPeriod ? " in the same period" : ""),
          () -> grid.place(row) + ", " + Excerpt.quoted(bar),
          () ->
              "%s repeats the bar %s%s (%s)."
                  .formatted(
                      ProblemGroups.capitalized(grid.place(row)),
                      Excerpt.quoted(bar),
                      hasPeriod ? " in the period " + Excerpt.quoted(period) : "",
                      grid.place(first)),
          hasPeriod ? "Use one row for each bar and period." : "Use one row for each bar.");
    }
  }

  private void add(
      String predicate, Supplier<String> place, Supplier<String> detail, String remedy) {
    groups.add(predicate, place, () -> Problem.of(Parameter.DATA.key(), "", detail.get(), remedy));
  }
}
