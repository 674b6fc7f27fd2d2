package io.chartreel.chart;

/** The first frame of an animation: the only one that some email clients show. */
public enum Poster {
  /** The first frame in time. */
  FIRST,
  /** The finished chart, shown before the animation starts. */
  LAST,
  /** The finished chart where bars grow from nothing, otherwise the first frame in time. */
  AUTO;

  /**
   * Returns what {@link #AUTO} means in a type of chart; other posters stay as they are. In a chart
   * of growing bars it stays what it is, too.
   */
  public Poster in(ChartType type) {
    return this == AUTO && type != ChartType.GROW ? FIRST : this;
  }

  /** Whether the finished chart is shown first. */
  public boolean showsFinishedChart() {
    return this != FIRST;
  }
}
