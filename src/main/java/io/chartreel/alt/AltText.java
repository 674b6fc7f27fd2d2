package io.chartreel.alt;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Order;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a chart says, in words for people who do not see it: what kind of chart it is, its title,
 * the time it spans, and its most telling facts, as many as there is room for.
 */
public final class AltText {
  /** How many characters (code points) it has at the most. */
  public static final int LONGEST = 150;

  /** How many letters names and the title may have, from the most to the fewest that are tried. */
  private static final int[][] ROOM = {{100, 100}, {40, 80}, {24, 50}, {16, 30}, {10, 20}};

  private final ChartSpec chart;
  private final List<String> periods;
  private final List<Table.Column> bars;
  private final Phrases phrases;
  private final int longestTitle;

  private AltText(ChartSpec chart, int longestName, int longestTitle) {
    this.chart = chart;
    this.periods = chart.table().periods();
    this.bars = chart.table().columns();
    this.phrases = new Phrases(chart.numbers(), longestName);
    this.longestTitle = longestTitle;
  }

  /** The words for a chart. */
  public static String of(ChartSpec chart) {
    for (int[] room : ROOM) {
      AltText text = new AltText(chart, room[0], room[1]);
      List<String> facts = text.facts();
      for (int count = facts.size(); count > 0; count--) {
        String words = text.lead() + ": " + String.join(", ", facts.subList(0, count));
        if (Phrases.length(words) <= LONGEST) {
          return words;
        }
      }
    }
    return Phrases.shortened(new AltText(chart, 10, 60).lead(), LONGEST);
  }

  private String lead() {
    List<String> parts = new ArrayList<>();
    parts.add(chart.type() == ChartType.RACE ? "Bar chart race" : "Animated bar chart");
    if (chart.type() == ChartType.RACE && chart.ranking().order() == Order.ASC) {
      parts.add("shortest first");
    }
    String title = Phrases.shortened(chart.words().title().strip(), longestTitle);
    String span = span();
    parts.add(title);
    if (!says(title, span)) {
      parts.add(span);
    }
    return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  /** Whether a text has some words in it, as words of their own. */
  private static boolean says(String text, String words) {
    if (words.isEmpty()) {
      return true;
    }
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
      int end = i + words.length();
      boolean begins = i == 0 || !isOfWord(text.codePointBefore(i));
      boolean ends = end == text.length() || !isOfWord(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is a letter, or a number in any script. */
  private static boolean isOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(c);
    };
  }

  private String span() {
    String first = period(0);
    String last = period(periods.size() - 1);
    return periods.size() == 1 ? last : first + " to " + last;
  }

  private List<String> facts() {
    if (chart.table().values().findAny().isEmpty()) {
      return List.of("without any value");
    }
    return switch (chart.type()) {
      case COMPARE -> compared();
      case GROW -> new GrowthFacts(chart, phrases).all();
      case RACE -> raced();
      case BARS -> moved();
    };
  }

  private List<String> compared() {
    Reference reference = chart.references().get(0);
    return List.of(
        course(bars.get(0)),
        "beside "
            + phrases.label(reference.label())
            + " with "
            + phrases.number(reference.value()));
  }

  /** How a bar goes from its first value to its last: {@code falls from 20 to 10}. */
  private String course(Table.Column bar) {
    int[] there =
        IntStream.range(0, periods.size()).filter(i -> bar.values().get(i).isPresent()).toArray();
    if (there.length == 0) {
      return "without any value";
    }
    double first = bar.values().get(there[0]).orElseThrow();
    double last = bar.values().get(there[there.length - 1]).orElseThrow();
    if (periods.size() == 1) {
      return phrases.number(first);
    }
    if (there.length == 1) {
      return phrases.number(first) + " in " + period(there[0]);
    }
    if (phrases.readAlike(first, last)) {
      boolean still =
          IntStream.of(there)
              .allMatch(i -> phrases.readAlike(first, bar.values().get(i).orElseThrow()));
      return (still ? "stays at " : "starts and ends with ") + phrases.number(first);
    }
    return (first < last ? "rises" : "falls")
        + " from "
        + phrases.number(first)
        + " to "
        + phrases.number(last);
  }

  private List<String> raced() {
    boolean ranked = bars.size() > 1 && chart.ranking().order() != Order.NONE;
    return ranked ? new RaceFacts(chart, phrases).all() : moved();
  }

  private List<String> moved() {
    List<String> courses = bars.stream().map(this::course).distinct().toList();
    if (bars.size() > 2 && courses.size() == 1 && courses.get(0).startsWith("stays")) {
      return List.of("all stay" + courses.get(0).substring("stays".length()));
    }
    Comparator<Table.Column> byChange = Comparator.comparingDouble(AltText::change);
    List<Table.Column> moving = bars.stream().sorted(byChange.reversed()).limit(3).toList();
    return moving.stream().map(bar -> phrases.named(bar.name(), course(bar))).toList();
  }

  /** The difference between the last and the first value of a bar. */
  private static double change(Table.Column bar) {
    double[] there = bar.values().stream().flatMapToDouble(OptionalDouble::stream).toArray();
    return there.length == 0 ? -1 : Math.abs(there[there.length - 1] - there[0]);
  }

  private String period(int index) {
    return phrases.label(periods.get(index));
  }
}
