package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.table.Grid;
import io.chartreel.request.table.GridSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Converts grids to rows. */
final class GridRows {
  private GridRows() {}

  /** Returns the rows of a source, or nothing if it has none, which is added to the problems. */
  static Optional<Rows> of(GridSource source, ParameterReader fields) {
    return source
        .grid(fields.limits(), fields.problems(), fields.deadline())
        .flatMap(grid -> rows(grid, fields));
  }

  private static Optional<Rows> rows(Grid grid, ParameterReader fields) {
    int max = fields.limits().values();
    if (grid.rows() - 1 > max) {
      fields.problems().tooMany(Parameter.DATA, "", grid.rows() - 1, "rows", max);
      return Optional.empty();
    }
    if (grid.rows() < 2) {
      fields
          .problems()
          .add(
              Problem.of(
                  Parameter.DATA.key(),
                  "",
                  "There is a header but no data below it.",
                  "Send a row with names, and below it a row for each period or value."));
      return Optional.empty();
    }
    return Optional.of(
        new Rows(
            grid.origin() == Grid.Origin.SEMICOLONS ? Grouping.AMBIGUOUS : Grouping.THOUSANDS,
            grid.origin() == Grid.Origin.RECORDS,
            IntStream.range(0, grid.rows()).mapToObj(row -> row(grid, row, fields)).toList()));
  }

  private static Row row(Grid grid, int row, ParameterReader fields) {
    fields.deadline().check();
    int width =
        grid.origin() == Grid.Origin.TEXT || grid.origin() == Grid.Origin.SEMICOLONS
            ? grid.writtenWidth(row)
            : grid.width();
    List<String> cells =
        IntStream.range(0, width).mapToObj(column -> grid.cell(row, column)).toList();
    return new Row(grid.place(row), cells);
  }
}
