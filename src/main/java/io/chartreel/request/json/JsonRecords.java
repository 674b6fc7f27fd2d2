package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.table.Grid;
import io.chartreel.request.table.GridSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a JSON array: each record is a row. The header consists of all names of all
 * records, in the order in which they first appear. The members of an object in a record become
 * columns, too: {@code country.value}.
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
    Collection<Column> columns = columns();
    long cells = (long) columns.size() * records.size();
    if (cells > limits.cells()) {
      problems.tooMany(Parameter.DATA, "", cells, "cells in all records", limits.cells());
      return Optional.empty();
    }
    ProblemGroups groups = new ProblemGroups();
    Grid.Builder grid = new Grid.Builder(Grid.Origin.RECORDS, records.size());
    columns.forEach(column -> grid.cell(column.title()));
    grid.endRow(0);
    for (int i = 0; i < records.size(); i++) {
      deadline.check();
      String place = "record " + (i + 1);
      if (records.get(i).isObject()) {
        addRow(place, records.get(i), columns, grid, groups);
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
      String place,
      JsonNode record,
      Collection<Column> columns,
      Grid.Builder grid,
      ProblemGroups groups) {
    for (Column column : columns) {
      JsonNode cell = column.cell(record);
      if (cell.isContainerNode()) {
        groups.add(
            "fields are arrays or objects",
            () -> place + ", " + Excerpt.quoted(column.title()),
            () -> nested(place, column.title(), cell));
      }
      grid.cell(JsonText.of(cell));
    }
  }

  /** Returns the columns of all records in the order in which they first appear. */
  private Collection<Column> columns() {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (JsonNode record : records) {
      for (Map.Entry<String, JsonNode> member : record.properties()) {
        String name = member.getKey();
        if (!member.getValue().isObject()) {
          columns.computeIfAbsent("/" + name, key -> new Column(name, Optional.empty()));
        }
        for (Map.Entry<String, JsonNode> inner : member.getValue().properties()) {
          columns.computeIfAbsent(
              name.length() + "/" + name + inner.getKey(),
              key -> new Column(name, Optional.of(inner.getKey())));
        }
      }
    }
    return columns.values();
  }

  /**
   * A column of the table.
   *
   * @param name of a member of the records
   * @param inner the name of a member of that member, which is an object
   */
  private record Column(String name, Optional<String> inner) {
    String title() {
      return inner.map(member -> name + "." + member).orElse(name);
    }

    JsonNode cell(JsonNode record) {
      JsonNode member = record.path(name);
      if (inner.isPresent()) {
        return member.path(inner.get());
      }
      return member.isObject() ? MissingNode.getInstance() : member;
    }
  }
}
