package io.chartreel.chart;

/** The position of the names of horizontal bars. */
public enum NamePlacement {
  /**
   * In one place for all names, which does not change during the animation: a column left of the
   * bars, the zero line if there are negative bars, or inside the bars if the column is too narrow
   * and all of them fit there. After the ends of the bars if {@link LabelContent#BOTH} is shown.
   */
  AUTO,
  /** In a column left of the bars. */
  AXIS,
  /** Inside the bars; names that do not fit follow the ends of their bars. */
  INSIDE
}
