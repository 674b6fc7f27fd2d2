package io.chartreel.chart;

/** In which order bars stand, from the top or from the left. */
public enum Order {
  /** The largest value first. */
  DESC,
  /** The smallest value first. */
  ASC,
  /** The order of the table. */
  NONE
}
