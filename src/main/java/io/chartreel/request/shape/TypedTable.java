package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.problem.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table whose columns have types, but no roles yet.
 *
 * @param encoding the name of the character encoding; empty if the source was no text
 */
public record TypedTable(Grid grid, TableArea area, List<ColumnProfile> columns, String encoding) {
  /** Copies the list. */
  public TypedTable {
    columns = List.copyOf(columns);
  }

  /** Returns the columns that have a role in a plan. */
  public List<ColumnProfile> columns(TablePlan plan, ColumnRole role) {
    return plan.columns(role).stream().map(columns::get).toList();
  }

  /** Returns the name of the first column with a role that the plan has. */
  public String header(TablePlan plan, ColumnRole role) {
    return columns.get(plan.column(role)).header();
  }

  /** Returns the name of a column in messages: {@code column Spain}. */
  public String columnName(int column) {
    String header = columns.get(column).header();
    if (grid.origin() == Grid.Origin.RECORDS) {
      return "field " + Excerpt.of(header);
    }
    return "column " + (header.isEmpty() ? String.valueOf(column + 1) : Excerpt.of(header));
  }

  /** Adds the problem of rows with more cells than the header, if only some rows have them. */
  public void addLongRows(CellProblems problems) {
    if (!area.hasHeader() || grid.width(area.header()) == grid.width()) {
      return;
    }
    int header = grid.width(area.header());
    int[] rows =
        IntStream.range(area.first(), area.end()).filter(row -> grid.width(row) > header).toArray();
    if (2 * rows.length <= area.rows() || rows.length == 1) {
      IntStream.of(rows).forEach(row -> problems.addLong(row, header));
    }
  }

  /** Returns a sentence on the rows of a text that end before the header does, if there are any. */
  public Optional<String> shortRows() {
    if (!area.hasHeader() || !grid.isText()) {
      return Optional.empty();
    }
    int header = grid.width(area.header());
    int[] rows =
        IntStream.range(area.first(), area.end())
            .filter(row -> grid.writtenWidth(row) < header)
            .toArray();
    if (rows.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d row%s fewer cells than the header (first: %s); the missing ones are empty.",
            rows.length,
            rows.length == 1 ? " has" : "s have",
            grid.place(rows[0])));
  }
}
