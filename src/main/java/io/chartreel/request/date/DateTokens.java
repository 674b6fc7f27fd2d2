package io.chartreel.request.date;

import java.util.Optional;

/**
 * The tokens of a label that may be a date. A token is a character, its type: {@code 9} is a run of
 * digits, {@code N} the name of a month, another letter one of the {@linkplain DateWords known
 * words}, and the rest is punctuation. A label with anything else has no tokens. The types together
 * are the shape of the label: {@code 1 Jan 2020} is {@code 9 N 9}.
 *
 * <p>Names of the days of the week, ordinal suffixes, and words such as <i>of</i> are left out, as
 * is punctuation that makes no difference.
 */
final class DateTokens {
  /** The longest date, in characters. */
  static final int MAX_LENGTH = 60;

  /** The value of the word <i>pm</i>; <i>am</i> has 0. */
  static final int PM = 1;

  private static final int MAX_TOKENS = 32;
  private static final int MAX_DIGITS = 18;
  private static final String UNITS = "\u5e74\u6708\u65e5\ub144\uc6d4\uc77c";
  private static final String NUMERALS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
  private static final char TEN = '\u5341';
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final String APOSTROPHES = "'\u2018\u2019\u02bc";
  private static final String PUNCTUATION = "/:[]+";

  private final String label;
  private final char[] types = new char[MAX_TOKENS];
  private final long[] values = new long[MAX_TOKENS];
  private final int[] digits = new int[MAX_TOKENS];
  private int size;
  private int next;
  private boolean isValid = true;
  private boolean hasDayOfWeek;

  /** The token of a month whose name is also that of a day of the week, plus 1; 0 if none. */
  private int doubtfulMonth;

  private DateTokens(String label) {
    this.label = label;
  }

  /** Returns the tokens of a label; nothing if it cannot be a date. */
  static Optional<DateTokens> of(String label) {
    if (label.isEmpty() || label.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    DateTokens tokens = new DateTokens(label);
    while (tokens.isValid && tokens.next < label.length()) {
      tokens.readToken(label.charAt(tokens.next));
    }
    if (tokens.size > 0 && tokens.types[tokens.size - 1] == ' ') {
      tokens.size--;
    }
    return tokens.isValid && tokens.size > 0 ? Optional.of(tokens) : Optional.empty();
  }

  int size() {
    return size;
  }

  /** Returns the type of a token; 0 beyond the last. */
  char type(int index) {
    return index < size ? types[index] : 0;
  }

  /** Returns the value of a number, a month (1 to 12) or a half of the day. */
  long value(int index) {
    return values[index];
  }

  /** Returns the number of digits of a number. */
  int digits(int index) {
    return digits[index];
  }

  /** Tells whether the label has the name of a day of the week, which is not a token. */
  boolean hasDayOfWeek() {
    return hasDayOfWeek;
  }

  /** Returns the types of the tokens before an index. */
  String shape(int end) {
    return new String(types, 0, end);
  }

  private void readToken(char c) {
    if (isDigit(c)) {
      readNumber();
    } else if (UNITS.indexOf(c) >= 0) {
      add(c, 0, 0);
      next++;
    } else if (isNumeral(c)) {
      readNumerals();
    } else if (Character.isLetter(c)) {
      readWord();
    } else {
      next++;
      if (c == '.') {
        readFullStop();
      } else if (c == ',' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        addSpace();
      } else if (DASHES.indexOf(c) >= 0) {
        add('-', 0, 0);
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        add('\'', 0, 0);
      } else {
        isValid &= PUNCTUATION.indexOf(c) >= 0;
        add(c, 0, 0);
      }
    }
  }

  private void readNumber() {
    int start = next;
    long value = 0;
    while (next < label.length() && isDigit(label.charAt(next))) {
      value = value * 10 + label.charAt(next) - '0';
      next++;
      if (next - start > MAX_DIGITS) {
        isValid = false;
        return;
      }
    }
    add('9', value, next - start);
    int end = endOfWord(next);
    if (end > next && DateWords.isOrdinal(DateNames.folded(label.substring(next, end)))) {
      next = end;
    }
  }

  /** Reads a Chinese number up to 99. */
  private void readNumerals() {
    int start = next;
    int tens = -1;
    int value = 0;
    while (next < label.length() && next - start < 3) {
      char c = label.charAt(next);
      int numeral = NUMERALS.indexOf(c) + 1;
      if (c == TEN && tens < 0) {
        tens = Math.max(1, value);
        value = 0;
      } else if (numeral > 0 && value == 0) {
        value = numeral;
      } else {
        break;
      }
      next++;
    }
    int number = Math.max(0, tens) * 10 + value;
    add('9', number, number < 10 ? 1 : 2);
  }

  private void readWord() {
    int end = endOfWord(next);
    String name = DateNames.folded(label.substring(next, end));
    next = end;
    char known = DateWords.type(name);
    int month = DateNames.month(name);
    boolean isDay = DateNames.isDayOfWeek(name);
    if (month > 0) {
      if (doubtfulMonth > 0) {
        removeThrough(doubtfulMonth - 1);
      }
      add('N', month, 0);
      doubtfulMonth = isDay ? size : 0;
    } else if (known == DateWords.FILLER) {
      addSpace();
    } else if (known != 0) {
      add(known, name.equals("pm") ? PM : 0, 0);
    } else if (isDay) {
      hasDayOfWeek = true;
      addSpace();
    } else {
      isValid = false;
    }
  }

  /** Removes the first tokens, which are the name of a day of the week. */
  private void removeThrough(int last) {
    int start = type(last + 1) == ' ' ? last + 2 : last + 1;
    isValid &= last == 0 && !hasDayOfWeek;
    hasDayOfWeek = true;
    size -= start;
    System.arraycopy(types, start, types, 0, size);
    System.arraycopy(values, start, values, 0, size);
    System.arraycopy(digits, start, digits, 0, size);
  }

  /** A full stop separates numbers; after a word or before one it makes no difference. */
  private void readFullStop() {
    int following = next;
    while (following < label.length() && Character.isSpaceChar(label.charAt(following))) {
      following++;
    }
    isValid &= size > 0 || hasDayOfWeek;
    char c = following < label.length() ? label.charAt(following) : 0;
    boolean isAfterNumber = size > 0 && types[size - 1] == '9';
    if (isAfterNumber && isDigit(c)) {
      add('.', 0, 0);
      next = following;
    } else if (Character.isLetterOrDigit(c)) {
      addSpace();
    }
  }

  private void addSpace() {
    char last = size == 0 ? ' ' : types[size - 1];
    if (last != ' ' && UNITS.indexOf(last) < 0) {
      add(' ', 0, 0);
    }
  }

  private void add(char type, long value, int length) {
    if (size == MAX_TOKENS) {
      isValid = false;
      return;
    }
    types[size] = type;
    values[size] = value;
    digits[size] = length;
    size++;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < label.length() && isWordCharacter(label.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordCharacter(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : UNITS.indexOf(c) < 0
            && !isNumeral(c)
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Tells whether a character is a Chinese number from 1 to 10. */
  static boolean isNumeral(char c) {
    return c == TEN || NUMERALS.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
