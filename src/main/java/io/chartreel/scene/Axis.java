package io.chartreel.scene;

import java.util.List;

/**
 * The value axis of a scene.
 *
 * @param min the value at which it begins
 * @param max the value at which it ends, above {@code min}
 * @param ticks from the lowest to the highest, all within the axis
 * @param grid whether a line runs across the bars at each tick
 */
public record Axis(double min, double max, List<Tick> ticks, boolean grid) {
  /** Refuses an empty axis, and copies. */
  public Axis {
    if (!(min < max)) {
      throw new IllegalArgumentException("an axis from " + min + " to " + max);
    }
    ticks = List.copyOf(ticks);
  }

  /**
   * A mark on the axis.
   *
   * @param value where it is
   * @param label what it is called
   * @param strength how much of its ink is seen, above 0 to 1: on an axis that follows the bars,
   *     marks fade in and out
   */
  public record Tick(double value, String label, double strength) {}
}
