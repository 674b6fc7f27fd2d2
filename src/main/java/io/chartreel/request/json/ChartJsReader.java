package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.RawSeries;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the configuration of a <a href="https://www.chartjs.org">Chart.js</a> bar chart, in the
 * spelling of its versions 2 to 4. Options that matter only on a screen, and borders, are left out.
 */
final class ChartJsReader {
  private final List<QueryString.Field> fields = new ArrayList<>();
  private final List<RawSeries> series = new ArrayList<>();
  private final ProblemList mistakes = new ProblemList();
  private final JsonNode options;
  private final JsonNode data;
  private final boolean horizontal;
  private final Limits limits;
  private final Deadline deadline;

  private ChartJsReader(JsonNode root, Limits limits, Deadline deadline) {
    this.limits = limits;
    this.deadline = deadline;
    this.options = root.path("options");
    this.data = root.path("data").isObject() ? root.path("data") : root;
    this.horizontal =
        root.path("type").asText("").equals("horizontalBar")
            || options.path("indexAxis").asText("").equals("y");
  }

  /**
   * The chart of a configuration.
   *
   * @throws BadRequestException where it is of another kind, or has no data
   */
  static ChartInput read(JsonNode root, Limits limits, Deadline deadline)
      throws BadRequestException {
    ChartJsReader chart = new ChartJsReader(root, limits, deadline);
    chart.refuseOtherTypes(root);
    chart.readData();
    chart.readOptions();
    return new ChartInput(
        new QueryString(chart.fields), Optional.empty(), chart.series, chart.mistakes.all());
  }

  private void refuseOtherTypes(JsonNode root) throws BadRequestException {
    List<String> types =
        Stream.concat(Stream.of(root), JsonMembers.items(data.path("datasets")).stream())
            .map(node -> node.path("type").asText("bar"))
            .filter(type -> !type.equals("bar") && !type.equals("horizontalBar"))
            .toList();
    if (!types.isEmpty()) {
      throw new BadRequestException(
          List.of(
              Problem.wrong(
                  Parameter.TYPE.spelling(),
                  types.get(0),
                  "is a kind of Chart.js chart that is not drawn here",
                  "bar or horizontalBar")));
    }
  }

  private void readData() {
    put("type", "grow");
    List<JsonNode> datasets =
        data.path("datasets").isArray() ? JsonMembers.items(data.path("datasets")) : List.of();
    boolean points = datasets.stream().anyMatch(ChartJsPoints::areIn);
    if (datasets.isEmpty() || !points && !data.path("labels").isArray()) {
      wrong(
          Parameter.DATA,
          "has no labels or no datasets",
          "an array of each; or datasets of {x: a label, y: a number}");
      return;
    }
    List<String> labels =
        data.path("labels").isArray()
            ? JsonMembers.items(data.path("labels")).stream().map(ChartJsReader::text).toList()
            : List.of();
    if (tooMany(Parameter.SERIES, datasets.size(), "datasets", limits.bars())
        || tooMany(Parameter.LABELS, labels.size(), "labels", limits.periods())) {
      return;
    }
    if (points) {
      readPoints(datasets, labels);
    } else {
      List<List<String>> values = new ArrayList<>();
      for (int i = 0; i < datasets.size(); i++) {
        deadline.check();
        values.add(values(datasets.get(i), which(datasets, i)));
      }
      putData(datasets, labels, values, labels);
    }
  }

  private void readPoints(List<JsonNode> datasets, List<String> labels) {
    int before = mistakes.count();
    ChartJsPoints points = new ChartJsPoints(labels, horizontal, limits, mistakes);
    for (int i = 0; i < datasets.size(); i++) {
      deadline.check();
      points.add(datasets.get(i).path("data"), which(datasets, i));
    }
    long cells = (long) datasets.size() * points.labels().size();
    if (mistakes.count() == before
        && !tooMany(Parameter.LABELS, points.labels().size(), "labels", limits.periods())
        && !tooMany(Parameter.LABELS, cells, "cells for labels and datasets", limits.cells())) {
      putData(datasets, points.labels(), points.values(), points.labels(0));
    }
  }

  private static String which(List<JsonNode> datasets, int index) {
    return datasets.size() == 1 ? "the dataset" : "dataset " + (index + 1);
  }

  private boolean tooMany(Parameter parameter, long count, String what, long limit) {
    if (count > limit) {
      mistakes.tooMany(parameter, "", count, what, limit);
    }
    return count > limit;
  }

  /**
   * Writes the table.
   *
   * @param values of each dataset
   * @param inOrder the labels of the first dataset in the order of its values
   */
  private void putData(
      List<JsonNode> datasets,
      List<String> labels,
      List<List<String>> values,
      List<String> inOrder) {
    putEncoded(
        "labels",
        labels.stream()
            .map(label -> PercentEncoding.encode(label, "").replace(".", "%2E"))
            .collect(Collectors.joining(",")));
    if (datasets.size() == 1) {
      putOnly(datasets.get(0), values.get(0), inOrder);
      return;
    }
    for (int i = 0; i < datasets.size(); i++) {
      putOne(datasets.get(i), values.get(i), i + 1);
    }
  }

  /** One dataset: a bar for each label, each in its colour where there are several. */
  private void putOnly(JsonNode dataset, List<String> values, List<String> labels) {
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
    if (title("title").isEmpty() && !text(dataset.path("label")).isBlank()) {
      put("title", text(dataset.path("label")));
    }
  }

  private void putOne(JsonNode dataset, List<String> values, int number) {
    String name = text(dataset.path("label"));
    String shown = name.isBlank() ? "Dataset " + number : name.strip();
    series.add(new RawSeries(shown, "", values));
    List<String> colors = colors(dataset).stream().distinct().toList();
    if (colors.size() > 1) {
      wrong(
          Parameter.COLORS,
          "of dataset " + number + " are several",
          "one backgroundColor for each dataset, where there are several datasets");
    } else {
      colors.forEach(color -> putColor(shown, color));
    }
  }

  private List<String> values(JsonNode dataset, String which) {
    List<JsonNode> items =
        dataset.path("data").isArray() ? JsonMembers.items(dataset.path("data")) : List.of();
    if (items.stream().anyMatch(JsonNode::isContainerNode)) {
      wrong(
          Parameter.VALUES, "of " + which + " are arrays", "numbers, or null where there is none");
      return List.of();
    }
    if (tooMany(Parameter.VALUES, items.size(), "values", limits.periods())) {
      return List.of();
    }
    return JsonMembers.values(items);
  }

  /** The colours of a dataset; one that cannot be read is a mistake. */
  private List<String> colors(JsonNode dataset) {
    JsonNode color = dataset.path("backgroundColor");
    List<String> colors = new ArrayList<>();
    for (JsonNode one :
        color.isMissingNode() || color.isNull() ? List.<JsonNode>of() : JsonMembers.items(color)) {
      String hex = ColorSyntax.hex(one.asText());
      if (hex.contains(",")) {
        mistakes.addInData(Parameter.COLORS, one.asText(), "is not a colour", ColorSyntax.ALLOWED);
      } else {
        colors.add(hex);
      }
    }
    return colors;
  }

  private void readOptions() {
    title("title").ifPresent(text -> put("title", text));
    title("subtitle").ifPresent(text -> put("subtitle", text));
    put("direction", horizontal ? "horizontal" : "vertical");
    JsonNode scales = options.path("scales");
    if (scales("x").stream().anyMatch(scale -> scale.path("stacked").asBoolean())
        || scales("y").stream().anyMatch(scale -> scale.path("stacked").asBoolean())) {
      put("layout", "stacked");
    }
    if (!scales.isMissingNode()) {
      for (String end : List.of("min", "max")) {
        scales(horizontal ? "x" : "y").stream()
            .flatMap(scale -> Stream.of(scale.path(end), scale.path("ticks").path(end)))
            .filter(JsonNode::isNumber)
            .findFirst()
            .ifPresent(number -> put(end, number.asText()));
      }
    }
    Stream.of(options.path("animation").path("easing"))
        .filter(JsonNode::isTextual)
        .forEach(easing -> put("ease", easing.asText()));
    Stream.of(options.path("animation").path("duration"))
        .filter(duration -> duration.asInt() > 0)
        .forEach(duration -> put("period", duration.asText()));
  }

  /** The scales of an axis: one in the spelling of version 3, several in that of version 2. */
  private List<JsonNode> scales(String axis) {
    JsonNode scales = options.path("scales");
    return Stream.concat(
            Stream.of(scales.path(axis)), JsonMembers.items(scales.path(axis + "Axes")).stream())
        .filter(JsonNode::isObject)
        .toList();
  }

  private Optional<String> title(String name) {
    return Stream.of(options.path("plugins").path(name), options.path(name))
        .filter(title -> title.path("display").asBoolean(true))
        .map(title -> text(title.path("text")))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** A text, or the lines of one. */
  private static String text(JsonNode node) {
    return JsonMembers.items(node).stream()
        .map(line -> line.asText(""))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private void put(String name, String text) {
    putEncoded(name, PercentEncoding.encode(text, ""));
  }

  private void putColor(String name, String color) {
    put("color." + name.toLowerCase(Locale.ROOT), color);
  }

  private void putEncoded(String name, String encoded) {
    fields.add(new QueryString.Field(name, encoded));
  }

  private void wrong(Parameter parameter, String fault, String allowed) {
    mistakes.add(Problem.wrong(parameter.spelling(), "", fault, allowed));
  }
}
