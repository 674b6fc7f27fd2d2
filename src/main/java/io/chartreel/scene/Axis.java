package io.chartreel.scene;

import java.util.List;

/**
 * The value axis of a scene.
 *
 * @param min the value at its start
 * @param max the value at its end, greater than {@code min}
 * @param ticks in ascending order, all within the axis
 * @param grid whether there is a gridline at each tick
 * @param visible whether ticks, gridlines and the zero line are drawn
 */
public record Axis(double min, double max, List<Tick> ticks, boolean grid, boolean visible) {
  /** Creates a visible axis. */
  public Axis(double min, double max, List<Tick> ticks, boolean grid) {
    this(min, max, ticks, grid, true);
  }

  /** Rejects an empty axis, and copies the list. */
  public Axis {
    if (!(min < max)) {
      throw new IllegalArgumentException("an axis from " + min + " to " + max);
    }
    ticks = List.copyOf(ticks);
  }

  /**
   * A tick on the axis.
   *
   * @param value its position
   * @param label the text next to it
   * @param strength opacity, above 0 to 1: ticks fade in and out on an axis that follows the bars
   */
  public record Tick(double value, String label, double strength) {}
}
