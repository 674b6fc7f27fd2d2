package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Easing;
import io.chartreel.chart.Order;
import io.chartreel.chart.Standings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Decides when the bars of a race change places between two periods.
 *
 * <p>By default they all do in the middle half of the transition and stay in place before and after
 * it, so that they can be read.
 *
 * <p>If a time is set in which bars change places, two bars start to do so in the frame before
 * their values cross. A swap that would not be finished at the next period starts earlier, in time
 * to be finished. Values that cross and return within the time of a swap change nothing. A bar with
 * a value at only one of the two periods enters or leaves after half of the transition. If the time
 * is longer than the transition, the transition is the time.
 *
 * <p>So at any time two bars have the order of their values, unless one of these was true within
 * the time of a swap before: their values crossed; one of them entered or left; or the next period
 * was nearer than the time of a swap, and they are changing to the order that they have there.
 */
final class Swaps {
  private static final double DEFAULT_START = 0.25;
  private static final double DEFAULT_DURATION = 0.5;

  /** The rounding error of fractions of a transition, in frames. */
  private static final double SLACK = 1e-6;

  private final Order order;
  private final Easing ease;
  private final int milliseconds;
  private final Timeline timeline;
  private final TableValues values;
  private final Standings standings;

  Swaps(ChartSpec chart, Timeline timeline, TableValues values, Standings standings) {
    this.order = chart.ranking().order();
    this.ease = chart.timing().ease();
    this.milliseconds = chart.timing().swap();
    this.timeline = timeline;
    this.values = values;
    this.standings = standings;
  }

  /** Returns no movements of bars that stay where they are at a period. */
  PlaceChanges none(int[] columns, int period) {
    return new PlaceChanges(1, columns, ranks(columns, period));
  }

  /**
   * Returns the movements of bars from a period to the next.
   *
   * @param columns the bars, from back to front
   */
  PlaceChanges of(int[] columns, int period) {
    int[] from = ranks(columns, period);
    int[] to = ranks(columns, period + 1);
    if (milliseconds > 0) {
      return timed(columns, period, from, to);
    }
    PlaceChanges changes = new PlaceChanges(DEFAULT_DURATION, columns, from);
    for (int bar = 0; bar < columns.length; bar++) {
      changes.add(bar, DEFAULT_START, to[bar] - from[bar]);
    }
    return changes;
  }

  private int[] ranks(int[] columns, int period) {
    return Arrays.stream(columns).map(column -> standings.rank(column, period)).toArray();
  }

  private PlaceChanges timed(int[] columns, int period, int[] from, int[] to) {
    int frames = timeline.firstFrame(period + 1) - timeline.firstFrame(period);
    double duration = Math.min(1, milliseconds / timeline.length(period));
    int settled = (int) Math.floor(frames * (1 - duration) + SLACK) + 1;
    int run = (int) Math.ceil(frames * duration - SLACK);
    double[] shares = SteadyShares.of(ease, frames, settled, run);
    int[] sorted =
        IntStream.range(0, from.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(bar -> from[bar])
                    .thenComparingInt(bar -> columns[bar]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] ranks = new int[frames + 1][];
    ranks[0] = from;
    for (int frame = 1; frame <= frames; frame++) {
      PointInTime time = new PointInTime(period, (double) frame / frames, shares[frame]);
      ranks[frame] = frame < settled ? ranks(columns, sorted, time) : to;
    }
    PlaceChanges changes = new PlaceChanges(duration, columns, from);
    for (int bar = 0; bar < columns.length; bar++) {
      for (int frame = 1; frame <= frames; frame++) {
        double start = (double) (frame - 1) / frames;
        changes.add(bar, start, ranks[frame][bar] - ranks[frame - 1][bar]);
      }
    }
    return changes;
  }

  /**
   * Returns the rank of each bar at a point in time, at most the number of slots.
   *
   * @param sorted the bars by rank at the time before; changed to their order at this time. Few of
   *     them change, so that insertion is fast
   */
  private int[] ranks(int[] columns, int[] sorted, PointInTime time) {
    double[] now = new double[columns.length];
    for (int bar = 0; bar < now.length; bar++) {
      boolean isThere = values.isThere(columns[bar], time.nearest());
      now[bar] = isThere ? values.at(columns[bar], time) : Double.NaN;
    }
    for (int i = 1; i < sorted.length; i++) {
      int bar = sorted[i];
      int rank = i;
      while (rank > 0 && isAhead(bar, sorted[rank - 1], now, columns)) {
        sorted[rank] = sorted[rank - 1];
        rank--;
      }
      sorted[rank] = bar;
    }
    int[] ranks = new int[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      int bar = sorted[rank];
      ranks[bar] = Double.isNaN(now[bar]) ? standings.slots() : Math.min(rank, standings.slots());
    }
    return ranks;
  }

  /** Whether a bar is before another one. Bars that are not there are last. */
  private boolean isAhead(int bar, int other, double[] now, int[] columns) {
    if (Double.isNaN(now[bar]) || Double.isNaN(now[other])) {
      return !Double.isNaN(now[bar]) && Double.isNaN(now[other]);
    }
    return order == Order.NONE
        ? columns[bar] < columns[other]
        : order.isAhead(now[bar], now[other]);
  }
}
