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
 * Who wins a race and how: the bar that is first in the end, the one behind it, and what became of
 * the one that led at the start. Bars of one value share a rank, so none is ahead of its equal.
 */
final class RaceFacts {
  private final Phrases phrases;
  private final List<String> periods;
  private final List<Table.Column> bars;
  private final boolean longestFirst;
  private final int start;
  private final int end;

  /** The facts of a race that has an order, and at least one value. */
  RaceFacts(ChartSpec chart, Phrases phrases) {
    this.phrases = phrases;
    this.periods = chart.table().periods();
    this.bars = chart.table().columns();
    this.longestFirst = chart.ranking().order() == Order.DESC;
    int[] filled =
        IntStream.range(0, periods.size())
            .filter(period -> bars.stream().anyMatch(bar -> bar.values().get(period).isPresent()))
            .toArray();
    this.start = filled[0];
    this.end = filled[filled.length - 1];
  }

  /** The most telling one first. */
  List<String> all() {
    List<Integer> winners = ofRank(0, end);
    List<Integer> next = ofRank(winners.size(), end);
    List<Integer> leaders = ofRank(0, start);
    List<String> facts = new ArrayList<>();
    facts.add(won(winners));
    if (!next.isEmpty()) {
      facts.add(margin(winners, next, leaders) + " " + together(next) + " " + at(next.get(0)));
    }
    if (leaders.size() == 1 && !winners.containsAll(leaders) && !next.containsAll(leaders)) {
      facts.add(together(leaders) + fate(leaders.get(0)));
    }
    return facts;
  }

  private String won(List<Integer> winners) {
    int winner = winners.get(0);
    String when = end == periods.size() - 1 ? "" : " in " + phrases.label(periods.get(end));
    return winners.size() > 1
        ? together(winners) + " end level at " + at(winner) + when
        : together(winners) + " " + way(winner) + " with " + at(winner) + when;
  }

  /** How the bar that is first in the end came there. */
  private String way(int winner) {
    if (value(winner, start).isEmpty()) {
      return "enters and ends first";
    }
    int rank = rank(winner, start);
    if (rank > 0) {
      return "rises from " + Phrases.ordinal(rank) + " to first";
    }
    boolean alone =
        IntStream.range(0, periods.size()).allMatch(period -> isAheadOfAll(winner, period));
    return alone ? "leads throughout, in the end" : "starts and ends first";
  }

  /** Whether no other bar that is there at a period is level with a bar, or before it. */
  private boolean isAheadOfAll(int bar, int period) {
    OptionalDouble own = value(bar, period);
    return IntStream.range(0, bars.size())
        .filter(other -> other != bar)
        .mapToObj(other -> value(other, period))
        .filter(OptionalDouble::isPresent)
        .allMatch(other -> own.isPresent() && isAhead(own.getAsDouble(), other.getAsDouble()));
  }

  private boolean isAhead(double one, double other) {
    return longestFirst ? one > other : one < other;
  }

  private String margin(List<Integer> winners, List<Integer> next, List<Integer> leaders) {
    boolean ran = value(winners.get(0), start).isPresent();
    if (winners.size() == 1 && ran && leaders.equals(next)) {
      return "overtaking";
    }
    double first = value(winners.get(0), end).orElseThrow();
    double second = value(next.get(0), end).orElseThrow();
    return phrases.readAlike(first, second) ? "just ahead of" : "ahead of";
  }

  /** What became of the bar that led at the start. */
  private String fate(int leader) {
    return value(leader, end).isEmpty()
        ? " drops out after an early lead"
        : " falls from first to " + Phrases.ordinal(rank(leader, end));
  }

  /** The bars of a rank, in the order of the table; none if none has it. */
  private List<Integer> ofRank(int rank, int period) {
    List<Integer> ranked = inOrder(period);
    return rank < ranked.size()
        ? ranked.stream()
            .filter(bar -> value(bar, period).equals(value(ranked.get(rank), period)))
            .toList()
        : List.of();
  }

  /** How many bars are before one that is there. */
  private int rank(int bar, int period) {
    OptionalDouble value = value(bar, period);
    List<OptionalDouble> values = inOrder(period).stream().map(b -> value(b, period)).toList();
    return values.indexOf(value);
  }

  /** The bars that are there at a period, the first one first. */
  private List<Integer> inOrder(int period) {
    Comparator<Integer> ascending =
        Comparator.comparingDouble(bar -> value(bar, period).orElseThrow());
    return IntStream.range(0, bars.size())
        .filter(bar -> value(bar, period).isPresent())
        .boxed()
        .sorted(longestFirst ? ascending.reversed() : ascending)
        .toList();
  }

  private OptionalDouble value(int bar, int period) {
    return bars.get(bar).values().get(period);
  }

  private String at(int bar) {
    return phrases.number(value(bar, end).orElseThrow());
  }

  private String together(List<Integer> ranked) {
    return Phrases.together(
        ranked.stream().map(bar -> phrases.label(bars.get(bar).name())).toList());
  }
}
