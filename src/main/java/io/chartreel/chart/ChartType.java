package io.chartreel.chart;

/** The kinds of chart. */
public enum ChartType {
  /** One bar laid over a fixed reference bar, moving from period to period. */
  COMPARE
}
