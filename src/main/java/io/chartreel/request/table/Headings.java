package io.chartreel.request.table;

import io.chartreel.request.date.DateColumn;
import java.util.HashSet;
import java.util.List;

/** Tells whether the names of columns are dates. */
final class Headings {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private Headings() {}

  /** Returns whether all headings are different dates of one kind. */
  static boolean areDates(List<String> headings) {
    return headings.stream().allMatch(DateColumn::mayBeDate)
        && new HashSet<>(headings).size() == headings.size()
        && DateColumn.of(headings).isPresent();
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
