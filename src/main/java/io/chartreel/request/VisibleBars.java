package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.Order;
import io.chartreel.chart.Ranking;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.table.TableData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the bars of a table that are among the top bars of at least one period, or in one of the
 * top stacks. The others are never visible in a race.
 */
final class VisibleBars {
  private final int top;
  private final Order order;
  private final double[][] bestValues;
  private final int[][] bestSlots;
  private final int[] counts;

  private VisibleBars(int periods, Ranking ranking) {
    this.top = ranking.top();
    this.order = ranking.order();
    this.bestValues = new double[periods][top];
    this.bestSlots = new int[periods][top];
    this.counts = new int[periods];
  }

  /**
   * Returns the indices of the bars that are visible at some time.
   *
   * @param slots of the bars, which are ranked by the sums of their bars
   */
  static BitSet of(TableData data, BarSlots slots, Ranking ranking, Deadline deadline) {
    VisibleBars visible = new VisibleBars(data.periods(), ranking);
    List<List<Integer>> columns = slots.columns();
    for (int slot = 0; slot < columns.size(); slot++) {
      double[] sums = new double[data.periods()];
      Arrays.fill(sums, Double.NaN);
      for (int bar : columns.get(slot)) {
        deadline.check();
        add(data.values(bar), sums);
      }
      for (int period = 0; period < sums.length; period++) {
        if (!Double.isNaN(sums[period])) {
          visible.add(period, slot, sums[period]);
        }
      }
    }
    BitSet bars = new BitSet();
    visible.slots().stream().forEach(slot -> columns.get(slot).forEach(bars::set));
    return bars;
  }

  private static void add(double[] values, double[] sums) {
    for (int period = 0; period < sums.length; period++) {
      if (!Double.isNaN(values[period])) {
        sums[period] = (Double.isNaN(sums[period]) ? 0 : sums[period]) + values[period];
      }
    }
  }

  /** Inserts a slot of a period at its rank, after slots with the same value. */
  private void add(int period, int slot, double value) {
    double[] values = bestValues[period];
    int[] slots = bestSlots[period];
    int rank = counts[period];
    if (rank == top && !order.isAhead(value, values[rank - 1])) {
      return;
    }
    rank = Math.min(rank, top - 1);
    while (rank > 0 && order.isAhead(value, values[rank - 1])) {
      values[rank] = values[rank - 1];
      slots[rank] = slots[rank - 1];
      rank--;
    }
    values[rank] = value;
    slots[rank] = slot;
    counts[period] = Math.min(top, counts[period] + 1);
  }

  private BitSet slots() {
    BitSet slots = new BitSet();
    for (int period = 0; period < counts.length; period++) {
      for (int rank = 0; rank < counts[period]; rank++) {
        slots.set(bestSlots[period][rank]);
      }
    }
    return slots;
  }
}
