package io.chartreel.request.json.chartjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.RawSeries;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the configuration of a <a href="https://www.chartjs.org">Chart.js</a> bar chart, as
 * versions 2 to 4 write it. What is not drawn is named in a warning.
 */
public final class ChartJsReader {
  private final List<QueryString.Field> fields = new ArrayList<>();
  private final List<RawSeries> series = new ArrayList<>();
  private final ProblemList problems = new ProblemList();
  private final ChartJsOptions options;
  private final JsonNode data;
  private final ChartJsDatasets drawn;

  private final Limits limits;
  private final Deadline deadline;

  private ChartJsReader(JsonNode root, Limits limits, Deadline deadline)
      throws BadRequestException {
    this.limits = limits;
    this.deadline = deadline;
    this.options = ChartJsOptions.of(root);
    this.data = root.path("data").isObject() ? root.path("data") : root;
    this.drawn = ChartJsDatasets.of(root, data.path("datasets"));
  }

  /**
   * Returns the input that a configuration describes.
   *
   * @throws BadRequestException if the chart or a dataset is of another type than bar
   */
  public static ChartInput read(JsonNode root, Limits limits, Deadline deadline)
      throws BadRequestException {
    ChartJsReader chart = new ChartJsReader(root, limits, deadline);
    chart.readData();
    chart.options.fields().forEach(chart::put);
    return new ChartInput(
        new QueryString(chart.fields),
        Optional.empty(),
        chart.series,
        chart.problems.all(),
        chart.drawn.warnings());
  }

  private void readData() {
    put("type", "grow");
    List<JsonNode> datasets = drawn.all();
    boolean hasPoints = datasets.stream().anyMatch(ChartJsPoints::hasPoints);
    if (datasets.isEmpty() || !hasPoints && !data.path("labels").isArray()) {
      addProblem(
          Parameter.DATA,
          "The data has no labels or no datasets.",
          "Use an array of each, or datasets of {x: a label, y: a number}.");
      return;
    }
    List<String> labels =
        data.path("labels").isArray()
            ? JsonMembers.items(data.path("labels")).stream().map(ChartJsOptions::text).toList()
            : List.of();
    if (exceeds(Parameter.SERIES, datasets.size(), "datasets", limits.bars())
        || exceeds(Parameter.LABELS, labels.size(), "labels", limits.periods())) {
      return;
    }
    if (hasPoints) {
      readPoints(datasets, labels);
    } else {
      List<List<String>> values = new ArrayList<>();
      for (int i = 0; i < datasets.size(); i++) {
        deadline.check();
        values.add(values(datasets.get(i), which(datasets, i)));
      }
      long cells = (long) datasets.size() * labels.size();
      if (!exceeds(Parameter.LABELS, cells, "cells in all datasets", limits.cells())) {
        putData(datasets, labels, drawn.padded(values, labels.size()), labels);
      }
    }
  }

  private void readPoints(List<JsonNode> datasets, List<String> labels) {
    int before = problems.count();
    ChartJsPoints points = new ChartJsPoints(labels, options.isHorizontal(), limits, problems);
    for (int i = 0; i < datasets.size(); i++) {
      deadline.check();
      points.add(datasets.get(i).path("data"), which(datasets, i));
    }
    points.reportProblems();
    long cells = (long) datasets.size() * points.labels().size();
    if (problems.count() == before
        && !exceeds(Parameter.LABELS, points.labels().size(), "labels", limits.periods())
        && !exceeds(Parameter.LABELS, cells, "cells in all datasets", limits.cells())) {
      putData(datasets, points.labels(), points.values(), points.labels(0));
    }
  }

  private static String which(List<JsonNode> datasets, int index) {
    return datasets.size() == 1 ? "the dataset" : "dataset " + (index + 1);
  }

  private boolean exceeds(Parameter parameter, long count, String what, long limit) {
    if (count > limit) {
      problems.tooMany(parameter, "", count, what, limit);
    }
    return count > limit;
  }

  /**
   * Adds the table.
   *
   * @param values of each dataset, one for each label
   * @param firstLabels the labels of the first dataset in the order of its values
   */
  private void putData(
      List<JsonNode> datasets,
      List<String> labels,
      List<List<String>> values,
      List<String> firstLabels) {
    putEncoded(
        "labels",
        labels.stream()
            .map(label -> PercentEncoding.encode(label, "").replace(".", "%2E"))
            .collect(Collectors.joining(",")));
    if (datasets.size() == 1) {
      putSingleDataset(datasets.get(0), values.get(0), firstLabels);
      return;
    }
    List<Integer> numbers = drawn.numbers();
    for (int i = 0; i < datasets.size(); i++) {
      putDataset(datasets.get(i), values.get(i), numbers.get(i));
    }
  }

  /** Adds the only dataset: a bar for each label, in its own colour if there are several. */
  private void putSingleDataset(JsonNode dataset, List<String> values, List<String> labels) {
    putEncoded(
        "values",
        values.stream()
            .map(value -> PercentEncoding.encode(value, ""))
            .collect(Collectors.joining(",")));
    List<String> colors = colors(dataset);
    if (colors.stream().distinct().count() == 1) {
      put("colors", colors.get(0));
    } else if (!colors.isEmpty()) {
      IntStream.range(0, labels.size())
          .filter(i -> !labels.get(i).isEmpty())
          .forEach(i -> putColor(labels.get(i), colors.get(i % colors.size())));
    }
    if (options.title().isEmpty() && !ChartJsOptions.text(dataset.path("label")).isBlank()) {
      put("title", ChartJsOptions.text(dataset.path("label")));
    }
  }

  private void putDataset(JsonNode dataset, List<String> values, int number) {
    String name = ChartJsOptions.text(dataset.path("label"));
    String shown = name.isBlank() ? "Dataset " + number : name.strip();
    series.add(new RawSeries(shown, "", values));
    List<String> colors = colors(dataset).stream().distinct().toList();
    if (colors.size() > 1) {
      addProblem(
          Parameter.COLORS,
          "Dataset " + number + " has several colours.",
          "Use one backgroundColor for each dataset, or a single dataset.");
    } else {
      colors.forEach(color -> putColor(shown, color));
    }
  }

  private List<String> values(JsonNode dataset, String which) {
    List<JsonNode> items =
        dataset.path("data").isArray() ? JsonMembers.items(dataset.path("data")) : List.of();
    if (items.stream().anyMatch(JsonNode::isContainerNode)) {
      addProblem(
          Parameter.VALUES,
          "The values of " + which + " are arrays.",
          "Use numbers, or null for a missing value.");
      return List.of();
    }
    if (exceeds(Parameter.VALUES, items.size(), "values", limits.periods())) {
      return List.of();
    }
    return JsonMembers.values(items);
  }

  /** Returns the colours of a dataset as hexadecimal digits. */
  private List<String> colors(JsonNode dataset) {
    JsonNode backgrounds = dataset.path("backgroundColor");
    List<String> colors = new ArrayList<>();
    for (JsonNode color :
        backgrounds.isMissingNode() || backgrounds.isNull()
            ? List.<JsonNode>of()
            : JsonMembers.items(backgrounds)) {
      String hex = ColorSyntax.hex(color.asText());
      if (hex.contains(",")) {
        problems.addInData(
            Parameter.COLORS,
            () ->
                Problem.of(
                    Parameter.COLORS.key(),
                    color.asText(),
                    Excerpt.quoted(color.asText()) + " is not a colour.",
                    Parameter.COLORS.type().remedy(limits)));
      } else {
        colors.add(hex);
      }
    }
    return colors;
  }

  private void put(String name, String text) {
    putEncoded(name, PercentEncoding.encode(text, ""));
  }

  private void putColor(String name, String color) {
    put("color." + name, color);
  }

  private void putEncoded(String name, String encoded) {
    fields.add(new QueryString.Field(name, encoded));
  }

  private void addProblem(Parameter parameter, String detail, String remedy) {
    problems.add(Problem.of(parameter.key(), "", detail, remedy));
  }
}
