package io.chartreel.request.column;

import io.chartreel.request.date.DateColumn;
import io.chartreel.request.number.NumberSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells whether the names of columns are periods. */
public final class Headings {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final int YEAR_DIGITS = 4;

  /** The fewest headings of which increasing numbers are no accident. */
  private static final int MIN_NUMBERED = 3;

  /** Marks of estimates and forecasts after a date. */
  private static final List<String> MARKS =
      List.of(
          "(proj.)", "(est.)", "proj.", "est.", "(p)", "(e)", "(f)", "*", "E", "A", "F", "P", "e");

  private Headings() {}

  /** Returns the dates of headings, if all are different dates of one kind. */
  public static Optional<DateColumn> dates(List<String> headings) {
    if (headings.isEmpty() || new HashSet<>(headings).size() < headings.size()) {
      return Optional.empty();
    }
    boolean areHinted =
        headings.stream().allMatch(heading -> heading.chars().anyMatch(Character::isLetter))
            || areYearsOfEras(headings);
    Optional<DateColumn> dates = DateColumn.of(headings, areHinted);
    return dates.isPresent()
        ? dates
        : DateColumn.of(headings.stream().map(Headings::withoutMark).toList(), areHinted);
  }

  /** Returns whether headings are increasing whole numbers, of which one has three digits. */
  private static boolean areYearsOfEras(List<String> headings) {
    if (headings.size() < MIN_NUMBERED || !headings.stream().allMatch(Headings::isWhole)) {
      return false;
    }
    int[] years = headings.stream().mapToInt(Integer::parseInt).toArray();
    return IntStream.range(1, years.length).allMatch(i -> years[i - 1] < years[i])
        && IntStream.of(years).anyMatch(year -> Math.abs(year) >= 100);
  }

  private static boolean isWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return text.length() > start
        && text.length() <= start + YEAR_DIGITS
        && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns a date without a mark of an estimate, and with spaces instead of underscores. */
  private static String withoutMark(String heading) {
    String plain = heading.replace('_', ' ').strip();
    for (String mark : MARKS) {
      String before =
          plain.endsWith(mark) ? plain.substring(0, plain.length() - mark.length()).strip() : "";
      if (!before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1))) {
        return before;
      }
    }
    boolean isYearWithLetter =
        plain.length() == YEAR_DIGITS + 1 && plain.charAt(0) == 'Y' && isYear(plain.substring(1));
    return isYearWithLetter ? plain.substring(1) : plain;
  }

  /** Returns whether a heading may be a date, perhaps with the mark of an estimate. */
  public static boolean mayBeDate(String heading) {
    return DateColumn.mayBeDate(heading) || DateColumn.mayBeDate(withoutMark(heading));
  }

  /**
   * Returns whether headings are periods: dates of one kind, or texts that differ only in numbers,
   * which increase or decrease, such as {@code Week 1} and {@code Population (2018)}.
   */
  public static boolean arePeriods(List<String> headings) {
    if (dates(headings).isPresent()) {
      return true;
    }
    return headings.size() >= MIN_NUMBERED
        && NumberedLabels.of(headings).filter(NumberedLabels::isMonotonic).isPresent();
  }

  /** Returns whether a heading is empty or a number, and so no name of a bar. */
  public static boolean isNumber(String heading) {
    return heading.isEmpty() || NumberSyntax.isNumber(heading, 0, heading.length());
  }

  /** Returns whether all headings are different dates of one kind. */
  public static boolean areDates(List<String> headings) {
    return dates(headings).isPresent();
  }

  /** Returns whether a heading contains a year of four digits. */
  public static boolean hasYear(String heading) {
    int start = 0;
    while (start < heading.length()) {
      int end = start;
      while (end < heading.length() && Character.isDigit(heading.charAt(end))) {
        end++;
      }
      if (isYear(heading.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Returns whether a heading is a year of four digits. */
  public static boolean isYear(String heading) {
    if (heading.length() != YEAR_DIGITS || heading.chars().anyMatch(c -> c < '0' || c > '9')) {
      return false;
    }
    int year = Integer.parseInt(heading);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
