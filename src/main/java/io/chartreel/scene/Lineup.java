package io.chartreel.scene;

import java.util.List;

/** Which bars are seen at a moment, and in which places. */
interface Lineup {
  /** How many places there are side by side, at least 1. */
  int slots();

  /** The bars that are seen at a moment, from the one furthest back to the one in front. */
  List<Standing> at(Moment moment);

  /**
   * A bar in its place.
   *
   * @param column of the bar in the table
   * @param place its middle, in slots
   * @param value that it has at the moment
   */
  record Standing(int column, double place, double value) {}
}
