package io.chartreel.chart;

/** How bars of one name and several categories share their place. */
public enum SeriesLayout {
  /** Side by side. */
  GROUPED,
  /** On each other: positive values away from zero, negative ones on its other side. */
  STACKED
}
