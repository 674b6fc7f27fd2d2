package io.chartreel.chart;

/** What is written beside a bar. */
public enum LabelContent {
  /** The name, and the value in brackets. */
  BOTH,
  /** The value alone. */
  VALUE,
  /** The name alone. */
  NAME,
  /** Nothing. */
  NONE;

  /** Whether the bar's name is written. */
  public boolean showsName() {
    return this == BOTH || this == NAME;
  }

  /** Whether the bar's value is written. */
  public boolean showsValue() {
    return this == BOTH || this == VALUE;
  }
}
