package io.chartreel.request.date;

import io.chartreel.chart.NumberLocale;
import io.chartreel.request.problem.Excerpt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Labels that are all dates of one kind, in the languages of {@link NumberLocale}. They can be put
 * in order of time and displayed in another form. Immutable.
 *
 * <p>The month precedes the day in {@code 1/2/2000} unless a first number is over 12, or the labels
 * are in order only if the day comes first. Years of two digits are from 1969 to 2068; if there are
 * years of both centuries, and the labels are in order only with others, they are those. Numbers of
 * seconds, such as Unix timestamps, are not dates.
 */
public final class DateColumn {
  /** The years of most tables, from the first to the last. */
  private static final int MIN_USUAL_YEAR = 1500;

  private static final int MAX_USUAL_YEAR = 2100;

  private final List<String> labels;
  private final DateChoice choice;
  private final DateKind kind;
  private final DateFormatter formatter;

  private DateColumn(List<String> labels, DateChoice choice) {
    this.labels = List.copyOf(labels);
    this.choice = choice;
    boolean hasTimes =
        choice.interpretation().kind() == DateKind.DAY
            && choice.readings().stream().anyMatch(reading -> reading.time().nanos() > 0);
    this.kind = hasTimes ? DateKind.TIME : choice.interpretation().kind();
    this.formatter = new DateFormatter(choice, kind);
  }

  /**
   * Returns the dates of labels without a hint that they are some; see {@link #of(List, boolean)}.
   */
  public static Optional<DateColumn> of(List<String> labels) {
    return of(labels, false);
  }

  /**
   * Returns the dates of labels; nothing if there are none, or if not all are dates of one kind. It
   * takes linear time, and stops at the first label that rules out all kinds.
   *
   * @param labels the labels, without spaces around them
   * @param hinted whether something else says that they are dates, such as the header {@code Year}.
   *     Only then years of less than four digits, months and quarters without a year, and decimal
   *     years in any order are dates.
   */
  public static Optional<DateColumn> of(List<String> labels, boolean hinted) {
    List<List<DateReading>> readings = new ArrayList<>(labels.size());
    int common = -1;
    for (String label : labels) {
      List<DateReading> found = DateReading.of(label);
      common &= DateChoice.bits(found);
      if (common == 0) {
        return Optional.empty();
      }
      readings.add(found);
    }
    return DateChoice.of(readings, hinted).map(choice -> new DateColumn(labels, choice));
  }

  /**
   * Returns the dates of a column in which some labels are none, such as totals and footnotes:
   * those of the kind that most labels have.
   *
   * @param labels the labels, without spaces around them
   * @param share the smallest share of dates, from 0 (exclusive) to 1
   * @param hinted as in {@link #of(List, boolean)}
   * @return nothing if less labels are dates of one kind
   */
  public static Optional<PartialDates> ofMost(List<String> labels, double share, boolean hinted) {
    List<List<DateReading>> readings = labels.stream().map(DateReading::of).toList();
    int[] counts = new int[Interpretation.all().length];
    for (List<DateReading> reading : readings) {
      int bits = DateChoice.bits(reading);
      for (Interpretation interpretation : Interpretation.all()) {
        counts[interpretation.ordinal()] += interpretation.isIn(bits) ? 1 : 0;
      }
    }
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0 && counts[i] >= share * labels.size())
        .boxed()
        .sorted(Comparator.comparing(i -> -counts[i]))
        .map(i -> fitting(labels, readings, Interpretation.all()[i], hinted))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PartialDates> fitting(
      List<String> labels,
      List<List<DateReading>> readings,
      Interpretation interpretation,
      boolean hinted) {
    List<Integer> dates =
        IntStream.range(0, labels.size())
            .filter(i -> interpretation.isIn(DateChoice.bits(readings.get(i))))
            .boxed()
            .toList();
    List<Integer> others =
        IntStream.range(0, labels.size())
            .filter(i -> !interpretation.isIn(DateChoice.bits(readings.get(i))))
            .boxed()
            .toList();
    return DateChoice.of(dates.stream().map(readings::get).toList(), hinted)
        .map(choice -> new DateColumn(dates.stream().map(labels::get).toList(), choice))
        .map(column -> new PartialDates(column, dates, others));
  }

  /**
   * Returns the dates of two columns: the years, and a quarter, month or week of each.
   *
   * @param years the years, with as many digits as they have
   * @param parts as many numbers or names, such as {@code 1}, {@code Q1}, {@code March}, {@code
   *     W05}
   * @param hint what the numbers are, if something else says it, such as a header: {@code HALF},
   *     {@code QUARTER}, {@code MONTH} or {@code WEEK}. Otherwise they are quarters if all are at
   *     most 4, months if all are at most 12, and weeks.
   * @return nothing if these are not years and parts of one kind
   */
  public static Optional<DateColumn> combine(
      List<String> years, List<String> parts, Optional<DateKind> hint) {
    return YearParts.combine(years, parts, hint)
        .map(
            choice ->
                new DateColumn(
                    IntStream.range(0, years.size())
                        .mapToObj(i -> years.get(i) + ' ' + parts.get(i))
                        .toList(),
                    choice));
  }

  /**
   * Tells whether a cell alone is certainly a date. Numbers, words and long texts are ruled out
   * without further memory. Four digits are a year, six and eight are one with a month and a day.
   */
  public static boolean mayBeDate(String cell) {
    return DateScan.hasFormOfDate(cell) && DateReading.areCertain(DateReading.of(cell));
  }

  /** Returns the number of dates. */
  public int size() {
    return labels.size();
  }

  /** Returns what all the dates are. */
  public DateKind kind() {
    return kind;
  }

  /** Tells whether the year is known: not in a column of names of months. */
  public boolean hasYear() {
    return !choice.interpretation().isAlone();
  }

  /** Tells whether all labels are also plain numbers, such as {@code 2020} or {@code 202001}. */
  public boolean areNumbers() {
    return labels.stream().allMatch(DateScan::isNumber);
  }

  /** Tells whether all years are from 1500 to 2100, as in most tables. */
  public boolean hasUsualYears() {
    return hasYear()
        && choice.readings().stream()
            .mapToInt(reading -> reading.year(choice.pivot()))
            .allMatch(year -> year >= MIN_USUAL_YEAR && year <= MAX_USUAL_YEAR);
  }

  /**
   * Returns some of the dates.
   *
   * @param indices of the dates, in the order of the result
   */
  public DateColumn at(int[] indices) {
    return new DateColumn(IntStream.of(indices).mapToObj(labels::get).toList(), choice.at(indices));
  }

  /** Returns the indices of the dates in order of time. Equal ones keep their order. */
  public int[] order() {
    List<Instant> starts = choice.starts();
    return IntStream.range(0, starts.size())
        .boxed()
        .sorted(Comparator.comparing(starts::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns the start of each period on a line of time, in milliseconds since 1970-01-01T00:00Z.
   * Dates without a year are in the year 0.
   */
  public long[] times() {
    return choice.starts().stream().mapToLong(Instant::toEpochMilli).toArray();
  }

  /** Returns a sentence on what was guessed; nothing if the labels have only one meaning. */
  public Optional<String> ambiguity() {
    return choice
        .other()
        .map(
            other ->
                "Dates such as %s were read as %s, not as %s.%s"
                    .formatted(
                        Excerpt.quoted(labels.get(doubtful())),
                        description(choice.interpretation()),
                        description(other),
                        other == Interpretation.MONTH_FIRST || other == Interpretation.DAY_FIRST
                            ? " If that is wrong, write the year first, as in 2024-02-01."
                            : ""));
  }

  /** Returns the index of the first label with two different meanings. */
  private int doubtful() {
    for (int i = 0; i < labels.size(); i++) {
      DateReading date = choice.readings().get(i);
      if (date.part() != date.day()) {
        return i;
      }
    }
    return 0;
  }

  private static String description(Interpretation interpretation) {
    return switch (interpretation) {
      case MONTH_FIRST -> "month/day/year";
      case DAY_FIRST -> "day/month/year";
      default -> interpretation.kind().plural();
    };
  }

  /** Returns a label as it is written. */
  public String displayAsIs(int index) {
    return labels.get(index);
  }

  /** Returns a date in the usual form of a language: {@code Feb 2020}, {@code Q1 2020}. */
  public String display(int index, NumberLocale locale) {
    return formatter.format(index, labels.get(index), DateNames.of(locale));
  }

  /**
   * Returns a date in the form of a pattern.
   *
   * @throws IllegalArgumentException if the pattern has a part that the dates do not have; see
   *     {@link #problemOf}
   */
  public String display(int index, DatePattern pattern, NumberLocale locale) {
    problemOf(pattern)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return formatter.format(index, pattern, DateNames.of(locale));
  }

  /** Returns a sentence on the first part of a pattern that the dates do not have. */
  public Optional<String> problemOf(DatePattern pattern) {
    return pattern.problemOf(kind, hasYear());
  }
}
