package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.RowSource;
import io.chartreel.request.data.Rows;
import io.chartreel.request.data.Rows.Row;
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
import java.util.Optional;
import java.util.Set;

/**
 * The records of a JSON array: each record is a row. The header consists of all names of all
 * records, in the order in which they first appear.
 *
 * @param records the items of the array
 */
record JsonRecords(List<JsonNode> records) implements RowSource {
  private static final String REMEDY =
      "Use an object for each value, e.g. {\"date\":2020,\"name\":\"Java\",\"value\":18}, or for each"
          + " period, e.g. {\"year\":2020,\"Java\":18,\"Python\":19}.";

  /** Copies the list. */
  JsonRecords {
    records = List.copyOf(records);
  }

  @Override
  public Optional<Rows> rows(Limits limits, ProblemList problems, Deadline deadline) {
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
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("a record", names.stream().map(Rows::singleLine).toList()));
    for (int i = 0; i < records.size(); i++) {
      deadline.check();
      String place = "record " + (i + 1);
      if (records.get(i).isObject()) {
        Row row = row(place, records.get(i), names, groups);
        if (!row.isBlank()) {
          rows.add(row);
        }
      } else {
        groups.add(
            "records are not objects",
            place,
            () -> problem(ProblemGroups.capitalized(place) + " is not an object.", REMEDY));
      }
    }
    if (rows.size() < 2 && groups.isEmpty()) {
      problems.add(problem("The data has no record with a value.", REMEDY));
    }
    groups.report(Parameter.DATA, problems);
    return rows.size() < 2
        ? Optional.empty()
        : Optional.of(new Rows(Grouping.THOUSANDS, true, rows));
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

  private static Row row(String place, JsonNode record, Set<String> names, ProblemGroups groups) {
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      JsonNode cell = record.path(name);
      if (cell.isContainerNode()) {
        groups.add(
            "fields are arrays or objects",
            () -> place + ", " + Excerpt.quoted(name),
            () -> nested(place, name, cell));
      }
      cells.add(Rows.singleLine(cell.asText("")));
    }
    return new Row(place, cells);
  }
}
