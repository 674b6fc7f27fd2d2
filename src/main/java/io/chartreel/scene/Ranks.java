package io.chartreel.scene;

import io.chartreel.chart.Order;
import io.chartreel.chart.Ranking;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rank of each bar at each period, from 0. Bars with the same value keep the order of the
 * table. Bars without a value, or beyond the top bars, have the first rank that is not visible.
 */
final class Ranks {
  private final int slots;
  private final int[][] ofPeriods;

  Ranks(TableValues values, int periods, Ranking ranking) {
    int[][] orders = new int[periods][];
    int most = 1;
    for (int period = 0; period < periods; period++) {
      orders[period] = order(values, period, ranking.order());
      most = Math.max(most, orders[period].length);
    }
    this.slots = Math.min(ranking.top(), most);
    this.ofPeriods = new int[periods][values.columns()];
    for (int period = 0; period < periods; period++) {
      Arrays.fill(ofPeriods[period], slots);
      for (int rank = 0; rank < Math.min(slots, orders[period].length); rank++) {
        ofPeriods[period][orders[period][rank]] = rank;
      }
    }
  }

  private static int[] order(TableValues values, int period, Order order) {
    return IntStream.range(0, values.columns())
        .filter(column -> values.isThere(column, period))
        .boxed()
        .sorted(by(order, column -> values.at(column, period)))
        .mapToInt(Integer::intValue)
        .toArray();
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

  /** Returns the rank of a bar at a period; {@link #slots} if it is not visible. */
  int of(int column, int period) {
    return ofPeriods[period][column];
  }
}
