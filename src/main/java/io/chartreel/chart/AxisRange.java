package io.chartreel.chart;

import java.util.OptionalDouble;

/**
 * Where the value axis begins and ends; empty where the data decide.
 *
 * @param min the value at which the axis begins, below {@code max} where both are given
 * @param max the value at which the axis ends
 */
public record AxisRange(OptionalDouble min, OptionalDouble max) {
  /** Refuses an axis that runs backwards. */
  public AxisRange {
    if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
      throw new IllegalArgumentException("an axis from " + min + " to " + max);
    }
  }
}
