package io.chartreel.request.date;

import io.chartreel.request.date.DateRules.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date that a label may mean.
 *
 * @param interpretations the interpretations of a column in which the label is this date, as bits
 * @param year the year; before Christ it is negative; from 0 to 99 if it has two digits
 * @param part the number of the half, quarter, month or week; 1 in a whole year
 * @param day the day of the month; 1 in longer periods
 * @param hasShortYear whether the century is not part of the label
 * @param hasEra whether BC or AD is part of the label
 * @param fraction the fraction of a decimal year, from 0 to 1
 * @param time the time of day
 */
record DateReading(
    int interpretations,
    int year,
    int part,
    int day,
    boolean hasShortYear,
    boolean hasEra,
    double fraction,
    TimeOfDay time) {
  /** Years of two digits from this one on are of the 20th century, others of the 21st. */
  static final int PIVOT = 69;

  /** Returns all dates that a label may mean; none if it is not a date. */
  static List<DateReading> of(String label) {
    Optional<DateTokens> found = DateTokens.of(label);
    if (found.isEmpty()) {
      return List.of();
    }
    DateTokens tokens = found.get();
    int end = endOfDate(tokens);
    TimeOfDay time = TimeOfDay.MIDNIGHT;
    if (end < tokens.size()) {
      Optional<TimeOfDay> after = TimeOfDay.parse(tokens, end + 1);
      if (after.isEmpty()) {
        return List.of();
      }
      time = after.get();
    }
    boolean isDay = end < tokens.size() || tokens.hasDayOfWeek();
    List<DateReading> readings = new ArrayList<>(2);
    for (Rule rule : DateRules.of(tokens.shape(end))) {
      DateFields date = new DateFields();
      if ((!isDay || isDay(rule)) && date.matches(rule.fields(), tokens, end)) {
        readings.add(date.reading(rule.interpretations(), time));
      }
    }
    return readings;
  }

  private static boolean isDay(Rule rule) {
    int bits = rule.interpretations();
    return Interpretation.MONTH_FIRST.isIn(bits) || Interpretation.DAY_FIRST.isIn(bits);
  }

  /** Returns the index of the token between the date and the time; the size without a time. */
  private static int endOfDate(DateTokens tokens) {
    int size = tokens.size();
    boolean isCompact = tokens.type(0) == '9' && tokens.digits(0) == 8;
    if (isCompact && tokens.type(1) == 'T') {
      return 1;
    }
    boolean isNumeric = isSeparator(tokens.type(1)) && isSeparator(tokens.type(3));
    if (isNumeric && size > 6 && (tokens.type(5) == 'T' || tokens.type(5) == ' ')) {
      return 5;
    }
    for (int i = 3; i < size; i++) {
      if (tokens.type(i) == ':') {
        return tokens.type(i - 2) == 'T' || tokens.type(i - 2) == ' ' ? i - 2 : size;
      }
    }
    return size;
  }

  private static boolean isSeparator(char type) {
    return type == '-' || type == '/' || type == '.';
  }

  /** Tells whether these are readings of a date whatever the other labels of its column are. */
  static boolean areCertain(List<DateReading> readings) {
    for (DateReading reading : readings) {
      for (Interpretation interpretation : Interpretation.all()) {
        if (interpretation.isStrong() && interpretation.isIn(reading.interpretations)
            || reading.hasEra) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the reading of a year and a numbered part of it. */
  static DateReading ofPart(int year, int part) {
    return new DateReading(0, year, part, 1, false, false, 0, TimeOfDay.MIDNIGHT);
  }

  /**
   * Returns the year with its century.
   *
   * @param pivot the first year of two digits that is of the 20th century
   */
  int year(int pivot) {
    return hasShortYear ? year + (year >= pivot ? 1900 : 2000) : year;
  }

  /**
   * Returns the start of the period in UTC.
   *
   * @param pivot the first year of two digits that is of the 20th century
   */
  Instant start(DateKind kind, int pivot) {
    int fullYear = year(pivot);
    long epochDay = startDay(kind, fullYear).toEpochDay() + day - 1;
    long nanos = time.nanos();
    if (kind == DateKind.DECIMAL_YEAR) {
      nanos = Math.round(fraction * LocalDate.of(fullYear, 1, 1).lengthOfYear() * 86_400e9);
    }
    return Instant.ofEpochSecond(epochDay * 86_400 - time.offset(), nanos);
  }

  /** Returns the first day of the year, half, quarter, month or week. */
  private LocalDate startDay(DateKind kind, int fullYear) {
    return switch (kind) {
      case HALF -> LocalDate.of(fullYear, 6 * part - 5, 1);
      case QUARTER -> LocalDate.of(fullYear, 3 * part - 2, 1);
      case MONTH, DAY, TIME -> LocalDate.of(fullYear, part, 1);
      case WEEK -> monday(fullYear, part);
      default -> LocalDate.of(fullYear, 1, 1);
    };
  }

  /** Returns the first day of a week; the first week of a year has its fourth day. */
  static LocalDate monday(int year, int week) {
    LocalDate first = LocalDate.of(year, 1, 4);
    return first.minusDays(first.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
  }
}
