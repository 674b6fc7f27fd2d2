package io.chartreel.request.syntax;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recognises labels that are dates, and sorts them by time. */
public final class DateLabels {
  /** The longest date, in characters. */
  private static final int MAX_LENGTH = 40;

  private static final int MIN_TIME_LENGTH = 4;
  private static final int MAX_TIME_LENGTH = 15;

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double MINUTES_PER_HOUR = 60;

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /**
   * The formats of dates, in which {@code [-]} is an optional hyphen and {@code <M>} the name of a
   * month. If both are possible, the month precedes the day.
   */
  private static final List<Format> FORMATS =
      List.of(
          format("Y", UnaryOperator.identity()),
          new Format(formatter("Y-M-D"), date -> hyphenated(date, "/."), true),
          format("Y-M", date -> hyphenated(date, "/")),
          format("M/D/Y", UnaryOperator.identity()),
          format("D/M/Y", UnaryOperator.identity()),
          format("D.M.Y", UnaryOperator.identity()),
          format("Y[-]qQ", date -> hyphenated(date, " ")),
          format("qQ[-]Y", date -> hyphenated(date, " ")),
          format("<M>-Y", date -> hyphenated(withMonthNumber(date), " ")),
          format("D-<M>-Y", date -> hyphenated(withMonthNumber(date), " ")),
          format("<M> D,[ ]Y", DateLabels::withMonthNumber));

  private DateLabels() {}

  /** A date, and a time of day as text; both sort chronologically. */
  private record Timestamp(LocalDate date, String time) implements Comparable<Timestamp> {
    private static final Comparator<Timestamp> BY_TIME =
        Comparator.comparing(Timestamp::date).thenComparing(Timestamp::time);

    /** Returns the seconds since 1970. The parts of the time are hours, minutes and seconds. */
    double seconds() {
      double seconds = 0;
      double unit = SECONDS_PER_HOUR;
      for (String part : Splitter.split(time.endsWith("z") ? withoutZone() : time, ':')) {
        seconds += unit * DecimalNumber.parse(part).orElse(0);
        unit /= MINUTES_PER_HOUR;
      }
      return date.toEpochDay() * SECONDS_PER_DAY + seconds;
    }

    private String withoutZone() {
      return time.substring(0, time.length() - 1);
    }

    @Override
    public int compareTo(Timestamp other) {
      return BY_TIME.compare(this, other);
    }
  }

  /**
   * A format of dates.
   *
   * @param normalisation maps the variants of the format to the one that the formatter parses
   * @param withTime whether a time of day may follow
   */
  private record Format(
      DateTimeFormatter formatter, UnaryOperator<String> normalisation, boolean withTime) {
    /** Returns the timestamps of labels, or nothing unless all of them have this format. */
    Optional<List<Timestamp>> parse(List<String> labels) {
      List<Timestamp> timestamps = new ArrayList<>();
      for (String label : labels) {
        Optional<Timestamp> timestamp = parse(label);
        if (timestamp.isEmpty()) {
          return Optional.empty();
        }
        timestamps.add(timestamp.get());
      }
      return Optional.of(timestamps);
    }

    private Optional<Timestamp> parse(String label) {
      if (label.length() > MAX_LENGTH) {
        return Optional.empty();
      }
      String lower = label.toLowerCase(Locale.ROOT);
      int end = withTime ? endOfDate(lower) : lower.length();
      String time = end < lower.length() ? lower.substring(end + 1) : "";
      if (end < lower.length() && !isTime(time)) {
        return Optional.empty();
      }
      try {
        String date = normalisation.apply(lower.substring(0, end));
        return Optional.of(new Timestamp(LocalDate.parse(date, formatter), time));
      } catch (DateTimeException notOfThisFormat) {
        return Optional.empty();
      }
    }
  }

  private static Format format(String pattern, UnaryOperator<String> normalisation) {
    return new Format(formatter(pattern), normalisation, false);
  }

  /** Returns a strict formatter. The first month, day or quarter is the default. */
  private static DateTimeFormatter formatter(String format) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    for (char c : format.toCharArray()) {
      switch (c) {
        case 'Y' -> builder.appendValue(YEAR, 4);
        case 'Q' -> builder.appendValue(IsoFields.QUARTER_OF_YEAR, 1);
        case 'M' -> builder.appendValue(MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE);
        case 'D' -> builder.appendValue(DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE);
        case '[' -> builder.optionalStart();
        case ']' -> builder.optionalEnd();
        default -> builder.appendLiteral(c);
      }
    }
    if (format.contains("Q")) {
      builder.parseDefaulting(IsoFields.DAY_OF_QUARTER, 1);
    } else {
      builder.parseDefaulting(MONTH_OF_YEAR, 1).parseDefaulting(DAY_OF_MONTH, 1);
    }
    return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Replaces every one of some separators with a hyphen. */
  private static String hyphenated(String date, String separators) {
    StringBuilder hyphenated = new StringBuilder(date);
    for (int i = 0; i < date.length(); i++) {
      if (separators.indexOf(date.charAt(i)) >= 0) {
        hyphenated.setCharAt(i, '-');
      }
    }
    return hyphenated.toString();
  }

  /**
   * Replaces the name of a month with its number: {@code jan 2020} is {@code <1> 2020}. Returns an
   * empty text if there is no name.
   */
  private static String withMonthNumber(String date) {
    int start = 0;
    while (start < date.length() && !isLetter(date.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < date.length() && isLetter(date.charAt(end))) {
      end++;
    }
    String name = date.substring(start, end);
    int month = 0;
    while (month < MONTHS.size() && !isNameOf(MONTHS.get(month), name)) {
      month++;
    }
    if (month == MONTHS.size()) {
      return "";
    }
    int rest = date.startsWith(".", end) ? end + 1 : end;
    return date.substring(0, start) + '<' + (month + 1) + '>' + date.substring(rest);
  }

  /** Tells whether a name is the month, its first three letters, or {@code sept}. */
  private static boolean isNameOf(String month, String name) {
    boolean abbreviation = name.length() == 3 && month.startsWith(name);
    return abbreviation || name.equals(month) || name.equals("sept") && month.startsWith(name);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Returns the end of a date that a {@code t} or a space separates from a time. */
  private static int endOfDate(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != 't' && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  private static boolean isTime(String text) {
    int end = text.endsWith("z") ? text.length() - 1 : text.length();
    return end >= MIN_TIME_LENGTH
        && end <= MAX_TIME_LENGTH
        && text.chars().limit(end).allMatch(c -> c >= '0' && c <= '9' || c == ':' || c == '.');
  }

  /**
   * Returns the indices of labels in chronological order, or nothing unless all of them are dates
   * in one format. If the format is ambiguous, one in which the labels already are in order wins.
   */
  public static Optional<int[]> order(List<String> labels) {
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    return timestamps(labels)
        .map(
            timestamps ->
                IntStream.range(0, timestamps.size())
                    .boxed()
                    .sorted(Comparator.comparing(timestamps::get))
                    .mapToInt(Integer::intValue)
                    .toArray());
  }

  /**
   * Returns the points in time of labels in seconds since 1970, or nothing unless all of them are
   * dates in one format.
   */
  public static Optional<double[]> times(List<String> labels) {
    return timestamps(labels)
        .map(timestamps -> timestamps.stream().mapToDouble(Timestamp::seconds).toArray());
  }

  private static Optional<List<Timestamp>> timestamps(List<String> labels) {
    List<List<Timestamp>> readings =
        FORMATS.stream().map(format -> format.parse(labels)).flatMap(Optional::stream).toList();
    return Stream.concat(readings.stream().filter(DateLabels::isAscending), readings.stream())
        .findFirst();
  }

  private static boolean isAscending(List<Timestamp> timestamps) {
    return IntStream.range(1, timestamps.size())
        .allMatch(i -> timestamps.get(i - 1).compareTo(timestamps.get(i)) <= 0);
  }
}
