package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Standings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The top bars of each period, ranked. At each period every bar is in the place of its rank. In
 * between, the bars are shown that are visible at one of the two periods; they enter and leave
 * across the lower edge.
 */
final class RankedOrder implements BarOrder {
  private final TableValues values;
  private final Standings standings;
  private final PlaceChanges[] transitions;

  /**
   * Creates the order of a race.
   *
   * @param values of the bars, or of the stacks they form
   */
  RankedOrder(ChartSpec chart, TableValues values, Timeline timeline) {
    int periods = chart.table().periods().size();
    int last = periods - 1;
    this.values = values;
    this.standings = new Standings(values.bars(), periods, chart.ranking());
    this.transitions = new PlaceChanges[last + 1];
    Swaps swaps = new Swaps(chart, timeline, values, standings);
    for (int period = 0; period <= last; period++) {
      int[] bars = backToFront(period, Math.min(period + 1, last));
      transitions[period] = period == last ? swaps.none(bars, period) : swaps.of(bars, period);
    }
  }

  /**
   * Returns the visible bars of a transition, from back to front: bars that stay, bars that move
   * down, bars that move up. Bars that move farther, or rank higher, are further in front.
   */
  private int[] backToFront(int from, int to) {
    return IntStream.concat(
            IntStream.of(standings.visible(from)), IntStream.of(standings.visible(to)))
        .distinct()
        .mapToObj(
            column -> new Move(column, standings.rank(column, from), standings.rank(column, to)))
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
    return standings.slots();
  }

  @Override
  public List<PlacedBar> at(PointInTime time) {
    PlaceChanges transition = transitions[time.period()];
    List<PlacedBar> placed = new ArrayList<>(transition.bars());
    for (int bar = 0; bar < transition.bars(); bar++) {
      double place = transition.place(bar, time.progress());
      if (place < slots()) {
        int column = transition.column(bar);
        placed.add(new PlacedBar(column, Math.max(0, place), values.at(column, time)));
      }
    }
    return placed;
  }
}
