package io.chartreel.scene;

import io.chartreel.chart.Easing;
import java.util.Arrays;

/**
 * The movements of some bars of a race between two periods. Whenever the rank of a bar changes, the
 * bar starts to move by as many slots, and arrives after a time that is the same for all bars.
 * Movements of a bar that overlap are added.
 */
final class PlaceChanges {
  private final double duration;

  /** The column of each bar, and its rank at the first period. */
  private final int[] columns;

  private final int[] ranks;

  /** The end of the changes of each bar in the arrays below. */
  private final int[] ends;

  private int count;

  /** When each change starts, as a fraction of the time between the periods, and its slots. */
  private double[] starts = new double[4];

  private int[] slots = new int[4];

  /**
   * Creates bars that do not move.
   *
   * @param duration the time of each movement, as a fraction of the time between the periods
   * @param columns the bars, from back to front
   * @param ranks of the bars at the first period
   */
  PlaceChanges(double duration, int[] columns, int[] ranks) {
    this.duration = duration;
    this.columns = columns;
    this.ranks = ranks;
    this.ends = new int[columns.length];
  }

  /**
   * Adds changes of rank. The bars must be given in their order.
   *
   * @param bar from 0, from back to front
   * @param start of the movement, as a fraction of the time between the periods
   * @param by the number of ranks; negative towards the first one
   */
  void add(int bar, double start, int by) {
    if (by != 0) {
      if (count == slots.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        slots = Arrays.copyOf(slots, 2 * count);
      }
      starts[count] = start;
      slots[count] = by;
      count++;
    }
    ends[bar] = count;
  }

  /** Returns the number of bars. */
  int bars() {
    return columns.length;
  }

  /** Returns the column of a bar in the table. */
  int column(int bar) {
    return columns[bar];
  }

  /**
   * Returns the place of a bar.
   *
   * @param bar from 0, from back to front
   * @param progress the fraction of the time between the periods that has passed
   */
  double place(int bar, double progress) {
    double place = ranks[bar];
    for (int change = bar == 0 ? 0 : ends[bar - 1]; change < ends[bar]; change++) {
      place += slots[change] * Easing.EASE_IN_OUT_CUBIC.at((progress - starts[change]) / duration);
    }
    return place;
  }
}
