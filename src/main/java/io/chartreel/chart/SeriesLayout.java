package io.chartreel.chart;

/** The arrangement of bars with the same name and different categories. */
public enum SeriesLayout {
  /** Side by side. */
  GROUPED,
  /** Stacked from zero: positive values on one side, negative values on the other. */
  STACKED,
  /** Stacked, as shares of the sum of all parts: each stack is as long as all others. */
  PERCENT
}
