package io.chartreel.request.table;

import io.chartreel.request.date.DateColumn;
import io.chartreel.request.number.NumberSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Tells whether the names of columns are dates. */
final class Headings {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  /** The fewest headings of which consecutive numbers are no accident. */
  private static final int MIN_NUMBERED = 3;

  private static final int MAX_DIGITS = 4;

  private Headings() {}

  /** Returns the dates of headings, if all are different dates of one kind. */
  static Optional<DateColumn> dates(List<String> headings) {
    if (headings.isEmpty() || new HashSet<>(headings).size() < headings.size()) {
      return Optional.empty();
    }
    boolean areWords =
        headings.stream().allMatch(heading -> heading.chars().anyMatch(Character::isLetter));
    return DateColumn.of(headings, areWords);
  }

  /** Returns whether all headings are different dates of one kind. */
  static boolean areDates(List<String> headings) {
    return dates(headings).isPresent();
  }

  /** Returns whether a heading is empty or a number, and so no name of a bar. */
  static boolean isNumber(String heading) {
    return heading.isEmpty() || NumberSyntax.isNumber(heading, 0, heading.length());
  }

  /**
   * Returns whether headings number the periods, such as {@code Week 1} and {@code Week 2}: the
   * same text, and consecutive numbers.
   */
  static boolean areNumbered(List<String> headings) {
    if (headings.size() < MIN_NUMBERED) {
      return false;
    }
    String first = headings.get(0);
    int digits = first.length();
    while (digits > 0 && first.charAt(digits - 1) >= '0' && first.charAt(digits - 1) <= '9') {
      digits--;
    }
    if (digits == first.length() || first.length() - digits > MAX_DIGITS) {
      return false;
    }
    String prefix = first.substring(0, digits);
    int number = Integer.parseInt(first.substring(digits));
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      String expected = Integer.toString(number + i);
      int zeros = heading.length() - prefix.length() - expected.length();
      if (zeros < 0 || !heading.equals(prefix + "0".repeat(zeros) + expected)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a heading is a year of four digits. */
  static boolean isYear(String heading) {
    if (heading.length() != 4 || heading.chars().anyMatch(c -> c < '0' || c > '9')) {
      return false;
    }
    int year = Integer.parseInt(heading);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
