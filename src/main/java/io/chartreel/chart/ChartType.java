package io.chartreel.chart;

/** The chart types. */
public enum ChartType {
  /** One bar laid over a fixed reference bar, moving from period to period. */
  COMPARE,
  /** The bars of one period, growing from zero to their values. */
  GROW,
  /** The longest bars of each period, sliding past each other as their ranks change. */
  RACE,
  /** All bars in the table's own order; their values move from period to period. */
  BARS
}
