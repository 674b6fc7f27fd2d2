package io.chartreel.chart;

/** Which way bars grow. */
public enum Direction {
  /** From left to right. */
  HORIZONTAL,
  /** From the foot of the picture upwards. */
  VERTICAL
}
