package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Reference;
import java.util.List;

/**
 * What is written at the bars and lines of a chart that has many bars: names wherever anything is
 * written, for without them it says nothing, and numbers where they are asked for.
 */
final class SceneLabels {
  private final NumberStyle numbers;
  private final boolean showsNames;
  private final boolean showsNumbers;
  private final List<Scene.Line> lines;

  SceneLabels(ChartSpec chart) {
    this.numbers = chart.numbers();
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

  /** A name as it is written; empty where none is shown. */
  String name(String name) {
    return showsNames ? name : "";
  }

  /** A value as it is written; empty where none is shown. */
  String number(double value) {
    return showsNumbers ? numbers.format(value) : "";
  }

  /** The lines of the references. */
  List<Scene.Line> lines() {
    return lines;
  }
}
