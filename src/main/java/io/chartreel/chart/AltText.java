package io.chartreel.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a chart says, in words for people who do not see it: what kind of chart it is, its title,
 * the time it spans, and its most telling facts, as many as there is room for.
 */
public final class AltText {
  /** How many characters (code points) it has at the most. */
  public static final int LONGEST = 150;

  private static final Pattern LETTER = Pattern.compile("\\X");

  /** How many letters names and the title may have, from the most to the fewest that are tried. */
  private static final int[][] ROOM = {{100, 100}, {40, 80}, {24, 50}, {16, 30}, {10, 20}};

  private final ChartSpec chart;
  private final List<String> periods;
  private final List<Table.Column> bars;
  private final int longestName;
  private final int longestTitle;

  private AltText(ChartSpec chart, int longestName, int longestTitle) {
    this.chart = chart;
    this.periods = chart.table().periods();
    this.bars = chart.table().columns();
    this.longestName = longestName;
    this.longestTitle = longestTitle;
  }

  /** The words for a chart. */
  public static String of(ChartSpec chart) {
    for (int[] room : ROOM) {
      AltText text = new AltText(chart, room[0], room[1]);
      List<String> facts = text.facts();
      for (int count = facts.size(); count > 0; count--) {
        String words = text.lead() + ": " + String.join(", ", facts.subList(0, count));
        if (length(words) <= LONGEST) {
          return words;
        }
      }
    }
    return shortened(new AltText(chart, 10, 60).lead(), LONGEST);
  }

  private String lead() {
    List<String> parts = new ArrayList<>();
    parts.add(chart.type() == ChartType.RACE ? "Bar chart race" : "Animated bar chart");
    parts.add(shortened(chart.words().title().strip(), longestTitle));
    String first = period(0);
    String last = period(periods.size() - 1);
    parts.add(periods.size() == 1 ? last : first + " to " + last);
    return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  private List<String> facts() {
    if (chart.table().values().findAny().isEmpty()) {
      return List.of("without any value");
    }
    return switch (chart.type()) {
      case COMPARE -> compared();
      case GROW -> grown();
      case RACE -> raced();
      case BARS -> moved();
    };
  }

  private List<String> compared() {
    Reference reference = chart.references().get(0);
    return List.of(
        course(bars.get(0)),
        "beside " + label(reference.label()) + " with " + number(reference.value()));
  }

  /** How a bar goes from its first value to its last: {@code falls from 20 in 2014 to 10}. */
  private String course(Table.Column bar) {
    int[] there =
        IntStream.range(0, periods.size()).filter(i -> bar.values().get(i).isPresent()).toArray();
    if (there.length == 0) {
      return "without any value";
    }
    double first = bar.values().get(there[0]).orElseThrow();
    double last = bar.values().get(there[there.length - 1]).orElseThrow();
    if (there.length == 1) {
      return number(first) + " in " + period(there[0]);
    }
    if (first == last) {
      return "starts and ends with " + number(first);
    }
    return (first < last ? "rises" : "falls") + " from " + number(first) + " to " + number(last);
  }

  private List<String> moved() {
    Comparator<Table.Column> byChange = Comparator.comparingDouble(AltText::change);
    List<Table.Column> moving = bars.stream().sorted(byChange.reversed()).limit(3).toList();
    return moving.stream().map(bar -> named(bar.name(), course(bar))).toList();
  }

  /** The difference between the last and the first value of a bar. */
  private static double change(Table.Column bar) {
    double[] there = bar.values().stream().flatMapToDouble(OptionalDouble::stream).toArray();
    return there.length == 0 ? -1 : Math.abs(there[there.length - 1] - there[0]);
  }

  private List<String> grown() {
    Map<Double, String> byValue = new TreeMap<>();
    List<String> all = new ArrayList<>();
    Places places = Places.of(chart.table());
    boolean stacked = places.areShared() && chart.layout() == SeriesLayout.STACKED;
    double[] totals = new double[places.count()];
    for (int i = 0; i < bars.size(); i++) {
      Table.Column bar = bars.get(i);
      OptionalDouble value = bar.values().get(0);
      if (value.isEmpty()) {
        continue;
      }
      totals[places.ofColumns().get(i)] += value.getAsDouble();
      String name =
          bar.category().isEmpty() || !places.areShared()
              ? label(bar.name())
              : label(bar.name()) + " " + label(bar.category());
      all.add(named(name, number(value.getAsDouble())));
      byValue.putIfAbsent(value.getAsDouble(), name);
    }
    if (stacked) {
      byValue.clear();
      for (int i = 0; i < totals.length; i++) {
        byValue.putIfAbsent(totals[i], label(places.names().get(i)));
      }
    }
    if (all.size() <= 3) {
      return all;
    }
    List<Map.Entry<Double, String>> sorted = new ArrayList<>(byValue.entrySet());
    Map.Entry<Double, String> least = sorted.get(0);
    Map.Entry<Double, String> most = sorted.get(sorted.size() - 1);
    if (sorted.size() == 1) {
      return List.of("all are " + number(most.getKey()));
    }
    String sum = stacked ? " in all is " : " is ";
    return List.of(
        "most" + sum + named(most.getValue(), number(most.getKey())),
        "least" + sum + named(least.getValue(), number(least.getKey())));
  }

  private List<String> raced() {
    int last = lastWithBars();
    List<Integer> start = ranking(firstWithBars());
    List<Integer> end = ranking(last);
    List<String> facts = new ArrayList<>();
    int winner = end.get(0);
    facts.add(named(bars.get(winner).name(), way(winner, start) + " with " + at(winner, last)));
    if (end.size() > 1) {
      facts.add("ahead of " + named(bars.get(end.get(1)).name(), at(end.get(1), last)));
    }
    int leader = start.get(0);
    if (leader != winner && !(end.size() > 1 && end.get(1) == leader)) {
      int rank = end.indexOf(leader);
      facts.add(
          label(bars.get(leader).name())
              + (rank < 0 ? " leaves from first" : " falls from first to " + ordinal(rank)));
    }
    return facts;
  }

  /** How the bar that is first in the end came there. */
  private String way(int winner, List<Integer> start) {
    int rank = start.indexOf(winner);
    if (rank < 0) {
      return "enters and ends first";
    }
    if (rank > 0) {
      return "rises from " + ordinal(rank) + " to first";
    }
    boolean always =
        IntStream.range(0, periods.size())
            .mapToObj(this::ranking)
            .allMatch(ranked -> ranked.isEmpty() || ranked.get(0) == winner);
    return always ? "leads throughout, in the end" : "starts and ends first";
  }

  private int firstWithBars() {
    return IntStream.range(0, periods.size())
        .filter(period -> !ranking(period).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private int lastWithBars() {
    return IntStream.iterate(periods.size() - 1, period -> period - 1)
        .filter(period -> !ranking(period).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The bars that are there at a period, the first one first, as they stand in a race. */
  private List<Integer> ranking(int period) {
    Comparator<Integer> byValue =
        Comparator.comparingDouble(bar -> bars.get(bar).values().get(period).orElseThrow());
    Comparator<Integer> inOrder =
        switch (chart.ranking().order()) {
          case ASC -> byValue;
          case DESC -> byValue.reversed();
          case NONE -> (one, other) -> 0;
        };
    return IntStream.range(0, bars.size())
        .filter(bar -> bars.get(bar).values().get(period).isPresent())
        .boxed()
        .sorted(inOrder)
        .toList();
  }

  private String at(int bar, int period) {
    return number(bars.get(bar).values().get(period).orElseThrow());
  }

  private String number(double value) {
    return chart.numbers().format(value);
  }

  private String period(int index) {
    return label(periods.get(index));
  }

  private String label(String name) {
    return shortened(name.strip(), longestName);
  }

  /** What is said of a bar, behind its name if it has one. */
  private String named(String name, String words) {
    String label = label(name);
    return label.isEmpty() ? words : label + " " + words;
  }

  private static String ordinal(int rank) {
    List<String> words =
        List.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth");
    if (rank < words.size()) {
      return words.get(rank);
    }
    int place = rank + 1;
    boolean teen = place % 100 >= 11 && place % 100 <= 13;
    String ending =
        switch (teen ? 0 : place % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return place + ending;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A text, or its first letters, whole, with an ellipsis behind them. */
  private static String shortened(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    int end = 0;
    Matcher letters = LETTER.matcher(text);
    while (letters.find() && text.codePointCount(0, letters.end()) < most) {
      end = letters.end();
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
