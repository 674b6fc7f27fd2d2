package io.chartreel.alt;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The values of bars that grow from zero: all of them if there are few, otherwise the highest and
 * the lowest; for stacked bars, the highest and the lowest total.
 */
final class GrowthFacts {
  private static final int MAX_LISTED = 3;

  private final Phrases phrases;
  private final boolean hasCategories;
  private final boolean stacked;
  private final List<Amount> bars = new ArrayList<>();
  private final List<Amount> totals = new ArrayList<>();

  /**
   * The value of a bar, or the total of a stack.
   *
   * @param name as it is written in the text
   * @param value finite
   */
  private record Amount(String name, double value) {}

  /**
   * Collects the values of a chart.
   *
   * @param chart with one period and at least one value
   */
  GrowthFacts(ChartSpec chart, Phrases phrases) {
    BarSlots slots = BarSlots.of(chart.table());
    Map<Integer, Double> sums = new TreeMap<>();
    this.phrases = phrases;
    this.hasCategories = slots.areShared();
    this.stacked = hasCategories && chart.layout() == SeriesLayout.STACKED;
    for (int i = 0; i < slots.ofColumns().size(); i++) {
      Table.Column bar = chart.table().columns().get(i);
      OptionalDouble value = bar.values().get(0);
      if (value.isPresent()) {
        bars.add(new Amount(name(bar), value.getAsDouble()));
        sums.merge(slots.ofColumns().get(i), value.getAsDouble(), Double::sum);
      }
    }
    sums.forEach(
        (slot, sum) -> totals.add(new Amount(phrases.label(slots.names().get(slot)), sum)));
  }

  private String name(Table.Column bar) {
    return hasCategories ? phrases.part(bar) : phrases.label(bar.name());
  }

  /** Returns the facts, the most informative first. */
  List<String> all() {
    List<String> facts = bars.size() <= MAX_LISTED ? listed() : extremes();
    List<String> joined = new ArrayList<>(facts.subList(0, 1));
    facts.stream().skip(1).map(fact -> "; " + fact).forEach(joined::add);
    return joined;
  }

  private List<String> listed() {
    return bars.stream()
        .map(bar -> bar.name().isEmpty() ? number(bar) : bar.name() + ": " + number(bar))
        .toList();
  }

  private List<String> extremes() {
    List<Amount> amounts = stacked ? totals : bars;
    List<Amount> highest = equalTo(amounts.stream().mapToDouble(Amount::value).max(), amounts);
    List<Amount> lowest = equalTo(amounts.stream().mapToDouble(Amount::value).min(), amounts);
    if (highest.size() == amounts.size()) {
      return List.of((stacked ? "All totals are " : "All are ") + number(highest.get(0)));
    }
    String first = extreme(highest, "highest");
    boolean isSentence = first.startsWith("the highest");
    return List.of(isSentence ? Phrases.capitalize(first) : first, extreme(lowest, "lowest"));
  }

  /** Returns the amounts that are written like a value. */
  private List<Amount> equalTo(OptionalDouble value, List<Amount> amounts) {
    return amounts.stream()
        .filter(amount -> phrases.looksEqual(amount.value(), value.orElseThrow()))
        .toList();
  }

  /**
   * Returns {@code A is highest at 5}, {@code A has the highest total, 5} or {@code the highest
   * value is A, X: 5}.
   */
  private String extreme(List<Amount> amounts, String which) {
    String number = number(amounts.get(0));
    boolean one = amounts.size() == 1;
    String names = Phrases.listed(amounts.stream().map(Amount::name).toList());
    if (stacked) {
      return names + (one ? " has" : " have") + " the " + which + " total, " + number;
    }
    if (!hasCategories) {
      return names + (one ? " is " : " are ") + which + " at " + number;
    }
    return one
        ? "the " + which + " value is " + names + ": " + number
        : amounts.size() + " bars have the " + which + " value, " + number;
  }

  private String number(Amount amount) {
    return phrases.number(amount.value());
  }
}
