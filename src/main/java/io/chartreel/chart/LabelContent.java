package io.chartreel.chart;

/**
 * The labels of a bar. In charts with many bars, names are next to the axis unless nothing is
 * shown, because bars could not be told apart without them.
 */
public enum LabelContent {
  /** The name and the value, both at the end of the bar. */
  BOTH,
  /** The value alone, at the end of the bar. */
  VALUE,
  /** The name alone. */
  NAME,
  /** Nothing. */
  NONE;

  /** Returns whether the name is shown. */
  public boolean showsName() {
    return this == BOTH || this == NAME;
  }

  /** Returns whether the value is shown. */
  public boolean showsValue() {
    return this == BOTH || this == VALUE;
  }
}
