package io.chartreel.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * All bars in the order of the table. A bar with a value at only one of two periods is shown in the
 * half of the transition that is nearer to that period.
 */
final class FixedOrder implements BarOrder {
  private final TableValues values;

  FixedOrder(TableValues values) {
    this.values = values;
  }

  @Override
  public int slots() {
    return Math.max(1, values.columns());
  }

  @Override
  public List<PlacedBar> at(PointInTime time) {
    List<PlacedBar> placed = new ArrayList<>();
    for (int column = 0; column < values.columns(); column++) {
      if (values.isThere(column, time.nearest())) {
        placed.add(new PlacedBar(column, column, values.at(column, time)));
      }
    }
    return placed;
  }
}
