package io.chartreel.request.json.chartjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the datasets of a Chart.js chart whose values have their own labels: {@code [{x: 'Jan',
 * y: 5}]}, or {@code {Jan: 5}}. If the chart has no labels, it gets the labels of all datasets, in
 * the order in which they first appear. A dataset has no value for a label that it lacks.
 */
final class ChartJsPoints {
  private final String labelName;
  private final String valueName;
  private final Limits limits;
  private final ProblemList problems;
  private final ProblemGroups groups = new ProblemGroups();
  private final Set<String> chartLabels;
  private final Set<String> labels;
  private final List<Map<String, String>> datasets = new ArrayList<>();

  /**
   * Creates a collection without datasets.
   *
   * @param chartLabels the labels of the chart; empty if the datasets have all labels
   * @param horizontal whether {@code y} is the label and {@code x} the value
   */
  ChartJsPoints(List<String> chartLabels, boolean horizontal, Limits limits, ProblemList problems) {
    this.chartLabels = new HashSet<>(chartLabels);
    this.labels = new LinkedHashSet<>(chartLabels);
    this.labelName = horizontal ? "y" : "x";
    this.valueName = horizontal ? "x" : "y";
    this.limits = limits;
    this.problems = problems;
  }

  /** Returns whether the values of a dataset have their own labels. */
  static boolean hasPoints(JsonNode dataset) {
    JsonNode data = dataset.path("data");
    return data.isObject()
        || data.isArray() && JsonMembers.items(data).stream().anyMatch(JsonNode::isObject);
  }

  /**
   * Adds a dataset.
   *
   * @param which its name in error messages, such as {@code dataset 2}
   */
  void add(JsonNode data, String which) {
    if (data.size() > limits.periods()) {
      problems.tooMany(Parameter.VALUES, "", data.size(), "values", limits.periods());
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (data.isObject()) {
      data.properties()
          .forEach(point -> put(point.getKey(), point.getValue(), point.toString(), values, which));
    } else {
      JsonMembers.items(data).forEach(point -> put(point, values, which));
    }
    labels.addAll(values.keySet());
    datasets.add(values);
  }

  private void put(JsonNode point, Map<String, String> values, String which) {
    JsonNode name = point.path(labelName);
    if (name.isValueNode() && !name.isNull()) {
      put(name.asText(), point.path(valueName), point.toString(), values, which);
    } else {
      addProblem("has no " + labelName, "have no " + labelName, point.toString(), which);
    }
  }

  private void put(
      String name, JsonNode number, String point, Map<String, String> values, String which) {
    if (number.isContainerNode()) {
      addProblem(
          "has a value that is not a number", "have values that are not numbers", point, which);
    } else if (values.putIfAbsent(name.strip(), number.asText("_").strip()) != null) {
      addProblem("repeats a label", "repeat a label", point, which);
    } else if (!chartLabels.isEmpty() && !chartLabels.contains(name.strip())) {
      addProblem(
          "has a label that is not in labels", "have labels that are not in labels", point, which);
    }
  }

  private void addProblem(String fault, String faults, String point, String which) {
    groups.add(
        "points " + faults,
        () -> which + ", " + Excerpt.of(point),
        () ->
            Problem.of(
                Parameter.VALUES.key(),
                point,
                "A point in %s %s: %s.".formatted(which, fault, Excerpt.of(point)),
                "Use numbers and labels, or {%s: a label, %s: a number} for each point."
                    .formatted(labelName, valueName)));
  }

  /** Adds the problems of the datasets to the problems of the chart. */
  void reportProblems() {
    groups.report(Parameter.VALUES, problems);
  }

  /** Returns the labels of a dataset in its own order. */
  List<String> labels(int dataset) {
    return List.copyOf(datasets.get(dataset).keySet());
  }

  /** Returns the labels of the chart and of the datasets that were added. */
  List<String> labels() {
    return List.copyOf(labels);
  }

  /** Returns the values of each dataset, one for each label. */
  List<List<String>> values() {
    return datasets.stream()
        .map(dataset -> labels.stream().map(label -> dataset.getOrDefault(label, "_")).toList())
        .toList();
  }
}
