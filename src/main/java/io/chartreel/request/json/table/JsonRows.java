package io.chartreel.request.json.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.syntax.JsonText;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import java.util.Optional;

/**
 * A JSON array with an array for each row.
 *
 * @param columns the names of the columns; missing if they are the first row
 * @param rows the rows
 * @param index the names of the rows, if they are apart
 */
record JsonRows(JsonNode columns, JsonNode rows, Optional<JsonNode> index) implements GridSource {
  /** Rows without a value that a table may have in addition to those with one. */
  private static final int MAX_OTHER_ROWS = 1000;

  private static final String REMEDY = "Use an array of texts, numbers and null for each row.";

  /** Returns the table of an array whose first row consists of the names of the columns. */
  static JsonRows of(JsonNode rows) {
    return new JsonRows(MissingNode.getInstance(), rows, Optional.empty());
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    int max = limits.values() + MAX_OTHER_ROWS;
    if (rows.size() > max) {
      problems.tooMany(Parameter.DATA, "", rows.size(), "rows", max);
      return Optional.empty();
    }
    Grid.Builder grid = new Grid.Builder(Grid.Origin.VALUES, rows.size());
    ProblemGroups groups = new ProblemGroups();
    if (columns.isArray()) {
      index.ifPresent(names -> grid.cell(""));
      addCells(columns, 0, grid, groups);
      grid.endRow(0);
    }
    for (int i = 0; i < rows.size(); i++) {
      deadline.check();
      int number = i + 1;
      index.ifPresent(names -> grid.cell(JsonText.of(names.get(number - 1))));
      addCells(rows.get(i), number, grid, groups);
      grid.endRow(number);
    }
    groups.report(Parameter.DATA, problems);
    if (grid.rows() == 0 && groups.isEmpty()) {
      problems.add(problem("The data has no row with a value."));
    }
    return grid.rows() == 0 ? Optional.empty() : Optional.of(grid.build());
  }

  private static void addCells(JsonNode row, int number, Grid.Builder grid, ProblemGroups groups) {
    String place = number == 0 ? "columns" : "row " + number;
    if (!row.isArray()) {
      groups.add(
          "rows are not arrays",
          place,
          () -> problem(ProblemGroups.capitalized(place) + " is not an array."));
    }
    for (JsonNode cell : row) {
      if (cell.isContainerNode()) {
        groups.add(
            "rows have an array or object as a cell",
            place,
            () -> problem(ProblemGroups.capitalized(place) + " has an array or object as a cell."));
      }
      grid.cell(JsonText.of(cell));
    }
  }

  private static Problem problem(String detail) {
    return Problem.of(Parameter.DATA.key(), "", detail, REMEDY);
  }
}
