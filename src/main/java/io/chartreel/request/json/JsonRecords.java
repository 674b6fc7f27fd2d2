package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.table.Grid;
import io.chartreel.request.table.GridSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a JSON array: each record is a row. The header consists of all names of all
 * records, in the order in which they first appear.
 *
 * @param records the items of the array
 */
record JsonRecords(List<JsonNode> records) implements GridSource {
  private static final String REMEDY =
      "Use an object for each value, e.g. {\"date\":2020,\"name\":\"Java\",\"value\":18}, or for each"
          + " period, e.g. {\"year\":2020,\"Java\":18,\"Python\":19}.";

  /** Copies the list. */
  JsonRecords {
    records = List.copyOf(records);
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    if (records.size() > limits.values()) {
      problems.tooMany(Parameter.DATA, "", records.size(), "records", limits.values());
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    records.forEach(record -> record.fieldNames().forEachRemaining(names::add));
    long cells = (long) names.size() * records.size();
    if (cells > limits.cells()) {
      problems.tooMany(Parameter.DATA, "", cells, "cells in all records", limits.cells());
      return Optional.empty();
    }
    ProblemGroups groups = new ProblemGroups();
    Grid.Builder grid = new Grid.Builder(Grid.Origin.RECORDS, records.size());
    names.forEach(grid::cell);
    grid.endRow(0);
    for (int i = 0; i < records.size(); i++) {
      deadline.check();
      String place = "record " + (i + 1);
      if (records.get(i).isObject()) {
        addRow(place, records.get(i), names, grid, groups);
        grid.endRow(i + 1);
      } else {
        groups.add(
            "records are not objects",
            place,
            () -> problem(ProblemGroups.capitalized(place) + " is not an object.", REMEDY));
      }
    }
    if (grid.rows() < 2 && groups.isEmpty()) {
      problems.add(problem("The data has no record with a value.", REMEDY));
    }
    groups.report(Parameter.DATA, problems);
    return grid.rows() < 2 ? Optional.empty() : Optional.of(grid.build());
  }

  private static Problem problem(String detail, String remedy) {
    return Problem.of(Parameter.DATA.key(), "", detail, remedy);
  }

  private static Problem nested(String place, String name, JsonNode cell) {
    return problem(
        "%s: %s is %s."
            .formatted(
                ProblemGroups.capitalized(place),
                Excerpt.quoted(name),
                cell.isArray() ? "an array" : "an object"),
        "Use a text, a number, or null for a missing value.");
  }

  private static void addRow(
      String place, JsonNode record, Set<String> names, Grid.Builder grid, ProblemGroups groups) {
    for (String name : names) {
      JsonNode cell = record.path(name);
      if (cell.isContainerNode()) {
        groups.add(
            "fields are arrays or objects",
            () -> place + ", " + Excerpt.quoted(name),
            () -> nested(place, name, cell));
      }
      grid.cell(JsonText.of(cell));
    }
  }
}
