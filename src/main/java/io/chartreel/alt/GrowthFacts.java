package io.chartreel.alt;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Places;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What bars say that grow from zero: all their values where they are few, else the highest and the
 * lowest; of stacked bars the highest and the lowest sum.
 */
final class GrowthFacts {
  private static final int FEW = 3;

  private final Phrases phrases;
  private final boolean stacked;
  private final List<Amount> bars = new ArrayList<>();
  private final List<Amount> sums = new ArrayList<>();

  /**
   * What a bar or a stack of them comes to.
   *
   * @param name as it is written
   * @param value finite
   */
  private record Amount(String name, double value) {}

  /** The facts of a chart of one period with at least one value. */
  GrowthFacts(ChartSpec chart, Phrases phrases) {
    Places places = Places.of(chart.table());
    Map<Integer, Double> totals = new TreeMap<>();
    this.phrases = phrases;
    this.stacked = places.areShared() && chart.layout() == SeriesLayout.STACKED;
    for (int i = 0; i < places.ofColumns().size(); i++) {
      Table.Column bar = chart.table().columns().get(i);
      OptionalDouble value = bar.values().get(0);
      if (value.isEmpty()) {
        continue;
      }
      String category = places.areShared() ? phrases.label(bar.category()) : "";
      String name = (phrases.label(bar.name()) + " " + category).strip();
      bars.add(new Amount(name, value.getAsDouble()));
      totals.merge(places.ofColumns().get(i), value.getAsDouble(), Double::sum);
    }
    totals.forEach(
        (place, sum) -> sums.add(new Amount(phrases.label(places.names().get(place)), sum)));
  }

  /** The most telling one first. */
  List<String> all() {
    if (bars.size() <= FEW) {
      return bars.stream().map(bar -> (bar.name() + " " + number(bar)).strip()).toList();
    }
    List<Amount> amounts = stacked ? sums : bars;
    List<Amount> highest = alike(amounts, amounts.stream().mapToDouble(Amount::value).max());
    List<Amount> lowest = alike(amounts, amounts.stream().mapToDouble(Amount::value).min());
    String inAll = stacked ? " in all" : "";
    if (highest.size() == amounts.size()) {
      return List.of("all are " + number(highest.get(0)) + inAll);
    }
    return List.of(is(highest, "highest" + inAll), is(lowest, "lowest" + inAll));
  }

  /** Those that are written as a value is. */
  private List<Amount> alike(List<Amount> amounts, OptionalDouble value) {
    return amounts.stream()
        .filter(amount -> phrases.readAlike(amount.value(), value.orElseThrow()))
        .toList();
  }

  private String is(List<Amount> amounts, String what) {
    String who = Phrases.together(amounts.stream().map(Amount::name).toList());
    String verb = amounts.size() == 1 ? " is " : " are ";
    return who + verb + what + " with " + number(amounts.get(0));
  }

  private String number(Amount amount) {
    return phrases.number(amount.value());
  }
}
