package io.chartreel.alt;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Order;
import io.chartreel.chart.Titles;
import java.util.ArrayList;
import java.util.List;

/**
 * The alt text of a chart, for screen readers: its title, its type, the time it spans and its most
 * telling facts, as many as fit into {@value Titles#MAX_ALT_LENGTH} characters. Stateless.
 */
public final class AltText {
  /** The longest names and titles, in characters; shorter ones are tried until a fact fits. */
  private static final int[][] NAME_AND_TITLE_LENGTHS = {
    {100, 100}, {40, 80}, {24, 50}, {16, 30}, {10, 20}
  };

  private final ChartSpec chart;
  private final Phrases phrases;
  private final int maxTitleLength;

  private AltText(ChartSpec chart, int maxNameLength, int maxTitleLength) {
    this.chart = chart;
    this.phrases = new Phrases(chart.numbers(), maxNameLength);
    this.maxTitleLength = maxTitleLength;
  }

  /** Returns the alt text of a chart. */
  public static String of(ChartSpec chart) {
    for (int[] lengths : NAME_AND_TITLE_LENGTHS) {
      AltText alt = new AltText(chart, lengths[0], lengths[1]);
      List<String> facts = alt.facts();
      for (int count = facts.size(); count > 0; count--) {
        String text = alt.introduction() + ". " + String.join("", facts.subList(0, count)) + ".";
        if (Phrases.length(text) <= Titles.MAX_ALT_LENGTH) {
          return text;
        }
      }
    }
    return Phrases.truncate(new AltText(chart, 10, 60).introduction(), Titles.MAX_ALT_LENGTH);
  }

  /**
   * Returns the title, the chart type and the time span: {@code Medals, bar chart race, 1950–1980}.
   */
  private String introduction() {
    String title = Phrases.truncate(chart.titles().title().strip(), maxTitleLength);
    List<String> parts = new ArrayList<>();
    parts.add(chart.type() == ChartType.RACE ? "bar chart race" : "animated bar chart");
    if (chart.type() == ChartType.RACE && chart.ranking().order() == Order.ASC) {
      parts.add("lowest first");
    }
    List<String> periods = chart.table().periods();
    Span span =
        new Span(phrases.label(periods.get(0)), phrases.label(periods.get(periods.size() - 1)));
    if (!span.isEmpty() && !span.isIn(title)) {
      parts.add(span.toString());
    }
    String description = String.join(", ", parts);
    if (title.isEmpty()) {
      return Phrases.capitalize(description);
    }
    boolean isSentence = ".?!".indexOf(title.charAt(title.length() - 1)) >= 0;
    return isSentence ? title + " " + Phrases.capitalize(description) : title + ", " + description;
  }

  /** Returns the facts, most telling first; all but the first begin with punctuation. */
  private List<String> facts() {
    if (chart.table().values().findAny().isEmpty()) {
      return List.of("No values");
    }
    TrendFacts trends = new TrendFacts(chart, phrases);
    return switch (chart.type()) {
      case COMPARE -> trends.compared();
      case GROW -> new GrowthFacts(chart, phrases).all();
      case RACE -> isRanked() ? new RaceFacts(chart, phrases).all() : trends.all();
      case BARS -> trends.all();
    };
  }

  private boolean isRanked() {
    return chart.table().columns().size() > 1 && chart.ranking().order() != Order.NONE;
  }
}
