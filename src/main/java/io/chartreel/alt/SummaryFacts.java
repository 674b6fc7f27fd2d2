package io.chartreel.alt;

import io.chartreel.chart.Annotations.StatisticLine;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The total and the moving reference lines at the end of the animation, with their labels. Each
 * fact has several wordings, the one with the longest names first.
 */
final class SummaryFacts {
  private static final int MAX_LINES = 3;

  private final ChartSpec chart;
  private final List<Phrases> phrases;
  private final Optional<EndValues> values;

  /**
   * Collects the values.
   *
   * @param phrases how to write the wordings
   */
  SummaryFacts(ChartSpec chart, List<Phrases> phrases) {
    this.chart = chart;
    this.phrases = phrases;
    this.values =
        chart.annotations().needAllBars() ? EndValues.of(chart) : Optional.<EndValues>empty();
  }

  /** Returns {@code World: 98, up from 95}; nothing if the chart has no total. */
  List<String> total() {
    String label = chart.annotations().total();
    return values.isEmpty() || label.isEmpty() ? List.of() : total(label, values.get());
  }

  private List<String> total(String label, EndValues all) {
    double first = Arrays.stream(all.first()).sum();
    double last = Arrays.stream(all.last()).sum();
    return phrases.stream()
        .map(
            style ->
                amount(label, style.number(last), style)
                    + (all.isSinglePeriod() ? "" : ", " + change(first, last, style)))
        .toList();
  }

  private static String change(double first, double last, Phrases style) {
    if (style.looksEqual(first, last)) {
      return "as at the start";
    }
    return (first < last ? "up" : "down") + " from " + style.number(first);
  }

  /** Returns {@code Average: 33} for each of the first lines. */
  List<List<String>> lines() {
    return chart.annotations().lines().stream()
        .limit(values.isEmpty() ? 0 : MAX_LINES)
        .map(line -> line(line, values.orElseThrow()))
        .toList();
  }

  private List<String> line(StatisticLine line, EndValues all) {
    double value = line.statistic().of(all.last());
    String label = line.label().isEmpty() ? name(line.statistic()) : line.label();
    String number = chart.numbers().of(line.statistic()).format(value);
    return phrases.stream().map(style -> amount(label, number, style)).toList();
  }

  private static String name(Statistic statistic) {
    return switch (statistic) {
      case MEAN -> "Mean";
      case MEDIAN -> "Median";
      case MIN -> "Minimum";
      case MAX -> "Maximum";
    };
  }

  /** Returns {@code World: 98}; with the period unless it is the last one of the chart. */
  private String amount(String label, String number, Phrases style) {
    int end = values.orElseThrow().end();
    List<String> periods = chart.table().periods();
    String when = end == periods.size() - 1 ? "" : " in " + style.label(periods.get(end));
    String name = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    return style.label(name) + ": " + number + when;
  }
}
