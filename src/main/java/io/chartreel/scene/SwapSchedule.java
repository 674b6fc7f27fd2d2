package io.chartreel.scene;

import io.chartreel.chart.Easing;
import io.chartreel.chart.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The places of bars in one transition of a race in which two bars change places within a given
 * time after their values cross. A change that would not be finished at the end of the transition
 * begins earlier. A bar that has no value at one end passes others in the middle. Times are
 * fractions of the transition.
 *
 * <p>A bar's place is the sum of the changes with all bars that it passes or that pass it. Each
 * change is monotonic and happens once, so bars do not go back and forth.
 */
final class SwapSchedule {
  private static final int SAMPLES = 128;
  private static final int REFINEMENTS = 20;

  private final int slots;
  private final double length;
  private final List<Move> moves;

  /**
   * A bar in a transition.
   *
   * @param column of the bar in the table
   * @param from its rank at the start, among those that are visible or else after all of them
   * @param to its rank at the end
   * @param before its value at the start; {@code NaN} if it has none
   * @param after its value at the end; {@code NaN} if it has none
   */
  record Candidate(int column, int from, int to, double before, double after) {}

  /**
   * The changes of a bar's place.
   *
   * @param from its place at the start
   * @param starts of the changes
   * @param steps by which each moves the bar, in slots
   */
  private record Move(double from, double[] starts, double[] steps) {}

  private SwapSchedule(int slots, double length, List<Move> moves) {
    this.slots = slots;
    this.length = length;
    this.moves = moves;
  }

  /**
   * Plans a transition.
   *
   * @param bars that are visible at its start or at its end
   * @param order of the race
   * @param slots the number of visible ranks; the rank of a bar that is not visible
   * @param length of a change, above 0 to 1
   * @param ease how values move
   */
  static SwapSchedule of(List<Candidate> bars, Order order, int slots, double length, Easing ease) {
    int[] from = ranks(bars, order, Candidate::from, Candidate::before);
    int[] to = ranks(bars, order, Candidate::to, Candidate::after);
    List<Move> moves = new ArrayList<>();
    for (int bar = 0; bar < from.length; bar++) {
      DoubleStream.Builder starts = DoubleStream.builder();
      DoubleStream.Builder steps = DoubleStream.builder();
      for (int other = 0; other < from.length; other++) {
        if ((from[other] - from[bar]) * (to[other] - to[bar]) < 0) {
          Candidate one = bars.get(bar);
          Candidate two = bars.get(other);
          double start = areComplete(one, two) ? crossing(one, two, ease) : (1 - length) / 2;
          starts.add(Math.min(start, 1 - length));
          steps.add(to[other] < to[bar] ? 1 : -1);
        }
      }
      moves.add(new Move(from[bar], starts.build().toArray(), steps.build().toArray()));
    }
    return new SwapSchedule(slots, length, moves);
  }

  /**
   * Returns the rank of each bar among all of them, also of those that are not visible: these are
   * ranked by value, and those without a value are last.
   */
  private static int[] ranks(
      List<Candidate> bars,
      Order order,
      ToIntFunction<Candidate> rank,
      ToDoubleFunction<Candidate> value) {
    Comparator<Integer> byValue = Ranks.by(order, i -> value.applyAsDouble(bars.get(i)));
    List<Integer> sorted =
        IntStream.range(0, bars.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> rank.applyAsInt(bars.get(i)))
                    .thenComparing(i -> Double.isNaN(value.applyAsDouble(bars.get(i))))
                    .thenComparing(byValue)
                    .thenComparing(i -> bars.get(i).column()))
            .toList();
    int[] ranks = new int[sorted.size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[sorted.get(i)] = i;
    }
    return ranks;
  }

  /** Returns whether two bars have values at both ends. */
  private static boolean areComplete(Candidate one, Candidate other) {
    return !Double.isNaN(one.before + one.after + other.before + other.after);
  }

  /** Returns the time at which two values are equal. */
  private static double crossing(Candidate one, Candidate other, Easing ease) {
    double before = one.before - other.before;
    double after = one.after - other.after;
    double share = before == after ? 0 : Math.max(0, Math.min(1, before / (before - after)));
    double high = 0;
    while (high < 1 && ease.at(high) < share) {
      high = Math.min(1, high + 1.0 / SAMPLES);
    }
    double low = Math.max(0, high - 1.0 / SAMPLES);
    for (int i = 0; i < REFINEMENTS; i++) {
      double middle = (low + high) / 2;
      if (ease.at(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * Returns the place of a bar at a time, at most the number of visible ranks.
   *
   * @param index of the bar among those that were given
   */
  double place(int index, double time) {
    Move move = moves.get(index);
    double place = move.from;
    for (int i = 0; i < move.starts.length; i++) {
      place += move.steps[i] * Easing.EASE_IN_OUT_CUBIC.at((time - move.starts[i]) / length);
    }
    return Math.min(place, slots);
  }
}
