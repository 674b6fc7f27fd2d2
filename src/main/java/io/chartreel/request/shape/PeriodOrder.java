package io.chartreel.request.shape;

import io.chartreel.request.column.NumberedLabels;
import io.chartreel.request.date.DateColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order of periods: by time if all are dates of one kind, by size if all are whole numbers, and
 * otherwise as they were written.
 *
 * @param order the indices of the periods
 * @param isMixed whether some periods are dates, but not all
 */
public record PeriodOrder(Optional<DateColumn> dates, int[] order, boolean isMixed) {
  private static final int MAX_DIGITS = 9;

  /**
   * Returns the order of labels that are all different.
   *
   * @param areScattered whether the labels are from rows in any order, so that texts which differ
   *     only in numbers, such as {@code Week 10}, are put in order of these
   */
  public static PeriodOrder of(
      List<String> labels, Optional<DateColumn> dates, boolean areScattered) {
    if (dates.isPresent()) {
      return new PeriodOrder(dates, dates.get().order(), false);
    }
    if (labels.stream().allMatch(PeriodOrder::isWhole)) {
      return new PeriodOrder(
          dates,
          IntStream.range(0, labels.size())
              .boxed()
              .sorted(Comparator.comparingInt(i -> Integer.parseInt(labels.get(i))))
              .mapToInt(Integer::intValue)
              .toArray(),
          false);
    }
    Optional<NumberedLabels> numbered = areScattered ? NumberedLabels.of(labels) : Optional.empty();
    if (numbered.isPresent()) {
      return new PeriodOrder(dates, numbered.get().order(), false);
    }
    return new PeriodOrder(
        dates,
        IntStream.range(0, labels.size()).toArray(),
        labels.stream().anyMatch(DateColumn::mayBeDate));
  }

  private static boolean isWhole(String label) {
    return !label.isEmpty()
        && label.length() <= MAX_DIGITS
        && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
