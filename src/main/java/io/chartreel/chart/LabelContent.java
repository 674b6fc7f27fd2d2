package io.chartreel.chart;

/** The labels of a bar. */
public enum LabelContent {
  /** The name and the value. */
  BOTH,
  /** The value alone. */
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
