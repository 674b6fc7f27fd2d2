package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Easing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The top bars of each period by their rank. They change places within the middle half of a way and
 * rest before and after it, so that the eye can read; those that come and go do so over the edge.
 */
final class RaceLineup implements Lineup {
  private static final double START = 0.25;
  private static final double END = 0.75;

  private final TableValues values;
  private final Ranks ranks;
  private final int[][] backToFront;

  RaceLineup(ChartSpec chart, TableValues values) {
    int periods = chart.table().periods().size();
    this.values = values;
    this.ranks = new Ranks(values, periods, chart.ranking());
    this.backToFront =
        IntStream.range(0, periods)
            .mapToObj(period -> backToFront(period, Math.min(period + 1, periods - 1)))
            .toArray(int[][]::new);
  }

  /**
   * The bars that are seen on a way: at the back those that stay, before them those that move down,
   * in front those that move up, the farther the more so; of two that move alike the better one.
   */
  private int[] backToFront(int from, int to) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(column -> climb(column, from, to) == 0 ? 0 : 1)
            .thenComparingInt(column -> climb(column, from, to))
            .thenComparing(Comparator.<Integer>comparingInt(c -> ranks.of(c, to)).reversed());
    return IntStream.range(0, values.columns())
        .filter(column -> Math.min(ranks.of(column, from), ranks.of(column, to)) < ranks.slots())
        .boxed()
        .sorted(order)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many places a bar moves up. */
  private int climb(int column, int from, int to) {
    return ranks.of(column, from) - ranks.of(column, to);
  }

  @Override
  public int slots() {
    return ranks.slots();
  }

  @Override
  public List<Standing> at(Moment moment) {
    List<Standing> standings = new ArrayList<>();
    double share = Easing.EASE_IN_OUT_CUBIC.at((moment.progress() - START) / (END - START));
    for (int column : backToFront[moment.period()]) {
      double place = ranks.of(column, moment.period());
      if (share > 0) {
        place += (ranks.of(column, moment.period() + 1) - place) * share;
      }
      if (place < slots()) {
        standings.add(new Standing(column, place, values.at(column, moment)));
      }
    }
    return standings;
  }
}
