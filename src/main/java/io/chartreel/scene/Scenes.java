package io.chartreel.scene;

import java.util.List;

/** The scenes of one chart: what is where in any frame of its film. */
interface Scenes {
  /**
   * The scene of a frame.
   *
   * @param frame from 0, in the order of time
   */
  Scene at(int frame);

  /** What the colours mean, for the whole film. */
  default List<LegendEntry> legend() {
    return List.of();
  }
}
