package io.chartreel.alt;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Order;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The winner of a race, the bar in second place, and what became of the first leader. Bars with the
 * same value share a rank.
 */
final class RaceFacts {
  private final Phrases phrases;
  private final List<String> periods;
  private final List<Table.Column> bars;
  private final boolean highestFirst;
  private final int start;
  private final int end;

  /**
   * Finds the first and the last period with values.
   *
   * @param chart with an order and at least one value
   */
  RaceFacts(ChartSpec chart, Phrases phrases) {
    this.phrases = phrases;
    this.periods = chart.table().periods();
    this.bars = chart.table().columns();
    this.highestFirst = chart.ranking().order() == Order.DESC;
    int[] filled =
        IntStream.range(0, periods.size())
            .filter(period -> bars.stream().anyMatch(bar -> bar.values().get(period).isPresent()))
            .toArray();
    this.start = filled[0];
    this.end = filled[filled.length - 1];
  }

  /** Returns the facts, most telling first; all but the first begin with punctuation. */
  List<String> all() {
    List<Integer> winners = atRank(0, end);
    List<Integer> next = atRank(winners.size(), end);
    List<Integer> leaders = atRank(0, start);
    List<String> facts = new ArrayList<>();
    facts.add(outcome(winners));
    if (!next.isEmpty()) {
      facts.add(", " + margin(winners, next, leaders) + " " + names(next) + at(next.get(0)));
    }
    if (leaders.size() == 1 && !winners.containsAll(leaders) && !next.containsAll(leaders)) {
      facts.add("; " + names(leaders) + fate(leaders.get(0)));
    }
    return facts;
  }

  private String outcome(List<Integer> winners) {
    int winner = winners.get(0);
    String when = end == periods.size() - 1 ? "" : " in " + phrases.label(periods.get(end));
    return names(winners) + (winners.size() > 1 ? " tie" : " " + path(winner)) + at(winner) + when;
  }

  /** Returns how a bar reached the first rank. */
  private String path(int winner) {
    if (value(winner, start).isEmpty()) {
      return "joins late and finishes first";
    }
    int rank = rank(winner, start);
    if (rank > 0) {
      return "rises from " + Phrases.ordinal(rank) + " to first, ending";
    }
    boolean alwaysFirst =
        IntStream.range(0, periods.size()).allMatch(period -> isAheadOfAll(winner, period));
    return alwaysFirst ? "leads throughout, ending" : "starts and finishes first";
  }

  /** Returns whether a bar is ahead of every other bar with a value at a period. */
  private boolean isAheadOfAll(int bar, int period) {
    OptionalDouble own = value(bar, period);
    return IntStream.range(0, bars.size())
        .filter(other -> other != bar)
        .mapToObj(other -> value(other, period))
        .filter(OptionalDouble::isPresent)
        .allMatch(other -> own.isPresent() && isAhead(own.getAsDouble(), other.getAsDouble()));
  }

  private boolean isAhead(double one, double other) {
    return highestFirst ? one > other : one < other;
  }

  private String margin(List<Integer> winners, List<Integer> next, List<Integer> leaders) {
    boolean started = value(winners.get(0), start).isPresent();
    if (winners.size() == 1 && started && leaders.equals(next)) {
      return "overtaking";
    }
    double first = value(winners.get(0), end).orElseThrow();
    double second = value(next.get(0), end).orElseThrow();
    return phrases.looksEqual(first, second) ? "just ahead of" : "ahead of";
  }

  /** Returns what became of the bar that led at the start. */
  private String fate(int leader) {
    return value(leader, end).isEmpty()
        ? " drops out after leading early"
        : " falls from first to " + Phrases.ordinal(rank(leader, end));
  }

  /** Returns the bars with a rank, in the order of the table; may be empty. */
  private List<Integer> atRank(int rank, int period) {
    List<Integer> all = ranked(period);
    return rank < all.size()
        ? all.stream()
            .filter(bar -> value(bar, period).equals(value(all.get(rank), period)))
            .toList()
        : List.of();
  }

  /** Returns the number of bars ahead of one that has a value. */
  private int rank(int bar, int period) {
    OptionalDouble value = value(bar, period);
    List<OptionalDouble> values = ranked(period).stream().map(b -> value(b, period)).toList();
    return values.indexOf(value);
  }

  /** Returns the bars with a value at a period, ranked. */
  private List<Integer> ranked(int period) {
    Comparator<Integer> ascending =
        Comparator.comparingDouble(bar -> value(bar, period).orElseThrow());
    return IntStream.range(0, bars.size())
        .filter(bar -> value(bar, period).isPresent())
        .boxed()
        .sorted(highestFirst ? ascending.reversed() : ascending)
        .toList();
  }

  private OptionalDouble value(int bar, int period) {
    return bars.get(bar).values().get(period);
  }

  /** Returns {@code at 37}: the last value of a bar. */
  private String at(int bar) {
    return " at " + phrases.number(value(bar, end).orElseThrow());
  }

  private String names(List<Integer> columns) {
    return Phrases.listed(
        columns.stream().map(bar -> phrases.label(bars.get(bar).name())).toList());
  }
}
