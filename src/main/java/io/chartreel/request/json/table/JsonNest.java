package io.chartreel.request.json.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.json.syntax.JsonText;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
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
 * Records in groups, such as {@code {"Oak":[{"year":2019,"value":5}]}} or {@code
 * [{"name":"Oak","values":[{"year":2019,"value":5}]}]}. The members of a group are repeated in
 * front of those of each of its records; a text that is too long for a name only once.
 *
 * @param groups with records
 * @param member the name of the member with the records, which comes before their names if a group
 *     has a member with the same name
 */
record JsonNest(List<Group> groups, String member) implements GridSource {
  /** How often members may be repeated, on average, in a table that is not small. */
  private static final int MAX_REPETITION = 20;

  /** The most cells of members that are repeated in a small table. */
  private static final int MAX_CELLS = 50_000;

  /** Names for the column of an object's names; the first one that no record has is used. */
  private static final List<String> TITLES = List.of("name", "key", "group", "");

  /**
   * Records with members in common.
   *
   * @param common an object
   * @param records an array
   */
  record Group(ObjectNode common, JsonNode records) {}

  /** Returns the table of an object of arrays of records; empty if it is none. */
  static Optional<GridSource> ofObject(JsonNode object) {
    boolean isNest =
        object.size() > 0
            && JsonTables.all(object, list -> list.isArray() && isRecords(list))
            && JsonMembers.values(object).stream().anyMatch(list -> list.size() > 0);
    if (!isNest) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    object.forEach(
        list -> list.forEach(record -> record.fieldNames().forEachRemaining(names::add)));
    String title = TITLES.stream().filter(name -> !names.contains(name)).findFirst().orElse("");
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<String, JsonNode> list : object.properties()) {
      ObjectNode common = JsonNodeFactory.instance.objectNode().put(title, list.getKey());
      groups.add(new Group(common, list.getValue()));
    }
    return Optional.of(new JsonNest(groups, title));
  }

  /**
   * Returns the table of an array of objects, one member of which is an array of records while all
   * others are texts or numbers; empty if it is none.
   */
  static Optional<GridSource> ofArray(JsonNode array) {
    Optional<String> member = Optional.empty();
    for (JsonNode item : array) {
      for (Map.Entry<String, JsonNode> each : item.properties()) {
        if (each.getValue().isContainerNode()) {
          if (!each.getValue().isArray()
              || !isRecords(each.getValue())
              || member.isPresent() && !member.get().equals(each.getKey())) {
            return Optional.empty();
          }
          member = Optional.of(each.getKey());
        }
      }
    }
    String name = member.orElse("");
    if (member.isEmpty() || !JsonTables.all(array, item -> item.path(name).isArray())) {
      return Optional.empty();
    }
    List<Group> groups = new ArrayList<>();
    boolean hasRecords = false;
    for (JsonNode item : array) {
      hasRecords |= !item.path(name).isEmpty();
      ObjectNode common = JsonNodeFactory.instance.objectNode();
      item.properties().stream()
          .filter(each -> !each.getKey().equals(name))
          .forEach(each -> common.set(each.getKey(), each.getValue()));
      groups.add(new Group(common, item.path(name)));
    }
    return hasRecords ? Optional.of(new JsonNest(groups, name)) : Optional.empty();
  }

  private static boolean isRecords(JsonNode list) {
    return JsonTables.all(
        list, record -> record.isObject() && JsonTables.all(record, JsonNode::isValueNode));
  }

  /** Returns the length of the texts that are repeated in each record. */
  private static long length(JsonNode common, int max) {
    return JsonMembers.values(common).stream()
        .filter(text -> isShort(text, max))
        .mapToLong(text -> JsonText.of(text).length())
        .sum();
  }

  private static boolean isShort(JsonNode text, int max) {
    return JsonText.of(text).length() <= max;
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    long cells = 0;
    long members = 0;
    long repeated = 0;
    long written = 0;
    for (Group group : groups) {
      long length = length(group.common(), limits.label());
      cells += (long) group.common().size() * group.records().size();
      members += group.common().size() + group.records().size();
      repeated += length * group.records().size();
      written += length + group.records().size();
    }
    long maxCells = Math.min(limits.cells(), MAX_CELLS + MAX_REPETITION * members);
    if (cells > maxCells) {
      problems.tooMany(Parameter.DATA, "", cells, "cells in all records", maxCells);
      return Optional.empty();
    }
    if (repeated > Math.max(limits.json(), MAX_REPETITION * written)) {
      problems.add(
          Problem.of(
              Parameter.DATA.key(),
              "",
              String.format(
                  Locale.ROOT,
                  "Texts that records of a group have in common would take %,d characters.",
                  repeated),
              "Shorten them, or send records without groups."));
      return Optional.empty();
    }
    return new JsonRecords(records(limits.label(), deadline)).grid(limits, problems, deadline);
  }

  /**
   * Returns the records of all groups with the members that those of a group have in common.
   *
   * @param max the longest text that is repeated in each record
   */
  private List<JsonNode> records(int max, Deadline deadline) {
    Set<String> names = new HashSet<>();
    groups.forEach(group -> group.common().fieldNames().forEachRemaining(names::add));
    Map<String, String> prefixed = new HashMap<>();
    List<JsonNode> records = new ArrayList<>();
    for (Group group : groups) {
      if (group.records().isEmpty() && group.common().size() > 1) {
        records.add(group.common());
      }
      ObjectNode common = group.common();
      ObjectNode repeated = repeated(common, max);
      for (JsonNode record : group.records()) {
        deadline.check();
        ObjectNode whole = JsonNodeFactory.instance.objectNode().setAll(common);
        for (Map.Entry<String, JsonNode> each : record.properties()) {
          String name = each.getKey();
          whole.set(
              names.contains(name)
                  ? prefixed.computeIfAbsent(name, same -> member + "." + same)
                  : name,
              each.getValue());
        }
        records.add(whole);
        common = repeated;
      }
    }
    return records;
  }

  /** Returns the members that are repeated in each record. */
  private static ObjectNode repeated(ObjectNode common, int max) {
    ObjectNode repeated = JsonNodeFactory.instance.objectNode();
    common.properties().stream()
        .filter(each -> isShort(each.getValue(), max))
        .forEach(each -> repeated.set(each.getKey(), each.getValue()));
    return repeated;
  }
}
