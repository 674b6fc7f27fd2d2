package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads datasets of Chart.js in which each value brings its label: {@code [{x: 'Jan', y: 5}]}, or
 * {@code {Jan: 5}}. Unless the chart has labels, those of all datasets are its labels, in the order
 * in which they first appear; a dataset without one of them has no value there.
 */
final class ChartJsPoints {
  private final String label;
  private final String value;
  private final Limits limits;
  private final ProblemList mistakes;
  private final Set<String> given;
  private final Set<String> labels;
  private final List<Map<String, String>> datasets = new ArrayList<>();

  /**
   * Those of a chart.
   *
   * @param given the chart's labels; none where the points bring all
   * @param horizontal whether {@code y} is the label, and {@code x} the value
   */
  ChartJsPoints(List<String> given, boolean horizontal, Limits limits, ProblemList mistakes) {
    this.given = new HashSet<>(given);
    this.labels = new LinkedHashSet<>(given);
    this.label = horizontal ? "y" : "x";
    this.value = horizontal ? "x" : "y";
    this.limits = limits;
    this.mistakes = mistakes;
  }

  /** Whether the values of a dataset bring their labels. */
  static boolean areIn(JsonNode dataset) {
    JsonNode data = dataset.path("data");
    return data.isObject()
        || data.isArray() && JsonMembers.items(data).stream().anyMatch(JsonNode::isObject);
  }

  /** Reads a dataset. */
  void add(JsonNode data, String which) {
    if (data.size() > limits.periods()) {
      mistakes.tooMany(Parameter.VALUES, "", data.size(), "values", limits.periods());
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (data.isObject()) {
      data.properties().forEach(one -> put(one.getKey(), one.getValue(), values, which));
    } else {
      JsonMembers.items(data).forEach(point -> put(point, values, which));
    }
    labels.addAll(values.keySet());
    datasets.add(values);
  }

  private void put(JsonNode point, Map<String, String> values, String which) {
    if (point.path(label).isValueNode() && !point.path(label).isNull()) {
      put(point.path(label).asText(), point.path(value), values, which);
    } else {
      wrong(point.toString(), "in " + which + " has no " + label + " for its label");
    }
  }

  private void put(String name, JsonNode number, Map<String, String> values, String which) {
    if (number.isContainerNode()) {
      wrong(number.toString(), "in " + which + " is not a number");
    } else if (values.putIfAbsent(name.strip(), number.asText("_").strip()) != null) {
      wrong(name, "is there twice in " + which);
    } else if (!given.isEmpty() && !given.contains(name.strip())) {
      wrong(name, "in " + which + " is none of the chart's labels");
    }
  }

  private void wrong(String item, String fault) {
    mistakes.addInData(
        Parameter.VALUES,
        item,
        fault,
        "numbers beside labels, or {%s: a label, %s: a number} for each".formatted(label, value));
  }

  /** The labels that a dataset has, in its own order. */
  List<String> labels(int dataset) {
    return List.copyOf(datasets.get(dataset).keySet());
  }

  /** The labels of all datasets so far. */
  List<String> labels() {
    return List.copyOf(labels);
  }

  /** The values of each dataset, one for each label. */
  List<List<String>> values() {
    return datasets.stream()
        .map(dataset -> labels.stream().map(one -> dataset.getOrDefault(one, "_")).toList())
        .toList();
  }
}
