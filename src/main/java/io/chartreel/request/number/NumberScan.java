package io.chartreel.request.number;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a cell apart: sign, unit before or after the number, digits with separators, power of ten
 * and marks of footnotes. It looks at each character a few times at most. To be used for one cell
 * after another; not thread-safe.
 */
final class NumberScan {
  /** The longest number with its unit, in characters. */
  private static final int MAX_LENGTH = 60;

  private static final int MAX_UNIT = 16;
  private static final int MAX_EXPONENT_DIGITS = 3;

  /** The length of the longest mark of a footnote in brackets, in characters. */
  private static final int MAX_MARK = 8;

  private static final String MARKS =
      "*\u2020\u2021\u00A7\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final String MINUS = "-\u2212\u2013";

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private CharSequence text = "";

  /** The digits and their separators, from the first digit to the last, in ASCII digits. */
  private final StringBuilder body = new StringBuilder();

  private boolean hasSign;
  private boolean negative;
  private String prefix = "";
  private String suffix = "";
  private int power;
  private int exponent;
  private boolean hasExponent;
  private boolean hasMark;

  /** Returns whether a part of a text is a number in some notation. */
  boolean scan(CharSequence whole, int from, int to) {
    text = whole;
    body.setLength(0);
    hasSign = false;
    negative = false;
    prefix = "";
    suffix = "";
    power = 0;
    exponent = 0;
    hasExponent = false;
    hasMark = false;
    if (to == from || to - from > MAX_LENGTH) {
      return false;
    }
    int end = withoutMarks(from, to);
    int start = from;
    if (end - start > 2 && text.charAt(start) == '(' && text.charAt(end - 1) == ')') {
      negative = true;
      start++;
      end--;
    }
    start = sign(start, end);
    int digits = start;
    while (digits < end && !isStartOfNumber(digits, end)) {
      digits++;
    }
    if (digits == end || digits - start > MAX_UNIT) {
      return false;
    }
    if (digits > start && !readPrefix(start, digits)) {
      return false;
    }
    int afterBody = readBody(digits, end);
    int afterExponent = readExponent(afterBody, end);
    return afterExponent == end || !hasExponent && readSuffix(afterExponent, end);
  }

  /** Returns the end of a text without the marks of footnotes. */
  private int withoutMarks(int from, int to) {
    int end = to;
    while (end > from + 1) {
      char last = text.charAt(end - 1);
      if (MARKS.indexOf(last) >= 0 && !isSquare(from, end)) {
        end--;
      } else if (last == ']') {
        int open = end - 2;
        while (open > from && text.charAt(open) != '[' && end - open < MAX_MARK) {
          open--;
        }
        if (open <= from || text.charAt(open) != '[') {
          return end;
        }
        end = open;
      } else if (isSpace(last)) {
        end--;
        continue;
      } else {
        return end;
      }
      hasMark = true;
    }
    return end;
  }

  /** Returns whether a superscript follows a letter, as in m² or km³, and is no footnote. */
  private boolean isSquare(int from, int end) {
    char last = text.charAt(end - 1);
    return (last == '\u00B2' || last == '\u00B3')
        && end - 2 >= from
        && Character.isLetter(text.charAt(end - 2));
  }

  private int sign(int start, int end) {
    if (start < end && (MINUS.indexOf(text.charAt(start)) >= 0 || text.charAt(start) == '+')) {
      hasSign = true;
      negative ^= text.charAt(start) != '+';
      int next = start + 1;
      while (next < end && isSpace(text.charAt(next))) {
        next++;
      }
      return next;
    }
    return start;
  }

  private boolean isStartOfNumber(int index, int end) {
    char c = text.charAt(index);
    return digit(c) >= 0
        || (c == '.' || c == ',') && index + 1 < end && digit(text.charAt(index + 1)) >= 0;
  }

  /** Returns the value of a decimal digit of any script, or -1. */
  private static int digit(char c) {
    if (c < '\u0080') {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\t';
  }

  /** Returns a text without spaces around it, including those that do not break a line. */
  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Reads a currency before a number, and a sign between them. */
  private boolean readPrefix(int start, int end) {
    int stop = end;
    char last = text.charAt(stop - 1);
    if (MINUS.indexOf(last) >= 0 || last == '+') {
      if (hasSign || negative) {
        return false;
      }
      negative = last != '+';
      stop--;
    }
    String written = text.subSequence(start, stop).toString();
    String unit = strip(written);
    boolean hasSymbol =
        unit.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    boolean isCurrency =
        hasSymbol
            ? unit.length() <= 4
                && unit.chars()
                    .allMatch(
                        c ->
                            Character.isLetter(c)
                                || Character.getType(c) == Character.CURRENCY_SYMBOL)
            : CURRENCIES.contains(unit)
                || unit.equals("~")
                || unit.equals("Rs")
                || unit.equals("kr");
    if (!isCurrency) {
      return unit.isEmpty() && stop < end;
    }
    boolean hasSpace = isSpace(written.charAt(written.length() - 1));
    prefix = hasSpace && !unit.equals("~") ? unit + " " : unit;
    return true;
  }

  /** Reads digits and separators, and returns the index after them. */
  private int readBody(int start, int end) {
    int index = start;
    int stop = start;
    while (index < end) {
      char c = text.charAt(index);
      int digit = digit(c);
      if (digit >= 0) {
        body.append((char) ('0' + digit));
        index++;
        stop = index;
      } else if (isSeparator(c) && isBetweenDigits(index, end, c)) {
        body.append(isSpace(c) || c == '\u2019' ? '\'' : c);
        index++;
      } else {
        break;
      }
    }
    boolean isLastPoint =
        stop < end
            && text.charAt(stop) == '.'
            && (stop + 1 == end || readExponent(stop + 1, end) == end);
    if (isLastPoint) {
      body.append('.');
      stop++;
    }
    return stop;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == '\'' || c == '\u2019' || isSpace(c);
  }

  /** Returns whether digits follow a separator: three after a space or an apostrophe. */
  private boolean isBetweenDigits(int index, int end, char separator) {
    int digits = 0;
    while (digits < 4 && index + 1 + digits < end && digit(text.charAt(index + 1 + digits)) >= 0) {
      digits++;
    }
    return separator == '.' || separator == ',' ? digits > 0 : digits == 3;
  }

  private int readExponent(int start, int end) {
    if (start >= end || text.charAt(start) != 'e' && text.charAt(start) != 'E') {
      return start;
    }
    int index = start + 1;
    boolean isNegative = false;
    if (index < end && (text.charAt(index) == '-' || text.charAt(index) == '+')) {
      isNegative = text.charAt(index) == '-';
      index++;
    }
    int first = index;
    int value = 0;
    while (index < end && digit(text.charAt(index)) >= 0) {
      if (index - first == MAX_EXPONENT_DIGITS) {
        return start;
      }
      value = 10 * value + digit(text.charAt(index));
      index++;
    }
    if (index == first || index < end) {
      return start;
    }
    hasExponent = true;
    exponent = isNegative ? -value : value;
    return index;
  }

  /** Reads a power of ten and a unit after a number. */
  private boolean readSuffix(int start, int end) {
    String written = text.subSequence(start, end).toString();
    String unit = strip(written);
    boolean isAttached = !isSpace(written.charAt(0));
    if (unit.length() > MAX_UNIT || !isUnit(unit) || isAttached && isOrdinal(unit)) {
      return false;
    }
    int word = 0;
    while (word < unit.length() && !isSpace(unit.charAt(word)) && unit.charAt(word) != '%') {
      word++;
    }
    power = Magnitude.power(unit.substring(0, word), isAttached);
    if (power == 0) {
      suffix = isAttached ? unit : " " + unit;
      return true;
    }
    String rest = strip(unit.substring(word));
    suffix = rest.isEmpty() ? "" : " " + rest;
    return true;
  }

  private static boolean isUnit(String unit) {
    if (unit.isEmpty()) {
      return false;
    }
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      boolean isInner = i > 0 && (c == '/' || c == '.' || c == ' ' || c == '-' || c == '\u00B7');
      boolean isSymbol =
          c == '%'
              || c == '\u2030'
              || c == '\u00B0'
              || c == '\u00B2'
              || c == '\u00B3'
              || c == '"'
              || Character.getType(c) == Character.CURRENCY_SYMBOL;
      if (!Character.isLetter(c) && !isInner && !isSymbol) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether letters make a number an ordinal or a decade: 1st, 2nd, 1990s. */
  private static boolean isOrdinal(String unit) {
    return switch (unit) {
      case "s", "st", "nd", "rd", "th", "er", "e", "\u5E74", "\u6708", "\u65E5" -> true;
      default -> false;
    };
  }

  /** Returns the digits and separators. Spaces and apostrophes are all apostrophes. */
  CharSequence body() {
    return body;
  }

  /** Returns whether the number is negative. */
  boolean isNegative() {
    return negative;
  }

  /** Returns the unit before the number, with the space after it; may be empty. */
  String prefix() {
    return prefix;
  }

  /** Returns the unit after the number, with the space before it; may be empty. */
  String suffix() {
    return suffix;
  }

  /** Returns the power of ten that the number is to be multiplied with. */
  int power() {
    return power + exponent;
  }

  /** Returns whether a word such as {@code million} stands for the power of ten. */
  boolean hasMagnitude() {
    return power != 0;
  }

  /** Returns whether the number has an exponent. */
  boolean hasExponent() {
    return hasExponent;
  }

  /** Returns whether the number has the mark of a footnote. */
  boolean hasMark() {
    return hasMark;
  }
}
