package io.chartreel.request.json.chartjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.problem.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the parts of a Chart.js configuration that are not drawn. */
final class ChartJsWarnings {
  private static final int MAX_NAMES = 100;

  private static final Set<String> USED = Set.of("type", "data", "options", "labels", "datasets");

  /** Used, or only about interaction, which an image has none of. */
  private static final Set<String> OPTIONS =
      Set.of(
          "indexAxis",
          "plugins",
          "title",
          "scales",
          "animation",
          "responsive",
          "tooltips",
          "maintainAspectRatio",
          "interaction",
          "hover",
          "events",
          "devicePixelRatio");

  private static final Set<String> PLUGINS = Set.of("title", "subtitle", "tooltip");

  private static final Set<String> DATASET =
      Set.of("type", "label", "data", "backgroundColor", "hidden", "xAxisID", "yAxisID");

  private final JsonNode root;
  private final List<JsonNode> datasets;
  private final List<String> warnings = new ArrayList<>();

  private ChartJsWarnings(JsonNode root, List<JsonNode> datasets) {
    this.root = root;
    this.datasets = datasets;
  }

  /** Returns a warning for each kind of part that is not drawn. */
  static List<String> of(JsonNode root, List<JsonNode> datasets) {
    ChartJsWarnings found = new ChartJsWarnings(root, datasets);
    found.addScales();
    found.addUnused();
    return found.warnings;
  }

  private void addScales() {
    Map<Boolean, List<JsonNode>> scales =
        root.path("options").path("scales").properties().stream()
            .collect(
                Collectors.partitioningBy(
                    scale -> scale.getKey().startsWith("x"),
                    Collectors.flatMapping(
                        scale -> JsonMembers.items(scale.getValue()).stream(),
                        Collectors.toList())));
    for (JsonNode scale :
        Stream.concat(scales.get(true).stream(), scales.get(false).stream()).toList()) {
      if (scale.path("type").asText("").equals("logarithmic")) {
        warnings.add("a logarithmic axis is drawn as a linear one");
      }
      addTitle(scale.path("title"), "text");
      addTitle(scale.path("scaleLabel"), "labelString");
    }
    boolean hasSecond =
        Stream.of("xAxisID", "yAxisID")
                .anyMatch(
                    name ->
                        datasets.stream().map(set -> set.path(name).asText("")).distinct().count()
                            > 1)
            || scales.values().stream().anyMatch(all -> all.size() > 1);
    if (hasSecond) {
      warnings.add("a second axis is not drawn; all datasets share one");
    }
  }

  private void addTitle(JsonNode title, String name) {
    String text = ChartJsOptions.text(title.path(name));
    if (title.path("display").asBoolean() && !text.isBlank()) {
      warnings.add("the axis title " + Excerpt.quoted(text) + " is not drawn");
    }
  }

  private void addUnused() {
    Set<String> unused = new LinkedHashSet<>();
    JsonNode options = root.path("options");
    collect(root, USED, "", unused);
    collect(options, OPTIONS, "options.", unused);
    collect(options.path("plugins"), PLUGINS, "options.plugins.", unused);
    datasets.forEach(dataset -> collect(dataset, DATASET, "datasets.", unused));
    if (!unused.isEmpty()) {
      warnings.add("without effect: " + Excerpt.list(unused));
    }
  }

  private static void collect(
      JsonNode object, Set<String> known, String prefix, Set<String> unused) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (unused.size() < MAX_NAMES && !known.contains(member.getKey())) {
        unused.add(prefix + Excerpt.of(member.getKey()));
      }
    }
  }
}
