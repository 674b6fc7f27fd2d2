package io.chartreel.scene;

import java.util.List;

/** The scenes of one chart: what is where at any moment of its film. */
interface Scenes {
  /** The scene at a moment. */
  Scene at(Moment moment);

  /** What the colours mean, for the whole film. */
  default List<LegendEntry> legend() {
    return List.of();
  }
}
