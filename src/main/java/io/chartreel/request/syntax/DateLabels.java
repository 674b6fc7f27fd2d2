package io.chartreel.request.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The order of time of labels that all are dates of one kind. A date of a whole month or quarter
 * stands for its first day.
 */
public final class DateLabels {
  /** A longer label is no date: no pattern is tried on it. */
  private static final int LONGEST = 40;

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String TIME = "(?:[t ]([0-9:.]{4,15}z?))?";

  /** The kinds, each as year, month and day; a month first comes before a day first. */
  private static final List<Kind> KINDS =
      List.of(
          kind("([0-9]{4})", date -> day(date.group(1), "1", "1")),
          kind(
              "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + TIME,
              date -> day(date.group(1), date.group(2), date.group(3))),
          kind("([0-9]{4})[-/]([0-9]{1,2})", date -> day(date.group(1), date.group(2), "1")),
          kind(
              "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})",
              date -> day(date.group(3), date.group(1), date.group(2))),
          kind(
              "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})",
              date -> day(date.group(3), date.group(2), date.group(1))),
          kind(
              "([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})",
              date -> day(date.group(3), date.group(2), date.group(1))),
          kind("([0-9]{4})[- ]?q([1-4])", date -> quarter(date.group(1), date.group(2))),
          kind("q([1-4])[- ]?([0-9]{4})", date -> quarter(date.group(2), date.group(1))),
          kind(MONTH + "[- ]([0-9]{4})", date -> day(date.group(2), month(date.group(1)), "1")),
          kind(
              "([0-9]{1,2})[- ]" + MONTH + "[- ]([0-9]{4})",
              date -> day(date.group(3), month(date.group(2)), date.group(1))),
          kind(
              MONTH + " ([0-9]{1,2}), ?([0-9]{4})",
              date -> day(date.group(3), month(date.group(1)), date.group(2))));

  private DateLabels() {}

  /** How one kind of date is written, and the day that it means. */
  private record Kind(Pattern pattern, Function<MatchResult, LocalDate> day) {
    /** The moments of labels in a form that sorts by time, or nothing where one is of no date. */
    Optional<List<String>> moments(List<String> labels) {
      List<String> moments = labels.stream().map(this::moment).toList();
      return moments.contains("") ? Optional.empty() : Optional.of(moments);
    }

    private String moment(String label) {
      if (label.length() > LONGEST) {
        return "";
      }
      Matcher date = pattern.matcher(label.toLowerCase(Locale.ROOT));
      if (!date.matches()) {
        return "";
      }
      try {
        String time = date.groupCount() == 4 && date.group(4) != null ? date.group(4) : "";
        return day.apply(date.toMatchResult()) + " " + time;
      } catch (DateTimeException noSuchDay) {
        return "";
      }
    }
  }

  private static Kind kind(String pattern, Function<MatchResult, LocalDate> day) {
    return new Kind(Pattern.compile(pattern), day);
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static LocalDate quarter(String year, String quarter) {
    return LocalDate.of(Integer.parseInt(year), 3 * Integer.parseInt(quarter) - 2, 1);
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.indexOf(name.substring(0, 3)) / 4 + 1);
  }

  /**
   * The indices of labels in the order of time; nothing where they are not all dates of one kind.
   * Where they can be read in two ways, that in which they stand in the order of time already is
   * taken.
   */
  public static Optional<int[]> order(List<String> labels) {
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> readings =
        KINDS.stream().map(kind -> kind.moments(labels)).flatMap(Optional::stream).toList();
    return Stream.concat(readings.stream().filter(DateLabels::ascends), readings.stream())
        .findFirst()
        .map(
            moments ->
                IntStream.range(0, moments.size())
                    .boxed()
                    .sorted((one, other) -> moments.get(one).compareTo(moments.get(other)))
                    .mapToInt(Integer::intValue)
                    .toArray());
  }

  private static boolean ascends(List<String> moments) {
    return IntStream.range(1, moments.size())
        .allMatch(i -> moments.get(i - 1).compareTo(moments.get(i)) <= 0);
  }
}
