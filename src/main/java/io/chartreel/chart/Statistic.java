package io.chartreel.chart;

import java.util.Arrays;

/** A number that summarizes the values of all bars in a period. */
public enum Statistic {
  /** The arithmetic mean. */
  MEAN,
  /** The middle value, or the mean of the two middle ones. */
  MEDIAN,
  /** The smallest value. */
  MIN,
  /** The largest value. */
  MAX;

  /** Whether it may have more decimal places than the values have. */
  public boolean isAverage() {
    return this == MEAN || this == MEDIAN;
  }

  /**
   * Returns the statistic of some values.
   *
   * @param values finite, in any order; at least one
   */
  public double of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return switch (this) {
      case MIN -> sorted[0];
      case MAX -> sorted[last];
      case MEDIAN -> sorted[last / 2] / 2 + sorted[(last + 1) / 2] / 2;
      case MEAN -> Arrays.stream(sorted).map(value -> value / sorted.length).sum();
    };
  }
}
