package io.chartreel.scene;

import java.util.List;

/** Determines the visible bars and their slots at a point in time. */
interface BarOrder {
  /** Returns the number of slots, at least 1. */
  int slots();

  /** Returns the visible bars, from back to front. */
  List<PlacedBar> at(PointInTime time);

  /**
   * A visible bar.
   *
   * @param column of the bar in the table
   * @param place the position of its centre, in slots
   * @param value at the point in time
   */
  record PlacedBar(int column, double place, double value) {}
}
