package io.chartreel.request.xlsx;

import io.chartreel.request.syntax.DecimalNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.OptionalDouble;

/**
 * Converts the numbers of cells to text: numbers with the fewest digits, dates in the form of ISO
 * 8601.
 *
 * @param formats of the cell styles
 * @param startsIn1904 whether days are counted from 1904 instead of 1900
 */
record CellValues(NumberFormats formats, boolean startsIn1904) {
  private static final LocalDate DAY_0_IN_1904 = LocalDate.of(1904, 1, 1);

  /** Day 60 is 29 February 1900, which never was; the days before it count from here. */
  private static final LocalDate DAY_0_UNTIL_60 = LocalDate.of(1899, 12, 31);

  private static final LocalDate DAY_0_AFTER_60 = LocalDate.of(1899, 12, 30);
  private static final double MAX_DAY = 2_958_466;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MAX_PLAIN_LENGTH = 40;
  private static final String MIDNIGHT = "T00:00:00";

  /** Returns the text of a number as it was written, or the same text if it is none. */
  String number(String written, int style) {
    OptionalDouble number = DecimalNumber.parse(written.strip());
    if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
      return written;
    }
    double value = number.getAsDouble();
    BigDecimal shortest = DecimalNumber.shortest(value);
    return switch (formats.kind(style)) {
      case PERCENT -> plain(shortest.movePointRight(2)) + "%";
      case DATE -> value >= 0 && value < MAX_DAY ? date(value) : plain(shortest);
      case TIME -> {
        if (value < 0 || value >= MAX_DAY) {
          yield plain(shortest);
        }
        yield value < 1 ? time(value) : date(value);
      }
      case NUMBER -> plain(shortest);
    };
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.length() <= MAX_PLAIN_LENGTH ? plain : stripped.toString();
  }

  private static String time(double day) {
    long second = Math.round(day * SECONDS_PER_DAY) % SECONDS_PER_DAY;
    return LocalTime.ofSecondOfDay(second).toString();
  }

  private String date(double day) {
    long seconds = Math.round(day * SECONDS_PER_DAY);
    long days = seconds / SECONDS_PER_DAY;
    LocalDate first = DAY_0_IN_1904;
    if (!startsIn1904) {
      first = days < 60 ? DAY_0_UNTIL_60 : DAY_0_AFTER_60;
    }
    LocalDateTime time = first.plusDays(days).atStartOfDay().plusSeconds(seconds % SECONDS_PER_DAY);
    return isoDate(
        time.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? time.toLocalDate().toString()
            : time.toString());
  }

  /** Returns a date in the form of ISO 8601 without a time if that is midnight. */
  static String isoDate(String written) {
    int time = written.indexOf(MIDNIGHT);
    return time > 0 ? written.substring(0, time) : written;
  }
}
