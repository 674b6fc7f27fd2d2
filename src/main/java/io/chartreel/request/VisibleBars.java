package io.chartreel.request;

import io.chartreel.chart.Order;
import io.chartreel.chart.Ranking;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.table.TableData;
import java.util.BitSet;

/**
 * Finds the bars of a table that are among the top bars of at least one period. The others are
 * never visible in a race.
 */
final class VisibleBars {
  private final int top;
  private final Order order;
  private final double[][] bestValues;
  private final int[][] bestBars;
  private final int[] counts;

  private VisibleBars(int periods, Ranking ranking) {
    this.top = ranking.top();
    this.order = ranking.order();
    this.bestValues = new double[periods][top];
    this.bestBars = new int[periods][top];
    this.counts = new int[periods];
  }

  /** Returns the indices of the bars that are visible at some time. */
  static BitSet of(TableData data, Ranking ranking, Deadline deadline) {
    VisibleBars visible = new VisibleBars(data.periods(), ranking);
    for (int bar = 0; bar < data.bars(); bar++) {
      deadline.check();
      double[] values = data.values(bar);
      for (int period = 0; period < values.length; period++) {
        if (!Double.isNaN(values[period])) {
          visible.add(period, bar, values[period]);
        }
      }
    }
    return visible.bars();
  }

  /** Inserts a bar of a period at its rank, after bars with the same value. */
  private void add(int period, int bar, double value) {
    double[] values = bestValues[period];
    int[] bars = bestBars[period];
    int rank = counts[period];
    if (rank == top && !precedes(value, values[rank - 1])) {
      return;
    }
    rank = Math.min(rank, top - 1);
    while (rank > 0 && precedes(value, values[rank - 1])) {
      values[rank] = values[rank - 1];
      bars[rank] = bars[rank - 1];
      rank--;
    }
    values[rank] = value;
    bars[rank] = bar;
    counts[period] = Math.min(top, counts[period] + 1);
  }

  private boolean precedes(double value, double other) {
    return switch (order) {
      case ASC -> value < other;
      case DESC -> value > other;
      case NONE -> false;
    };
  }

  private BitSet bars() {
    BitSet bars = new BitSet();
    for (int period = 0; period < counts.length; period++) {
      for (int rank = 0; rank < counts[period]; rank++) {
        bars.set(bestBars[period][rank]);
      }
    }
    return bars;
  }
}
