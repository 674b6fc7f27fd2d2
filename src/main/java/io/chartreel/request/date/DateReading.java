package io.chartreel.request.date;

import io.chartreel.request.date.DateRules.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
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

  /** The years that a run of digits without a separator may start with. */
  private static final int MIN_COMPACT_YEAR = 1000;

  private static final int MAX_COMPACT_YEAR = 2199;
  private static final int MAX_YEAR_DIGITS = 6;
  private static final int MAX_WEEK = 53;

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
      Parser parser = new Parser();
      if ((!isDay || isDay(rule)) && parser.matches(rule.fields(), tokens, end)) {
        readings.add(parser.reading(rule.interpretations(), time));
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
  private static LocalDate monday(int year, int week) {
    LocalDate first = LocalDate.of(year, 1, 4);
    return first.minusDays(first.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
  }

  /** Reads the numbers and names of a label in one format. */
  private static final class Parser {
    private int year;
    private int part = 1;
    private int day = 1;
    private boolean hasShortYear;
    private boolean hasEra;
    private double fraction;
    private boolean hasDay;

    boolean matches(String fields, DateTokens tokens, int end) {
      int field = 0;
      for (int i = 0; i < end; i++) {
        char type = tokens.type(i);
        if (type == '9' || type == 'N') {
          boolean isName = type == 'N';
          if (field == fields.length()
              || isName != (fields.charAt(field) == 'N')
              || !read(fields.charAt(field), tokens.value(i), tokens.digits(i))) {
            return false;
          }
          field++;
        }
      }
      return field == fields.length() && (!hasDay || isDayOfMonth());
    }

    private boolean isDayOfMonth() {
      return day >= 1
          && part >= 1
          && part <= 12
          && day <= YearMonth.of(hasShortYear ? year + 2000 : year, part).lengthOfMonth();
    }

    private boolean read(char field, long value, int digits) {
      return switch (field) {
        case 'Y' -> digits == 4 && setYear(value);
        case 'Z' -> digits == 4 && isCompactYear(value) && setYear(value);
        case 'y' -> digits == 2 && (hasShortYear = true) && setYear(value);
        case 'e' -> digits <= 4 && setYear(value);
        case 'n' -> digits <= MAX_YEAR_DIGITS && setYear(-value);
        case 'a' -> digits <= 4 && (hasEra = true) && setYear(value);
        case 'b' -> digits <= MAX_YEAR_DIGITS && (hasEra = true) && setYear(-value);
        case 'k' -> digits <= 3 && setYear(value);
        case 't' -> digits == 3 && (hasEra = true) && setYear(-(year * 1000L + value));
        case '=' -> value == year;
        case 'F' -> digits == 2 && value == (year + 1) % 100 || digits == 4 && value == year + 1L;
        case 'f' -> setFraction(value, digits);
        case 's' -> digits == 4 && value % 10 == 0 && setYear(value);
        case 'H' -> digits == 1 && setPart(value, 2);
        case 'Q' -> digits == 1 && setPart(value, 4);
        case 'W' -> digits <= 2 && setPart(value, MAX_WEEK);
        case 'M' -> digits <= 2 && setPart(value, 12);
        case 'm' -> digits == 2 && setPart(value, 12);
        case 'N' -> setPart(value, 12);
        case 'D' -> digits <= 2 && setDay(value);
        case 'w' -> digits == 1 && value >= 1 && value <= 7 && setDayOfWeek((int) value);
        case 'C' ->
            digits == 6
                && isCompactYear(value / 100)
                && setYear(value / 100)
                && setPart(value % 100, 12);
        case 'B' ->
            digits == 8
                && isCompactYear(value / 10_000)
                && setYear(value / 10_000)
                && setPart(value / 100 % 100, 12)
                && setDay(value % 100);
        default -> throw new IllegalArgumentException("no field " + field);
      };
    }

    private static boolean isCompactYear(long value) {
      return value >= MIN_COMPACT_YEAR && value <= MAX_COMPACT_YEAR;
    }

    private boolean setYear(long value) {
      year = (int) value;
      return true;
    }

    private boolean setPart(long value, int max) {
      part = (int) Math.min(value, Integer.MAX_VALUE);
      return value >= 1 && value <= max;
    }

    private boolean setDay(long value) {
      day = (int) value;
      hasDay = true;
      return true;
    }

    private boolean setFraction(long value, int digits) {
      fraction = value / Math.pow(10, digits);
      return true;
    }

    private boolean setDayOfWeek(int dayOfWeek) {
      LocalDate date = monday(year, part).plusDays(dayOfWeek - 1L);
      boolean isInYear = date.get(IsoFields.WEEK_BASED_YEAR) == year;
      year = date.getYear();
      part = date.getMonthValue();
      return isInYear && setDay(date.getDayOfMonth());
    }

    DateReading reading(int interpretations, TimeOfDay time) {
      return new DateReading(
          interpretations, year, part, day, hasShortYear, hasEra, fraction, time);
    }
  }
}
