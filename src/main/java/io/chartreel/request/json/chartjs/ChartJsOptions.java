package io.chartreel.request.json.chartjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.json.syntax.JsonMembers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of a Chart.js configuration that have a parameter here.
 *
 * @param options the member {@code options}
 * @param isHorizontal whether bars grow to the right
 */
record ChartJsOptions(JsonNode options, boolean isHorizontal) {
  /** Returns the options of a configuration. */
  static ChartJsOptions of(JsonNode root) {
    JsonNode options = root.path("options");
    return new ChartJsOptions(
        options,
        root.path("type").asText("").equals("horizontalBar")
            || options.path("indexAxis").asText("").equals("y"));
  }

  /** Returns the title of the chart, if one is displayed. */
  Optional<String> title() {
    return title("title");
  }

  /** Returns the values of parameters, not encoded, by their names. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    title().ifPresent(text -> fields.put("title", text));
    title("subtitle").ifPresent(text -> fields.put("subtitle", text));
    fields.put("direction", isHorizontal ? "horizontal" : "vertical");
    if (Stream.concat(scales("x"), scales("y"))
        .anyMatch(scale -> scale.path("stacked").asBoolean())) {
      fields.put("layout", "stacked");
    }
    for (String end : List.of("min", "max")) {
      scales(isHorizontal ? "x" : "y")
          .flatMap(scale -> Stream.of(scale.path(end), scale.path("ticks").path(end)))
          .filter(JsonNode::isNumber)
          .findFirst()
          .ifPresent(number -> fields.put(end, number.asText()));
    }
    JsonNode easing = options.path("animation").path("easing");
    if (easing.isTextual()) {
      fields.put("ease", easing.asText());
    }
    JsonNode duration = options.path("animation").path("duration");
    if (duration.asInt() > 0) {
      fields.put("period", duration.asText());
    }
    return fields;
  }

  /** Returns the scales of an axis: version 3 has one, version 2 an array of them. */
  private Stream<JsonNode> scales(String axis) {
    JsonNode scales = options.path("scales");
    return Stream.concat(
            Stream.of(scales.path(axis)), JsonMembers.items(scales.path(axis + "Axes")).stream())
        .filter(JsonNode::isObject);
  }

  private Optional<String> title(String name) {
    return Stream.of(options.path("plugins").path(name), options.path(name))
        .filter(title -> title.path("display").asBoolean(true))
        .map(title -> text(title.path("text")))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** Returns a text, with spaces between its lines if it is an array of lines. */
  static String text(JsonNode node) {
    return JsonMembers.items(node).stream()
        .map(line -> line.asText(""))
        .collect(Collectors.joining(" "))
        .strip();
  }
}
