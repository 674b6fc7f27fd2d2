package io.chartreel.alt;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Order;
import io.chartreel.chart.Table;
import io.chartreel.chart.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The alt text of a chart, for screen readers: its title, its type, the time it spans and its most
 * telling facts, its total, moving reference lines and notes, as many as fit into {@value
 * Titles#MAX_ALT_LENGTH} characters. Stateless.
 */
public final class AltText {
  /** The longest names and titles, in characters; shorter ones are tried until a fact fits. */
  private static final int[][] NAME_AND_TITLE_LENGTHS = {
    {100, 100}, {40, 80}, {24, 50}, {16, 30}, {10, 20}
  };

  /** The longest labels and notes, in characters; shorter ones are tried until one fits. */
  private static final int[] ANNOTATION_LENGTHS = {100, 40, 24};

  private final ChartSpec chart;
  private final Phrases phrases;
  private final int maxTitleLength;

  private AltText(ChartSpec chart, int maxNameLength, int maxTitleLength) {
    this.chart = chart;
    this.phrases = new Phrases(chart.inUnitOfBars().numbers(), maxNameLength);
    this.maxTitleLength = maxTitleLength;
  }

  /** Returns the alt text of a chart. */
  public static String of(ChartSpec chart) {
    for (int[] lengths : NAME_AND_TITLE_LENGTHS) {
      AltText alt = new AltText(chart, lengths[0], lengths[1]);
      FittedText text = new FittedText(alt.introduction(), alt.facts(), Titles.MAX_ALT_LENGTH);
      text.addFacts(1);
      if (text.hasFacts()) {
        addOtherFacts(chart, text);
        return text.toString();
      }
    }
    return Phrases.truncate(new AltText(chart, 10, 60).introduction(), Titles.MAX_ALT_LENGTH);
  }

  /** Adds the other facts and the annotations of a chart, most telling first. */
  private static void addOtherFacts(ChartSpec chart, FittedText text) {
    List<Phrases> phrases =
        IntStream.of(ANNOTATION_LENGTHS)
            .mapToObj(maxLength -> new Phrases(chart.numbers(), maxLength))
            .toList();
    SummaryFacts summary = new SummaryFacts(chart, phrases);
    text.addClause(summary.total());
    text.addFacts(2);
    summary.lines().forEach(text::addClause);
    text.addSentence(new NoteFacts(chart).wordings(phrases));
    text.addFacts(Integer.MAX_VALUE);
  }

  /**
   * Returns the title, the chart type and the time span: {@code Medals, bar chart race, 1950–1980}.
   */
  private String introduction() {
    String title = Phrases.truncate(chart.titles().titleInOneLine().strip(), maxTitleLength);
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
    return Phrases.isSentence(title)
        ? title + " " + Phrases.capitalize(description)
        : title + ", " + description;
  }

  /** Returns the facts, most telling first; all but the first begin with punctuation. */
  private List<String> facts() {
    if (chart.table().values().findAny().isEmpty()) {
      return List.of("No values");
    }
    ChartSpec described = described();
    TrendFacts trends = new TrendFacts(described, phrases);
    return switch (chart.type()) {
      case COMPARE -> trends.compared();
      case GROW -> new GrowthFacts(described, phrases).all();
      case RACE -> isRanked(described) ? new RaceFacts(described, phrases).all() : trends.all();
      case BARS -> trends.all();
    };
  }

  private boolean isRanked(ChartSpec described) {
    return described.table().columns().size() > 1
        && chart.ranking().order() != Order.NONE
        && !chart.showsShares();
  }

  /**
   * Returns the chart with the numbers that its bars show: the shares of their parts or, where
   * stacks move, their sums.
   */
  private ChartSpec described() {
    Table table = chart.table();
    BarSlots slots = BarSlots.of(table);
    if (chart.showsShares()) {
      Table shares = slots.shares(table);
      return chart.with(chart.type() == ChartType.GROW ? shares : withCategories(shares));
    }
    boolean isMoving = chart.type() == ChartType.RACE || chart.type() == ChartType.BARS;
    return isMoving && chart.isStacked() ? chart.with(slots.sums(table)) : chart;
  }

  /** Returns a table whose bars have their category in their name: {@code North, Coal}. */
  private Table withCategories(Table table) {
    return new Table(
        table.periods(),
        table.columns().stream()
            .map(
                column ->
                    new Table.Column(phrases.part(column), column.category(), column.values()))
            .toList(),
        table.written());
  }
}
