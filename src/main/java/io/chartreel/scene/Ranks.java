package io.chartreel.scene;

import io.chartreel.chart.Order;
import io.chartreel.chart.Ranking;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The rank of each bar at each period, from 0. Bars with the same value keep the order of the
 * table. Bars without a value, or beyond the top bars, have the first rank that is not visible.
 */
final class Ranks {
  private final int slots;

  /** The visible bars of each period, by rank. */
  private final int[][] ofPeriods;

  Ranks(TableValues values, int periods, Ranking ranking) {
    int most = 1;
    for (int period = 0; period < periods; period++) {
      most = Math.max(most, count(values, period));
    }
    this.slots = Math.min(ranking.top(), most);
    this.ofPeriods = new int[periods][];
    for (int period = 0; period < periods; period++) {
      ofPeriods[period] = top(values, period, ranking.order());
    }
  }

  private static int count(TableValues values, int period) {
    int count = 0;
    for (int column = 0; column < values.columns(); column++) {
      count += values.isThere(column, period) ? 1 : 0;
    }
    return count;
  }

  /** Returns the first bars of a period. Each bar is inserted after those that it does not beat. */
  private int[] top(TableValues values, int period, Order order) {
    int[] top = new int[slots];
    int count = 0;
    for (int column = 0; column < values.columns(); column++) {
      if (!values.isThere(column, period)) {
        continue;
      }
      double value = values.at(column, period);
      int rank = count;
      while (rank > 0 && isAhead(order, value, values.at(top[rank - 1], period))) {
        rank--;
      }
      if (rank < slots) {
        count = Math.min(count + 1, slots);
        System.arraycopy(top, rank, top, rank + 1, count - rank - 1);
        top[rank] = column;
      }
    }
    return Arrays.copyOf(top, count);
  }

  private static boolean isAhead(Order order, double one, double other) {
    return switch (order) {
      case ASC -> one < other;
      case DESC -> one > other;
      case NONE -> false;
    };
  }

  /** Returns a comparator by value. */
  static Comparator<Integer> by(Order order, ToDoubleFunction<Integer> value) {
    Comparator<Integer> ascending = Comparator.comparingDouble(value);
    return switch (order) {
      case ASC -> ascending;
      case DESC -> ascending.reversed();
      case NONE -> (one, other) -> 0;
    };
  }

  /** Returns the number of visible ranks, at least 1. */
  int slots() {
    return slots;
  }

  /** Returns the visible bars at a period, by rank; not to be changed. */
  int[] visible(int period) {
    return ofPeriods[period];
  }

  /** Returns the rank of a bar at a period; {@link #slots} if it is not visible. */
  int of(int column, int period) {
    int[] visible = ofPeriods[period];
    for (int rank = 0; rank < visible.length; rank++) {
      if (visible[rank] == column) {
        return rank;
      }
    }
    return slots;
  }
}
