package io.chartreel.chart;

/** The chart types. */
public enum ChartType {
  /** One bar laid over a fixed reference bar, moving from period to period. */
  COMPARE(0.05),
  /** The bars of one period, growing from zero to their values. */
  GROW(0.02),
  /** The longest bars of each period, sliding past each other as their ranks change. */
  RACE(0.02),
  /** All bars in the table's own order; their values move from period to period. */
  BARS(0.02);

  private final double axisMargin;

  ChartType(double axisMargin) {
    this.axisMargin = axisMargin;
  }

  /**
   * Returns the space between the longest bar and an end of the axis that follows from the data, as
   * a fraction of the length of the axis without it.
   */
  public double axisMargin() {
    return axisMargin;
  }
}
