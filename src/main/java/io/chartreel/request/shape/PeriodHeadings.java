package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.HeaderHint;
import io.chartreel.request.column.Headings;
import io.chartreel.request.column.NumberedLabels;
import io.chartreel.request.column.Totals;
import io.chartreel.request.date.DateColumn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the columns of a table whose headings are periods. */
final class PeriodHeadings {
  /** The share of headings that have to be dates of one kind. */
  private static final double MOST_HEADINGS = 0.6;

  private PeriodHeadings() {}

  /**
   * Returns the columns of numbers, or without any value, whose headings are dates of one kind.
   *
   * @param rowsHaveDates whether a column has dates
   */
  static List<ColumnProfile> find(List<ColumnProfile> columns, boolean rowsHaveDates) {
    List<ColumnProfile> numbers =
        columns.stream()
            .filter(column -> column.isNumeric() || column.isEmpty())
            .filter(column -> !column.header().isEmpty())
            .toList();
    List<ColumnProfile> dated =
        numbers.stream().filter(column -> Headings.mayBeDate(column.header())).toList();
    List<ColumnProfile> withText =
        columns.stream()
            .filter(column -> !column.header().isEmpty())
            .filter(column -> Headings.mayBeDate(column.header()))
            .toList();
    // cells that are no numbers are reported then, instead of a period that is left out
    Stream<List<ColumnProfile>> candidates =
        2 * dated.size() > withText.size() && dated.size() > 1
            ? Stream.of(withText, dated, numbers)
            : Stream.of(dated, numbers);
    if (rowsHaveDates) { // headings are periods only if they are nothing else
      return Stream.of(withText, dated)
          .filter(some -> 2 * dated.size() > some.size() && some.size() > 1)
          .filter(some -> some.stream().allMatch(column -> isDate(column.header())))
          .filter(some -> Headings.areDates(some.stream().map(ColumnProfile::header).toList()))
          .findFirst()
          .orElse(List.of());
    }
    List<ColumnProfile> withoutTotals =
        numbers.stream().filter(column -> !Totals.isWord(column.header())).toList();
    return Stream.concat(
            candidates, Stream.of(withoutTotals, ofMostCommonKind(dated), ofOneText(numbers)))
        .filter(some -> Headings.arePeriods(some.stream().map(ColumnProfile::header).toList()))
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static boolean isDate(String heading) {
    return heading.chars().anyMatch(Character::isDigit) && Headings.mayBeDate(heading);
  }

  /**
   * Returns the columns whose headings differ only in their numbers from the first with a year, or
   * else from the first that numbers a period, such as {@code Week 1}.
   */
  private static List<ColumnProfile> ofOneText(List<ColumnProfile> columns) {
    return columns.stream()
        .filter(column -> Headings.hasYear(column.header()))
        .findFirst()
        .or(
            () ->
                columns.stream()
                    .filter(column -> HeaderHint.isNumberedPeriod(column.header()))
                    .findFirst())
        .map(
            sample ->
                columns.stream()
                    .filter(
                        column ->
                            NumberedLabels.of(List.of(sample.header(), column.header()))
                                .isPresent())
                    .toList())
        .orElse(List.of());
  }

  /** Returns the columns whose headings are dates of the kind that most of them are. */
  private static List<ColumnProfile> ofMostCommonKind(List<ColumnProfile> dated) {
    if (dated.size() < 3) {
      return List.of();
    }
    return DateColumn.ofMost(
            dated.stream().map(ColumnProfile::header).toList(), MOST_HEADINGS, false)
        .map(most -> most.indices().stream().map(dated::get).toList())
        .orElse(List.of());
  }
}
