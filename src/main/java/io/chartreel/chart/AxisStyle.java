package io.chartreel.chart;

import java.util.OptionalDouble;

/**
 * The range and the gridlines of the value axis.
 *
 * @param min the start of the axis, less than {@code max}; empty if it follows from the data
 * @param max the end of the axis; empty if it follows from the data
 * @param follows whether the axis is rescaled to the visible bars in each frame; otherwise its
 *     scale fits all frames
 * @param grid whether there is a gridline at each tick
 * @param visible whether ticks, gridlines and the zero line are drawn
 */
public record AxisStyle(
    OptionalDouble min, OptionalDouble max, boolean follows, boolean grid, boolean visible) {
  /** Creates a visible axis. */
  public AxisStyle(OptionalDouble min, OptionalDouble max, boolean follows, boolean grid) {
    this(min, max, follows, grid, true);
  }

  /** Rejects a reversed axis. */
  public AxisStyle {
    if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
      throw new IllegalArgumentException("min " + min + " is not less than max " + max);
    }
  }
}
