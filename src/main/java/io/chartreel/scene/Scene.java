package io.chartreel.scene;

import java.util.List;

/**
 * One frame of a film as values: what is where, before anything is drawn.
 *
 * @param axis the value axis
 * @param slots how many places for bars there are side by side, at least 1; all scenes of a film
 *     have the same number
 * @param bars from the one furthest back to the one in front
 */
public record Scene(Axis axis, int slots, List<Bar> bars) {
  /** Checks and copies. */
  public Scene {
    if (slots < 1) {
      throw new IllegalArgumentException(slots + " slots");
    }
    bars = List.copyOf(bars);
  }
}
