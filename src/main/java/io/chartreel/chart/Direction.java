package io.chartreel.chart;

/** The orientation of bars. */
public enum Direction {
  /** From left to right. */
  HORIZONTAL,
  /** From bottom to top. */
  VERTICAL
}
