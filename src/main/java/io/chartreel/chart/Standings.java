package io.chartreel.chart;

import java.util.Arrays;
import java.util.List;

/**
 * The rank of each bar of a race at each period, from 0. Bars with the same value keep the order
 * that they had at the period before; those that were not visible follow, in the order of the
 * table. Bars without a value, or beyond the top bars, are not visible. Immutable.
 */
public final class Standings {
  private final List<OptionalDoubles> bars;
  private final Order order;
  private final int slots;

  /** The visible bars of each period, by rank. */
  private final int[][] ofPeriods;

  /**
   * Ranks bars at all periods.
   *
   * @param bars the values of each bar at each period
   * @param periods their number
   * @param ranking the number of visible bars, and their order
   */
  public Standings(List<OptionalDoubles> bars, int periods, Ranking ranking) {
    this.bars = List.copyOf(bars);
    this.order = ranking.order();
    this.slots = Math.min(ranking.top(), Math.max(1, mostBars(periods)));
    this.ofPeriods = new int[periods][];
    int[] before = {};
    boolean[] wasVisible = new boolean[bars.size()];
    for (int period = 0; period < periods; period++) {
      ofPeriods[period] = top(period, before, wasVisible);
      mark(wasVisible, before, false);
      before = ofPeriods[period];
      mark(wasVisible, before, true);
    }
  }

  private int mostBars(int periods) {
    int[] counts = new int[periods];
    for (int bar = 0; bar < bars.size(); bar++) {
      for (int period = 0; period < periods; period++) {
        counts[period] += Double.isNaN(value(bar, period)) ? 0 : 1;
      }
    }
    return Arrays.stream(counts).max().orElse(0);
  }

  private static void mark(boolean[] marks, int[] bars, boolean mark) {
    for (int bar : bars) {
      marks[bar] = mark;
    }
  }

  /** Returns the first bars of a period, given those of the period before. */
  private int[] top(int period, int[] before, boolean[] wasVisible) {
    int[] top = new int[slots];
    int count = 0;
    if (order != Order.NONE) {
      for (int bar : before) {
        count = insert(bar, period, top, count);
      }
    }
    for (int bar = 0; bar < bars.size(); bar++) {
      if (order == Order.NONE || !wasVisible[bar]) {
        count = insert(bar, period, top, count);
      }
    }
    return Arrays.copyOf(top, count);
  }

  /** Inserts a bar after those that it does not beat. Returns the new number of bars. */
  private int insert(int bar, int period, int[] top, int count) {
    double value = value(bar, period);
    if (Double.isNaN(value)) {
      return count;
    }
    int rank = count;
    while (rank > 0 && order.isAhead(value, value(top[rank - 1], period))) {
      rank--;
    }
    if (rank == slots) {
      return count;
    }
    int newCount = Math.min(count + 1, slots);
    System.arraycopy(top, rank, top, rank + 1, newCount - rank - 1);
    top[rank] = bar;
    return newCount;
  }

  private double value(int bar, int period) {
    return bars.get(bar).at(period);
  }

  /** Returns the number of visible ranks, at least 1. */
  public int slots() {
    return slots;
  }

  /** Returns the indices of the bars that are visible at a period, by rank. */
  public int[] visible(int period) {
    return ofPeriods[period].clone();
  }

  /** Returns the rank of a bar at a period; {@link #slots} if it is not visible. */
  public int rank(int bar, int period) {
    int[] visible = ofPeriods[period];
    for (int rank = 0; rank < visible.length; rank++) {
      if (visible[rank] == bar) {
        return rank;
      }
    }
    return slots;
  }
}
