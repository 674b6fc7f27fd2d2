package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.RowSource;
import io.chartreel.request.data.Rows;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records of JSON: each is a row, and all names that they have are the header, in the order in
 * which they first appear.
 *
 * @param records the items of an array
 */
record JsonRecords(List<JsonNode> records) implements RowSource {
  private static final String ALLOWED =
      "an object for each value, such as {\"date\":2020,\"name\":\"Java\",\"value\":18}, or for each"
          + " period, such as {\"year\":2020,\"Java\":18,\"Python\":19}";

  /** Copies. */
  JsonRecords {
    records = List.copyOf(records);
  }

  @Override
  public Optional<Rows> rows(Limits limits, ProblemList mistakes, Deadline deadline) {
    if (records.size() > limits.values()) {
      mistakes.tooMany(Parameter.DATA, "", records.size(), "records", limits.values());
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    records.forEach(one -> one.fieldNames().forEachRemaining(names::add));
    long cells = (long) names.size() * records.size();
    if (cells > limits.cells()) {
      mistakes.tooMany(Parameter.DATA, "", cells, "cells of all records and names", limits.cells());
      return Optional.empty();
    }
    int before = mistakes.count();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("a record", names.stream().map(Rows::singleLine).toList()));
    for (int i = 0; i < records.size(); i++) {
      deadline.check();
      String place = "record " + (i + 1);
      if (records.get(i).isObject()) {
        Row row = row(place, records.get(i), names, mistakes);
        if (!row.isBlank()) {
          rows.add(row);
        }
      } else {
        mistakes.addInData(Parameter.DATA, "", place + " is no object", ALLOWED);
      }
    }
    if (rows.size() < 2 && mistakes.count() == before) {
      mistakes.addInData(Parameter.DATA, "", "has no record with anything in it", ALLOWED);
    }
    return rows.size() < 2
        ? Optional.empty()
        : Optional.of(new Rows(Grouping.THOUSANDS, true, rows));
  }

  private static Problem noCell(String place, String name, JsonNode cell) {
    return Problem.wrong(
        Parameter.DATA.spelling(),
        "",
        "%s, %s: %s is no text or number"
            .formatted(place, Excerpt.quoted(name), cell.isArray() ? "an array" : "an object"),
        "a text, a number, or null where there is none");
  }

  private static Row row(String place, JsonNode one, Set<String> names, ProblemList mistakes) {
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      JsonNode cell = one.path(name);
      if (cell.isContainerNode()) {
        mistakes.addInData(Parameter.DATA, () -> noCell(place, name, cell));
      }
      cells.add(Rows.singleLine(cell.asText("")));
    }
    return new Row(place, cells);
  }
}
