package io.chartreel.alt;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How bars change from their first value to their last, for the three that change most. */
final class TrendFacts {
  private static final int MAX_BARS = 3;

  private final ChartSpec chart;
  private final Phrases phrases;
  private final List<String> periods;
  private final List<Table.Column> bars;

  TrendFacts(ChartSpec chart, Phrases phrases) {
    this.chart = chart;
    this.phrases = phrases;
    this.periods = chart.table().periods();
    this.bars = chart.table().columns();
  }

  /** Returns the trend of the only bar, and the reference that it is compared with. */
  List<String> compared() {
    Reference reference = chart.references().get(0);
    String label = phrases.label(reference.label());
    String preposition = label.chars().anyMatch(Character::isLetter) ? " for " : " in ";
    return List.of(
        Phrases.capitalize(trend("", bars.get(0))),
        ", compared with "
            + phrases.number(reference.value())
            + (label.isEmpty() ? "" : preposition + label));
  }

  /** Returns the trends of the bars that change most, the largest change first. */
  List<String> all() {
    List<String> alike = bars.stream().map(bar -> trend("", bar)).distinct().toList();
    if (bars.size() > 2 && alike.size() == 1 && alike.get(0).startsWith("stays")) {
      return List.of("All stay" + alike.get(0).substring("stays".length()));
    }
    Comparator<Table.Column> byChange = Comparator.comparingDouble(TrendFacts::change);
    List<Table.Column> changing =
        bars.stream().sorted(byChange.reversed()).limit(MAX_BARS).toList();
    List<String> facts = new ArrayList<>();
    for (Table.Column bar : changing) {
      String name = phrases.label(bar.name());
      String trend = trend(name, bar);
      String start = name.isEmpty() ? Phrases.capitalize(trend) : trend;
      facts.add(facts.isEmpty() ? start : ", " + trend);
    }
    return facts;
  }

  /** Returns the difference between the last and the first value of a bar; -1 without values. */
  private static double change(Table.Column bar) {
    double[] present = bar.values().present().toArray();
    return present.length == 0 ? -1 : Math.abs(present[present.length - 1] - present[0]);
  }

  /** Returns {@code Coal falls from 20 to 10}; without the name if it is empty. */
  private String trend(String name, Table.Column bar) {
    int[] present =
        IntStream.range(0, periods.size()).filter(i -> bar.values().get(i).isPresent()).toArray();
    if (present.length == 0) {
      return name.isEmpty() ? "no values" : name + " has no values";
    }
    double first = bar.values().get(present[0]).orElseThrow();
    double last = bar.values().get(present[present.length - 1]).orElseThrow();
    if (present.length == 1) {
      String when = periods.size() == 1 ? "" : " in " + phrases.label(periods.get(present[0]));
      return (name.isEmpty() ? "" : name + ": ") + phrases.number(first) + when;
    }
    String subject = name.isEmpty() ? "" : name + " ";
    if (phrases.looksEqual(first, last)) {
      boolean constant =
          IntStream.of(present)
              .allMatch(i -> phrases.looksEqual(first, bar.values().get(i).orElseThrow()));
      return subject + (constant ? "stays at " : "starts and ends at ") + phrases.number(first);
    }
    String verb = first < last ? "rises" : "falls";
    return subject + verb + " from " + phrases.number(first) + " to " + phrases.number(last);
  }
}
