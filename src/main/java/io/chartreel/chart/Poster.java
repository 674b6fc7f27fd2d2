package io.chartreel.chart;

/** The first frame of an animation: the only one that some email clients show. */
public enum Poster {
  /** The first frame in time. */
  FIRST,
  /** The finished chart, shown before the animation starts. */
  LAST
}
