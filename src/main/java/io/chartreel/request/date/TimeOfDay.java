package io.chartreel.request.date;

import java.util.Optional;

/**
 * A time of day.
 *
 * @param nanos nanoseconds since midnight
 * @param offset seconds that the time zone is ahead of UTC; 0 if the label has no zone
 */
record TimeOfDay(long nanos, int offset) {
  static final TimeOfDay MIDNIGHT = new TimeOfDay(0, 0);

  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int MAX_FRACTION = 9;
  private static final int MAX_OFFSET_HOURS = 18;

  int hour() {
    return (int) (seconds() / 3600);
  }

  int minute() {
    return (int) (seconds() / 60 % 60);
  }

  int second() {
    return (int) (seconds() % 60);
  }

  /** Returns the seconds since midnight, without the fraction. */
  long seconds() {
    return nanos / NANOS_PER_SECOND;
  }

  /** Returns the fraction of the second, in nanoseconds. */
  int fraction() {
    return (int) (nanos % NANOS_PER_SECOND);
  }

  /**
   * Parses the tokens of a label from an index on: {@code 10:30}, {@code 10.30}, {@code 103000},
   * {@code 10:30:00.5Z}, {@code 10:30 PM}, {@code 10:30+01:00}.
   *
   * @return nothing unless all of these tokens are one time
   */
  static Optional<TimeOfDay> parse(DateTokens tokens, int from) {
    return new Parser(tokens, from).parse();
  }

  private static final class Parser {
    private final DateTokens tokens;
    private int next;
    private boolean isValid = true;

    Parser(DateTokens tokens, int from) {
      this.tokens = tokens;
      this.next = from;
    }

    Optional<TimeOfDay> parse() {
      long nanos = clock();
      if (isValid && skip(' ', 'P')) {
        nanos = afternoon(nanos, tokens.value(next - 1) == DateTokens.PM);
      }
      int offset = isValid ? offset() : 0;
      return isValid && next == tokens.size()
          ? Optional.of(new TimeOfDay(nanos, offset))
          : Optional.empty();
    }

    /** Parses hours, minutes, seconds and their fraction; returns nanoseconds. */
    private long clock() {
      int digits = digitsAt(next);
      boolean isCompact = digits == 4 || digits == 6;
      if (isCompact) {
        long value = tokens.value(next++);
        long hhmmss = digits == 4 ? value * 100 : value;
        long seconds = seconds(hhmmss / 10_000, hhmmss / 100 % 100, hhmmss % 100);
        return seconds * NANOS_PER_SECOND + (digits == 6 ? fraction() : 0);
      }
      long hour = number(2);
      char separator = tokens.type(next) == '.' ? '.' : ':';
      require(separator);
      long minute = number(2);
      boolean hasSeconds = tokens.type(next) == separator;
      long second = 0;
      if (hasSeconds) {
        next++;
        second = number(2);
      }
      return seconds(hour, minute, second) * NANOS_PER_SECOND + (hasSeconds ? fraction() : 0);
    }

    /** Returns the seconds since midnight; 24:00 and a leap second are allowed, as in ISO 8601. */
    private long seconds(long hour, long minute, long second) {
      long seconds = hour * 3600 + minute * 60 + second;
      isValid &= minute < 60 && second <= 60 && seconds <= 86_400;
      return seconds;
    }

    private long fraction() {
      char separator = tokens.type(next);
      if (separator != '.' || digitsAt(next + 1) == 0) {
        return 0;
      }
      int digits = digitsAt(next + 1);
      long fraction = tokens.value(next + 1);
      next += 2;
      isValid &= digits <= MAX_FRACTION;
      for (int i = digits; i < MAX_FRACTION; i++) {
        fraction *= 10;
      }
      return fraction;
    }

    private long afternoon(long nanos, boolean isAfternoon) {
      long twelve = 12 * 3600 * NANOS_PER_SECOND;
      isValid &= nanos < twelve + 3600 * NANOS_PER_SECOND;
      long sinceTwelve = nanos >= twelve ? nanos - twelve : nanos;
      return isAfternoon ? sinceTwelve + twelve : sinceTwelve;
    }

    /** Parses a zone such as {@code Z}, {@code UTC}, {@code +01:00}, {@code GMT+0100}. */
    private int offset() {
      boolean isUtc = skip(' ', 'Z');
      char sign = tokens.type(next);
      if (isUtc && next == tokens.size()) {
        return 0;
      }
      if (sign == ' ' && (tokens.type(next + 1) == '+' || tokens.type(next + 1) == '-')) {
        sign = tokens.type(++next);
      }
      if (sign != '+' && sign != '-') {
        return 0;
      }
      next++;
      boolean isCompact = digitsAt(next) == 4;
      long value = number(isCompact ? 4 : 2);
      long hours = isCompact ? value / 100 : value;
      long minutes = isCompact ? value % 100 : 0;
      if (!isCompact && tokens.type(next) == ':') {
        next++;
        minutes = number(2);
      }
      isValid &= hours <= MAX_OFFSET_HOURS && minutes < 60;
      int offset = (int) (hours * 3600 + minutes * 60);
      return sign == '-' ? -offset : offset;
    }

    private int digitsAt(int index) {
      return tokens.type(index) == '9' ? tokens.digits(index) : 0;
    }

    private long number(int maxDigits) {
      int digits = digitsAt(next);
      isValid &= digits > 0 && digits <= maxDigits;
      return isValid ? tokens.value(next++) : 0;
    }

    private void require(char type) {
      isValid &= tokens.type(next) == type;
      next++;
    }

    /** Skips a token of a type, and an optional one before it; tells whether it was there. */
    private boolean skip(char optional, char type) {
      int at = tokens.type(next) == optional ? next + 1 : next;
      if (tokens.type(at) == type) {
        next = at + 1;
        return true;
      }
      return false;
    }
  }
}
