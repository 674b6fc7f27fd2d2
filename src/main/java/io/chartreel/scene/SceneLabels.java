package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import java.util.List;
import java.util.Map;

/**
 * The labels of bars and reference lines in charts with many bars. Names are shown unless all
 * labels are off, because the bars could not be distinguished without them.
 */
final class SceneLabels {
  private final NumberStyle numbers;
  private final Map<String, String> images;
  private final boolean showsNames;
  private final boolean showsNumbers;
  private final List<Scene.Line> lines;

  SceneLabels(ChartSpec chart) {
    this.numbers = chart.numbers();
    this.images = chart.style().images();
    this.showsNames = chart.style().show() != LabelContent.NONE;
    this.showsNumbers = chart.style().show().showsValue();
    this.lines = chart.references().stream().map(this::line).toList();
  }

  private Scene.Line line(Reference reference) {
    String number = numbers.format(reference.value());
    String label = reference.label().isEmpty() ? number : reference.label() + " (" + number + ")";
    return new Scene.Line(reference.value(), label);
  }

  boolean showsNames() {
    return showsNames;
  }

  boolean showsNumbers() {
    return showsNumbers;
  }

  /** Returns the text for a name; empty if names are not shown. */
  String name(String name) {
    return showsNames ? name : "";
  }

  /** Returns the image of a bar; empty if it has none. */
  String image(String name) {
    return images.getOrDefault(name, "");
  }

  /** Returns the text for a value; empty if values are not shown. */
  String number(double value) {
    return showsNumbers ? numbers.format(value) : "";
  }

  /** Returns the reference lines. */
  List<Scene.Line> lines() {
    return lines;
  }
}
