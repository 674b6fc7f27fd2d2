package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Easing;
import io.chartreel.chart.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The top bars of each period, ranked. Bars with the same value keep the order of the table. Bars
 * change places in the middle half of a transition and stay in place before and after it, so that
 * they can be read; or, if the chart says how long that takes, when their values cross. In both
 * cases they are in place at each period. Bars enter and leave across the lower edge.
 */
final class RankedOrder implements BarOrder {
  private static final double START = 0.25;
  private static final double END = 0.75;

  private final TableValues values;
  private final Ranks ranks;
  private final int[][] backToFront;

  /** The milliseconds in which bars change places; 0 for the middle half of the transition. */
  private final int swap;

  private final Order order;
  private final Easing ease;
  private final Timeline timeline;
  private final @Nullable SwapSchedule[] schedules;

  /**
   * Creates the order of a race.
   *
   * @param values of the bars, or of the stacks they form
   */
  RankedOrder(ChartSpec chart, TableValues values, Timeline timeline) {
    int periods = chart.table().periods().size();
    this.values = values;
    this.ranks = new Ranks(values, periods, chart.ranking());
    this.backToFront =
        IntStream.range(0, periods)
            .mapToObj(period -> backToFront(period, Math.min(period + 1, periods - 1)))
            .toArray(int[][]::new);
    this.swap = chart.timing().swap();
    this.order = chart.ranking().order();
    this.ease = chart.timing().ease();
    this.timeline = timeline;
    this.schedules = new SwapSchedule[periods];
  }

  /** Returns the places of a transition whose bars change places when their values cross. */
  private SwapSchedule schedule(int period) {
    SwapSchedule known = schedules[period];
    if (known == null) {
      List<SwapSchedule.Candidate> bars = new ArrayList<>();
      for (int column : backToFront[period]) {
        bars.add(
            new SwapSchedule.Candidate(
                column,
                ranks.of(column, period),
                ranks.of(column, period + 1),
                values.at(column, period),
                values.at(column, period + 1)));
      }
      double length = Math.min(1, swap / timeline.length(period));
      known = SwapSchedule.of(bars, order, slots(), length, ease);
      schedules[period] = known;
    }
    return known;
  }

  /**
   * Returns the visible bars of a transition, from back to front: bars that stay, bars that move
   * down, bars that move up. Bars that move farther, or rank higher, are further in front.
   */
  private int[] backToFront(int from, int to) {
    return IntStream.concat(IntStream.of(ranks.visible(from)), IntStream.of(ranks.visible(to)))
        .distinct()
        .mapToObj(column -> new Move(column, ranks.of(column, from), ranks.of(column, to)))
        .sorted(Move.BACK_TO_FRONT)
        .mapToInt(Move::column)
        .toArray();
  }

  /**
   * The ranks of a bar before and after a transition.
   *
   * @param column of the bar in the table
   */
  private record Move(int column, int from, int to) {
    private static final Comparator<Move> BACK_TO_FRONT =
        Comparator.<Move>comparingInt(move -> move.climb() == 0 ? 0 : 1)
            .thenComparingInt(Move::climb)
            .thenComparing(Comparator.comparingInt(Move::to).reversed());

    /** Returns the number of ranks by which the bar moves up. */
    private int climb() {
      return from - to;
    }
  }

  @Override
  public int slots() {
    return ranks.slots();
  }

  @Override
  public List<PlacedBar> at(PointInTime time) {
    List<PlacedBar> placed = new ArrayList<>();
    double share = Easing.EASE_IN_OUT_CUBIC.at((time.progress() - START) / (END - START));
    int[] columns = backToFront[time.period()];
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      double place = ranks.of(column, time.period());
      if (swap > 0 && !time.atRest()) {
        place = schedule(time.period()).place(i, time.progress());
      } else if (share > 0) {
        place += (ranks.of(column, time.period() + 1) - place) * share;
      }
      if (place < slots()) {
        placed.add(new PlacedBar(column, place, values.at(column, time)));
      }
    }
    return placed;
  }
}
