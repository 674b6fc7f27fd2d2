package io.chartreel.chart;

import java.util.OptionalDouble;

/**
 * What the value axis shows.
 *
 * @param min the value at which the axis begins, below {@code max} where both are given; empty
 *     where the data decide
 * @param max the value at which the axis ends; empty where the data decide
 * @param follows whether the ends that the data decide follow the bars that are seen, frame by
 *     frame, and do not stay where all of the film has room
 * @param grid whether a line runs across the bars at each mark
 */
public record AxisStyle(OptionalDouble min, OptionalDouble max, boolean follows, boolean grid) {
  /** Refuses an axis that runs backwards. */
  public AxisStyle {
    if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
      throw new IllegalArgumentException("an axis from " + min + " to " + max);
    }
  }
}
