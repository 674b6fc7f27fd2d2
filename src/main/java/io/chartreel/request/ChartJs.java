package io.chartreel.request;

import com.fasterxml.jackson.databind.JsonNode;
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
final class ChartJs {
  private final List<QueryString.Field> fields = new ArrayList<>();
  private final List<SeriesText> series = new ArrayList<>();
  private final Mistakes mistakes = new Mistakes();
  private final JsonNode options;
  private final JsonNode data;
  private final boolean horizontal;

  private ChartJs(JsonNode root) {
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
  static Asked read(JsonNode root) throws BadRequestException {
    ChartJs chart = new ChartJs(root);
    chart.refuseOtherTypes(root);
    chart.readData();
    chart.readOptions();
    return new Asked(
        new QueryString(chart.fields), Optional.empty(), chart.series, chart.mistakes.all());
  }

  private void refuseOtherTypes(JsonNode root) throws BadRequestException {
    List<String> types =
        Stream.concat(Stream.of(root), JsonBody.items(data.path("datasets")).stream())
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
        data.path("datasets").isArray() ? JsonBody.items(data.path("datasets")) : List.of();
    if (datasets.isEmpty() || !data.path("labels").isArray()) {
      wrong(Parameter.DATA, "has no labels or no datasets", "an array of each");
      return;
    }
    List<String> labels = JsonBody.items(data.path("labels")).stream().map(ChartJs::text).toList();
    if (labels.size() > Limits.MAX_PERIODS || datasets.size() > Limits.MAX_BARS) {
      boolean tooManyLabels = labels.size() > Limits.MAX_PERIODS;
      mistakes.tooMany(
          tooManyLabels ? Parameter.LABELS : Parameter.SERIES,
          "",
          tooManyLabels ? labels.size() : datasets.size(),
          tooManyLabels ? "labels" : "datasets",
          tooManyLabels ? Limits.MAX_PERIODS : Limits.MAX_BARS);
      return;
    }
    putEncoded(
        "labels",
        labels.stream()
            .map(label -> Percent.encode(label, "").replace(".", "%2E"))
            .collect(Collectors.joining(",")));
    if (datasets.size() == 1) {
      readOnly(datasets.get(0), labels);
    } else {
      IntStream.range(0, datasets.size()).forEach(i -> readOne(datasets.get(i), i + 1));
    }
  }

  /** One dataset: a bar for each label, each in its colour where there are several. */
  private void readOnly(JsonNode dataset, List<String> labels) {
    List<String> values = values(dataset, "the dataset");
    putEncoded(
        "values",
        values.stream().map(value -> Percent.encode(value, "")).collect(Collectors.joining(",")));
    List<String> colors = colors(dataset);
    if (colors.stream().distinct().count() == 1) {
      put("colors", colors.get(0));
    } else if (!colors.isEmpty()) {
      IntStream.range(0, labels.size())
          .forEach(i -> putColor(labels.get(i), colors.get(i % colors.size())));
    }
    if (title("title").isEmpty() && !text(dataset.path("label")).isBlank()) {
      put("title", text(dataset.path("label")));
    }
  }

  private void readOne(JsonNode dataset, int number) {
    String name = text(dataset.path("label"));
    String shown = name.isBlank() ? "Dataset " + number : name.strip();
    series.add(new SeriesText(shown, "", values(dataset, "dataset " + number)));
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
        dataset.path("data").isArray() ? JsonBody.items(dataset.path("data")) : List.of();
    if (items.stream().anyMatch(JsonNode::isContainerNode)) {
      wrong(
          Parameter.VALUES,
          "of " + which + " are arrays or objects",
          "numbers, or null where there is none");
      return List.of();
    }
    if (items.size() > Limits.MAX_PERIODS) {
      mistakes.tooMany(Parameter.VALUES, "", items.size(), "values", Limits.MAX_PERIODS);
      return List.of();
    }
    return JsonBody.values(items);
  }

  private static List<String> colors(JsonNode dataset) {
    JsonNode color = dataset.path("backgroundColor");
    return color.isMissingNode() || color.isNull()
        ? List.of()
        : JsonBody.items(color).stream().map(item -> CssColor.hex(item.asText())).toList();
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
            Stream.of(scales.path(axis)), JsonBody.items(scales.path(axis + "Axes")).stream())
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
    return JsonBody.items(node).stream()
        .map(line -> line.asText(""))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private void put(String name, String text) {
    putEncoded(name, Percent.encode(text, ""));
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
