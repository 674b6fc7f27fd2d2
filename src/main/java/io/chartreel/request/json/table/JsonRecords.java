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
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a JSON array: each record is a row. The header consists of all names of all
 * records, in the order in which they first appear. The members of an object in a record become
 * columns, too: {@code country.value}, up to {@code stats.age.median}.
 *
 * @param records the items of the array
 */
record JsonRecords(List<JsonNode> records) implements GridSource {
  private static final String REMEDY =
      "Use an object for each value, e.g. {\"date\":2020,\"name\":\"Java\",\"value\":18}, or for each"
          + " period, e.g. {\"year\":2020,\"Java\":18,\"Python\":19}.";

  /** Characters that titles of columns may have for each one in the names of their members. */
  private static final int MAX_REPETITION = 20;

  /** Further characters that titles may have, as the names of objects are a part of them. */
  private static final int MAX_TITLES = 100_000;

  /** The most names of objects inside each other that make a column. */
  private static final int MAX_NAMES = 3;

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
    List<Column> columns = columns();
    long cells = (long) columns.size() * records.size();
    if (cells > limits.cells()) {
      problems.tooMany(Parameter.DATA, "", cells, "cells in all records", limits.cells());
      return Optional.empty();
    }
    long titles = columns.stream().mapToLong(Column::titleLength).sum();
    long names = columns.stream().mapToLong(Column::nameLength).sum();
    if (titles > MAX_TITLES + MAX_REPETITION * names) {
      problems.add(
          problem(
              String.format(
                  Locale.ROOT,
                  "Titles of columns, made of the names of nested objects, would take %,d characters.",
                  titles),
              "Shorten the names of objects."));
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
      List<Column> columns,
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
  private List<Column> columns() {
    Members members = new Members();
    List<Column> columns = new ArrayList<>();
    for (JsonNode record : records) {
      addColumns(record, members, List.of(), columns);
    }
    return columns;
  }

  /** The names that were found in objects, and in the objects inside them. */
  private static final class Members {
    private final Map<String, Members> objects = new HashMap<>();
    private final Set<String> values = new HashSet<>();
  }

  /**
   * Adds the columns of a record's members that are new.
   *
   * @param known the members of the object that were found before
   * @param path of the object
   */
  private static void addColumns(
      JsonNode object, Members known, List<String> path, List<Column> columns) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      if (member.getValue().isObject() && path.size() < MAX_NAMES - 1) {
        Members inside = known.objects.computeIfAbsent(name, absent -> new Members());
        addColumns(member.getValue(), inside, appended(path, name), columns);
      } else if (known.values.add(name)) {
        columns.add(new Column(appended(path, name)));
      }
    }
  }

  private static List<String> appended(List<String> path, String name) {
    List<String> appended = new ArrayList<>(path);
    appended.add(name);
    return appended;
  }

  /**
   * A column of the table.
   *
   * @param path the name of a member of the records, and those of the objects inside it
   */
  private record Column(List<String> path) {
    String title() {
      return String.join(".", path);
    }

    int nameLength() {
      return path.get(path.size() - 1).length();
    }

    int titleLength() {
      return path.stream().mapToInt(String::length).sum() + path.size() - 1;
    }

    JsonNode cell(JsonNode record) {
      JsonNode cell = record;
      for (String name : path) {
        cell = cell.path(name);
      }
      return cell.isObject() && path.size() < MAX_NAMES ? MissingNode.getInstance() : cell;
    }
  }
}
