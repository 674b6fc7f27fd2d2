package io.chartreel.request.json.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.json.syntax.JsonText;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object that maps the names of rows or columns to their values. The names of the outer
 * object are the first column, unless it is an object of columns whose rows are numbered.
 *
 * @param object whose members are all numbers, all objects or all arrays
 * @param layout what the members are
 */
record JsonMapping(JsonNode object, Layout layout) implements GridSource {
  private static final String VALUE = "value";

  /** What the members of the object are. */
  enum Layout {
    /** A row with one value. */
    NUMBERS,
    /** A row, by the names of columns. */
    ROWS,
    /** A column, by the numbers of rows. */
    COLUMNS,
    /** A column, as an array. */
    ARRAYS
  }

  /** Returns the table of an object such as {@code {"Oak":5,"Elm":7}}. */
  static JsonMapping ofNumbers(JsonNode object) {
    return new JsonMapping(object, Layout.NUMBERS);
  }

  /** Returns the table of an object of arrays, such as {@code {"year":[2019,2020],"Oak":[5,7]}}. */
  static JsonMapping ofArrays(JsonNode object) {
    return new JsonMapping(object, Layout.ARRAYS);
  }

  /** Returns the table of an object of objects, such as {@code {"Oak":{"2019":5,"2020":7}}}. */
  static GridSource ofObjects(JsonNode object) {
    List<JsonNode> members = JsonMembers.values(object);
    if (JsonTables.isCountOf(names(object))) {
      return new JsonRecords(members);
    }
    boolean areColumns = members.stream().allMatch(member -> JsonTables.isCountOf(names(member)));
    return new JsonMapping(object, areColumns ? Layout.COLUMNS : Layout.ROWS);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    Set<String> inner = new LinkedHashSet<>();
    int length = 0;
    for (JsonNode member : object) {
      member.fieldNames().forEachRemaining(inner::add);
      length = Math.max(length, member.size());
    }
    long cells = (long) object.size() * Math.max(1, layout == Layout.ROWS ? inner.size() : length);
    if (cells > limits.cells()) {
      problems.tooMany(Parameter.DATA, "", cells, "cells in all members", limits.cells());
      return Optional.empty();
    }
    Grid.Builder grid = new Grid.Builder(Grid.Origin.VALUES, object.size());
    ProblemGroups groups = new ProblemGroups();
    switch (layout) {
      case NUMBERS -> addNumbers(grid, deadline);
      case ROWS -> addRows(inner, grid, groups, deadline);
      case COLUMNS, ARRAYS -> addColumns(length, grid, groups, deadline);
    }
    groups.report(Parameter.DATA, problems);
    return groups.isEmpty() ? Optional.of(grid.build()) : Optional.empty();
  }

  private void addNumbers(Grid.Builder grid, Deadline deadline) {
    grid.cell("").cell(VALUE).endRow(0);
    int number = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      deadline.check();
      grid.cell(member.getKey()).cell(JsonText.of(member.getValue())).endRow(++number);
    }
  }

  private void addRows(
      Set<String> inner, Grid.Builder grid, ProblemGroups groups, Deadline deadline) {
    grid.cell("");
    inner.forEach(grid::cell);
    grid.endRow(0);
    int number = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      deadline.check();
      grid.cell(member.getKey());
      for (String name : inner) {
        addCell(member.getKey(), member.getValue().path(name), grid, groups);
      }
      grid.endRow(++number);
    }
  }

  private void addColumns(int length, Grid.Builder grid, ProblemGroups groups, Deadline deadline) {
    List<Map.Entry<String, JsonNode>> columns = new ArrayList<>(object.properties());
    columns.forEach(column -> grid.cell(column.getKey()));
    grid.endRow(0);
    for (int row = 0; row < length; row++) {
      deadline.check();
      for (Map.Entry<String, JsonNode> column : columns) {
        JsonNode values = column.getValue();
        addCell(
            column.getKey(),
            values.isArray() ? values.path(row) : values.path(Integer.toString(row)),
            grid,
            groups);
      }
      grid.endRow(row + 1);
    }
  }

  private static void addCell(String name, JsonNode cell, Grid.Builder grid, ProblemGroups groups) {
    if (cell.isContainerNode()) {
      groups.add(
          "members have an array or object as a value",
          () -> Excerpt.quoted(name),
          () ->
              Problem.of(
                  Parameter.DATA.key(),
                  "",
                  Excerpt.quoted(name) + " has an array or object as a value.",
                  "Use texts, numbers, or null for missing values."));
    }
    grid.cell(JsonText.of(cell));
  }
}
