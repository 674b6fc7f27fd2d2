package io.chartreel.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * All bars in the order of the table. A bar that is missing at one end of the way is there in the
 * half of it that is nearer to the other.
 */
final class FixedLineup implements Lineup {
  private final TableValues values;

  FixedLineup(TableValues values) {
    this.values = values;
  }

  @Override
  public int slots() {
    return Math.max(1, values.columns());
  }

  @Override
  public List<Standing> at(Moment moment) {
    List<Standing> standings = new ArrayList<>();
    for (int column = 0; column < values.columns(); column++) {
      if (values.isThere(column, moment.nearest())) {
        standings.add(new Standing(column, column, values.at(column, moment)));
      }
    }
    return standings;
  }
}
