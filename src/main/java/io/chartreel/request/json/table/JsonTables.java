package io.chartreel.request.json.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the table in a JSON value: records, rows, the orients of pandas, and the objects around
 * them that programs and services write.
 */
public final class JsonTables {
  /** Members that contain the table of an answer, in the order in which they are searched. */
  private static final List<String> WRAPPERS =
      List.of("data", "results", "values", "rows", "records", "items");

  /** Members of the split orient of pandas, and of database services. */
  private static final Set<String> SPLIT = Set.of("columns", "index", "data", "rows");

  /** Members of a Vega or Vega-Lite specification besides its data. */
  private static final List<String> OF_VEGA = List.of("$schema", "mark", "encoding", "marks");

  /** Names of lists of periods, which make the other lists of an object columns of a table. */
  private static final Set<String> OF_PERIODS =
      Set.of("labels", "label", "periods", "period", "dates", "date", "years", "year", "time");

  private static final int MAX_WRAPPERS = 3;

  private JsonTables() {}

  /**
   * A table in an object.
   *
   * @param source the cells
   * @param isMember whether a member of the object belongs to the table, by its name
   */
  public record Found(GridSource source, Predicate<String> isMember) {}

  /** Returns whether an object is a configuration of Chart.js, or its data. */
  public static boolean isChartJs(JsonNode root) {
    JsonNode data = root.path("data");
    return root.has("datasets") || data.has("datasets") || data.has("labels");
  }

  /** Returns the table in the body's object; empty if there is none, or only parameters. */
  public static Optional<Found> inBody(JsonNode root) {
    if (OF_VEGA.stream().anyMatch(root::has)) {
      return find(root.path("data"), 1).map(source -> new Found(source, member -> true));
    }
    Optional<GridSource> features = features(root);
    if (features.isPresent()) {
      return features.map(source -> new Found(source, member -> true));
    }
    JsonNode sources = root.path("dataset");
    JsonNode cells = (sources.isArray() ? sources.path(0) : sources).path("source");
    Optional<GridSource> ofOptions = JsonSeriesTable.of(root).or(() -> find(cells, 1));
    if (ofOptions.isPresent()) {
      return ofOptions.map(
          table -> new Found(table, member -> !isParameterText(member, root.path(member))));
    }
    Optional<GridSource> split = split(root);
    if (split.isPresent()) {
      return split.map(source -> new Found(source, SPLIT::contains));
    }
    for (String wrapper : WRAPPERS) {
      Optional<GridSource> table = wrapped(root, wrapper, 1);
      if (table.isPresent()) {
        return table.map(source -> new Found(source, wrapper::equals));
      }
    }
    boolean hasParameters =
        root.properties().stream()
            .anyMatch(
                member ->
                    Parameter.named(member.getKey().toLowerCase(Locale.ROOT)).isPresent()
                        && !OF_PERIODS.contains(member.getKey().toLowerCase(Locale.ROOT)));
    return hasParameters || root.size() < 2 && !isNested(root)
        ? Optional.empty()
        : mapping(root).map(source -> new Found(source, member -> true));
  }

  private static boolean isParameterText(String name, JsonNode value) {
    return value.isValueNode() && Parameter.named(name.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** Returns the properties of the features of a GeoJSON file (RFC 7946). */
  private static Optional<GridSource> features(JsonNode object) {
    JsonNode features = object.path("features");
    return features.isArray()
            && !features.isEmpty()
            && all(features, feature -> feature.path("properties").isObject())
        ? Optional.of(
            new JsonRecords(
                JsonMembers.items(features).stream()
                    .map(feature -> feature.path("properties"))
                    .toList()))
        : Optional.empty();
  }

  private static boolean isNested(JsonNode object) {
    return object.size() > 0 && all(object, JsonNode::isObject);
  }

  /** Returns the table that an array is. Items that fit no table are reported when it is read. */
  public static GridSource array(JsonNode array) {
    boolean hasMetadata = array.size() == 2 && array.get(0).isObject() && array.get(1).isArray();
    JsonNode items = hasMetadata ? array.get(1) : array;
    return items.size() > 0 && items.get(0).isArray()
        ? JsonRows.of(items)
        : JsonSeriesTable.withoutCategories(items)
            .or(() -> JsonNest.ofArray(items))
            .orElseGet(() -> new JsonRecords(JsonMembers.items(items)));
  }

  private static Optional<GridSource> find(JsonNode value, int depth) {
    if (value.isArray()) {
      return value.size() > 0 && value.get(0).isContainerNode()
          ? Optional.of(array(value))
          : Optional.empty();
    }
    if (!value.isObject() || depth > MAX_WRAPPERS) {
      return Optional.empty();
    }
    Optional<GridSource> split = split(value);
    if (split.isPresent()) {
      return split;
    }
    for (String wrapper : WRAPPERS) {
      Optional<GridSource> table = wrapped(value, wrapper, depth + 1);
      if (table.isPresent()) {
        return table;
      }
    }
    return mapping(value);
  }

  private static Optional<GridSource> wrapped(JsonNode object, String wrapper, int depth) {
    JsonNode value = object.path(wrapper);
    // {"values": {…}, "rows": {…}} is a table with these names
    boolean isTable = value.isObject() && object.size() > 1 && all(object, JsonNode::isObject);
    return isTable ? Optional.empty() : find(value, depth);
  }

  /** Returns the table of the split orient: names of columns, rows, and perhaps an index. */
  private static Optional<GridSource> split(JsonNode object) {
    JsonNode columns = object.path("columns");
    JsonNode data = object.has("data") ? object.path("data") : object.path("rows");
    if (!columns.isArray() || !data.isArray() || !all(data, JsonNode::isArray)) {
      return Optional.empty();
    }
    JsonNode index = object.path("index");
    boolean hasIndex =
        index.isArray() && index.size() == data.size() && !isCount(JsonMembers.items(index));
    return Optional.of(
        new JsonRows(columns, data, hasIndex ? Optional.of(index) : Optional.empty()));
  }

  /** Returns the table of an object whose members are all of one kind. */
  private static Optional<GridSource> mapping(JsonNode object) {
    if (object.isEmpty()) {
      return Optional.empty();
    }
    if (all(object, JsonTables::isNumberOrNull)) {
      return Optional.of(JsonMapping.ofNumbers(object));
    }
    if (all(object, JsonNode::isObject)) {
      return Optional.of(JsonMapping.ofObjects(object));
    }
    Optional<GridSource> nest = JsonNest.ofObject(object);
    if (nest.isPresent()) {
      return nest;
    }
    boolean isTable = all(object, JsonNode::isArray) && (hasPeriods(object) || hasWords(object));
    return isTable ? Optional.of(JsonMapping.ofArrays(object)) : Optional.empty();
  }

  private static boolean hasPeriods(JsonNode object) {
    return object.properties().stream()
        .anyMatch(member -> OF_PERIODS.contains(member.getKey().toLowerCase(Locale.ROOT)));
  }

  private static boolean hasWords(JsonNode object) {
    for (JsonNode list : object) {
      if (list.size() > 0 && all(list, JsonNode::isTextual)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumberOrNull(JsonNode value) {
    return value.isNumber() || value.isNull();
  }

  /** Returns whether all items of an array, or all members of an object, are of a kind. */
  static boolean all(JsonNode container, Predicate<JsonNode> condition) {
    for (JsonNode item : container) {
      if (!condition.test(item)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether values count the rows from 0, as pandas does without an index. */
  static boolean isCount(List<JsonNode> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return isCountOf(texts);
  }

  /** Returns whether texts count from 0. */
  static boolean isCountOf(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).equals(Integer.toString(i))) {
        return false;
      }
    }
    return true;
  }
}
