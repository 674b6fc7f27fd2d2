package io.chartreel.scene;

import java.util.List;

/** Computes the scenes of a chart. */
interface Scenes {
  /**
   * Returns the scene of a frame.
   *
   * @param frame from 0, in the order of time
   */
  Scene at(int frame);

  /** Returns the legend, which is the same in all scenes. */
  default List<LegendEntry> legend() {
    return List.of();
  }
}
