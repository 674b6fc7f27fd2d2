package io.chartreel.chart;

/** The position of the names of horizontal bars. */
public enum NamePlacement {
  /** In a column left of the bars if they fit, otherwise inside the bars or after their ends. */
  AUTO,
  /** In a column left of the bars. */
  AXIS,
  /** Inside the bars; names that do not fit follow the ends of their bars. */
  INSIDE
}
