package io.chartreel.chart;

/** The order of bars, from the top or from the left. */
public enum Order {
  /** The largest value first. */
  DESC,
  /** The smallest value first. */
  ASC,
  /** The order of the table. */
  NONE
}
