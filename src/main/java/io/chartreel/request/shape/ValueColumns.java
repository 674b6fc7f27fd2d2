package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.HeaderHint;
import io.chartreel.request.column.Headings;
import io.chartreel.request.column.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the columns of a table that may have the values of bars. */
final class ValueColumns {
  private ValueColumns() {}

  /**
   * Returns the columns that may have the values, the most likely one first.
   *
   * @param candidates columns of numbers
   * @param name the column with the names of bars, if the numbers may be codes of them
   * @param rows the number of rows of the table
   */
  static List<ColumnProfile> find(
      List<ColumnProfile> candidates, Optional<ColumnProfile> name, int rows) {
    List<ColumnProfile> values =
        new ArrayList<>(
            candidates.stream()
                .filter(column -> name.isEmpty() || column != name.get())
                .filter(column -> !HeaderHint.isNeverValue(column.header()))
                .filter(column -> !isTime(column))
                .filter(column -> !column.isRowNumbers() || HeaderHint.isValue(column.header()))
                .toList());
    if (values.isEmpty()) {
      candidates.stream()
          .filter(column -> name.isEmpty() || column != name.get())
          .filter(column -> !isTime(column))
          .forEach(values::add);
      removeUnlessAll(values, ColumnProfile::isRowNumbers);
    }
    removeUnlessAll(values, ColumnProfile::areUsualYears);
    if (values.size() > 1 && name.isPresent()) {
      removeUnlessAll(values, column -> isCodeOf(column, name.get(), rows));
    }
    values.sort(
        Comparator.comparing((ColumnProfile column) -> !HeaderHint.isValue(column.header())));
    return values;
  }

  /** Removes the columns that meet a condition, unless all do. */
  private static void removeUnlessAll(
      List<ColumnProfile> values, Predicate<ColumnProfile> condition) {
    if (!values.stream().allMatch(condition)) {
      values.removeIf(condition);
    }
  }

  /** Returns whether a column tells a time, as its header says, or is headed by a date. */
  private static boolean isTime(ColumnProfile column) {
    return column.isNamedDate()
        || HeaderHint.isPartOfYear(column.header())
        || Headings.mayBeDate(column.header());
  }

  /**
   * Returns whether numbers are a property of names that several of them share, as a cluster is.
   */
  private static boolean isCodeOf(ColumnProfile column, ColumnProfile name, int rows) {
    Labels labels = column.labels();
    Labels names = name.labels();
    return labels.count() < names.count()
        && names.count() < rows
        && labels.texts().stream().allMatch(text -> text.chars().allMatch(Character::isDigit))
        && labels.areDeterminedBy(names);
  }
}
