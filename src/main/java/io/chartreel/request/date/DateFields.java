package io.chartreel.request.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Reads the numbers and names of a label in one format. */
final class DateFields {
  /** The years that a run of digits without a separator may start with. */
  private static final int MIN_COMPACT_YEAR = 1000;

  private static final int MAX_COMPACT_YEAR = 2199;
  private static final int MAX_YEAR_DIGITS = 6;
  private static final int MAX_WEEK = 53;

  private int year;
  private int part = 1;
  private int day = 1;
  private boolean hasShortYear;
  private boolean hasEra;
  private double fraction;
  private boolean hasDay;

  /**
   * Reads the tokens before an index; tells whether they are a date.
   *
   * @param fields the format, as in {@link DateRules}
   */
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
      case '0' -> value == 0;
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
    LocalDate date = DateReading.monday(year, part).plusDays(dayOfWeek - 1L);
    boolean isInYear = date.get(IsoFields.WEEK_BASED_YEAR) == year;
    year = date.getYear();
    part = date.getMonthValue();
    return isInYear && setDay(date.getDayOfMonth());
  }

  /** Returns the date that was read. */
  DateReading reading(int interpretations, TimeOfDay time) {
    return new DateReading(interpretations, year, part, day, hasShortYear, hasEra, fraction, time);
  }
}
