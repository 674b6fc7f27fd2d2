package io.chartreel.request.json.chartjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.Warnings;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The datasets of a Chart.js configuration that are drawn: bars that are not hidden. */
final class ChartJsDatasets {
  private static final String BAR = "bar";

  /** By their number, from 1. */
  private final Map<Integer, JsonNode> drawn = new TreeMap<>();

  private final List<String> warnings = new ArrayList<>();

  private ChartJsDatasets() {}

  /**
   * Chooses the datasets that are drawn.
   *
   * @param root the configuration
   * @param datasets its datasets; may be missing
   * @throws BadRequestException if the chart or all datasets are of another type than bar, or all
   *     are hidden
   */
  static ChartJsDatasets of(JsonNode root, JsonNode datasets) throws BadRequestException {
    ChartJsDatasets chosen = new ChartJsDatasets();
    chosen.choose(
        root.path("type").asText(BAR),
        datasets.isArray() ? JsonMembers.items(datasets) : List.of());
    chosen.warnings.addAll(ChartJsWarnings.of(root, chosen.all()));
    return chosen;
  }

  private void choose(String type, List<JsonNode> all) throws BadRequestException {
    List<String> otherTypes = new ArrayList<>();
    boolean hasHidden = false;
    for (int i = 0; i < all.size(); i++) {
      JsonNode dataset = all.get(i);
      String own = dataset.path("type").asText(type);
      if (!isBar(own)) {
        otherTypes.add(own);
        warn("the " + Excerpt.of(own) + " dataset " + name(dataset, i) + " is not drawn");
      } else if (dataset.path("hidden").asBoolean()) {
        hasHidden = true;
        warn("the hidden dataset " + name(dataset, i) + " is not drawn");
      } else {
        drawn.put(i + 1, dataset);
      }
    }
    boolean hasBars = !drawn.isEmpty() || hasHidden;
    if (!isBar(type) && !(type.equals("line") && hasBars)) {
      throw unsupported(type);
    }
    if (!otherTypes.isEmpty() && !hasBars) {
      throw unsupported(otherTypes.get(0));
    }
    if (drawn.isEmpty() && hasHidden) {
      throw new BadRequestException(
          List.of(
              Problem.of(
                  Parameter.DATA.key(), "", "All datasets are hidden.", "Show one of them.")));
    }
  }

  /** Adds a warning; of thousands, only the first ones are kept. */
  private void warn(String warning) {
    if (warnings.size() < Warnings.KEPT) {
      warnings.add(warning);
    }
  }

  private static String name(JsonNode dataset, int index) {
    String label = ChartJsOptions.text(dataset.path("label"));
    return label.isBlank() ? Integer.toString(index + 1) : Excerpt.quoted(label);
  }

  private static boolean isBar(String type) {
    return type.equals(BAR) || type.equals("horizontalBar");
  }

  private static BadRequestException unsupported(String type) {
    return new BadRequestException(
        List.of(
            Problem.of(
                Parameter.TYPE.key(),
                type,
                "Chart.js type " + Excerpt.quoted(type) + " is not supported.",
                "Use bar or horizontalBar.")));
  }

  /** Returns the datasets that are drawn, in their order. */
  List<JsonNode> all() {
    return List.copyOf(drawn.values());
  }

  /** Returns the number of each dataset that is drawn, from 1. */
  List<Integer> numbers() {
    return List.copyOf(drawn.keySet());
  }

  /** Returns what is not drawn. */
  List<String> warnings() {
    return warnings;
  }

  /**
   * Pads the shorter ones of several datasets with missing values.
   *
   * @param values of each dataset
   * @param length the number of labels
   */
  List<List<String>> padded(List<List<String>> values, int length) {
    boolean isUnequal = values.stream().anyMatch(dataset -> dataset.size() < length);
    if (values.size() == 1 || !isUnequal) {
      return values;
    }
    warn("datasets with fewer values than labels are padded with missing values");
    return values.stream()
        .map(
            dataset ->
                Stream.concat(
                        dataset.stream(),
                        Collections.nCopies(Math.max(0, length - dataset.size()), "_").stream())
                    .toList())
        .toList();
  }
}
