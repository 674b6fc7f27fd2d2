package io.chartreel.scene;

import java.util.List;

/**
 * One frame of a film as values: what is where, before anything is drawn.
 *
 * @param axis the value axis
 * @param bars from the one furthest back to the one in front
 */
public record Scene(Axis axis, List<Bar> bars) {
  /** Copies. */
  public Scene {
    bars = List.copyOf(bars);
  }
}
