package io.chartreel.chart;

/** The frame of an animation that a still image shows. */
public sealed interface StillFrame {
  /** The first frame in time. */
  record First() implements StillFrame {}

  /** The last frame in time. */
  record Last() implements StillFrame {}

  /**
   * The frame at which the bars have the values of a period.
   *
   * @param index of the period in the table, from 0
   */
  record AtPeriod(int index) implements StillFrame {}

  /**
   * A frame by its number, counted in the order of time.
   *
   * @param number from 1
   */
  record Frame(int number) implements StillFrame {}
}
