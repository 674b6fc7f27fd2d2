package io.chartreel.request.date;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The interpretation of all labels of a column, chosen among those that each of them allows.
 *
 * @param interpretation the interpretation
 * @param readings the date of each label
 * @param pivot the first year of two digits that is of the 20th century
 * @param starts the starts of the periods
 * @param other another interpretation that nothing in the column rules out
 */
record DateChoice(
    Interpretation interpretation,
    List<DateReading> readings,
    int pivot,
    List<Instant> starts,
    Optional<Interpretation> other) {
  /** The first year of a column of decimal years, which are also plain numbers. */
  private static final int MIN_DECIMAL_YEAR = 1500;

  /** The fewest decimal years in a column without a hint. */
  private static final int MIN_DECIMAL_YEARS = 3;

  private static final int MAX_DAY = 31;

  /** Returns the interpretations that all labels have in common, as bits. */
  static int common(List<List<DateReading>> labels) {
    return labels.stream().mapToInt(DateChoice::bits).reduce((a, b) -> a & b).orElse(0);
  }

  /** Returns the interpretations of a label, as bits. */
  static int bits(List<DateReading> label) {
    int bits = 0;
    for (DateReading reading : label) {
      bits |= reading.interpretations();
    }
    return bits;
  }

  /**
   * Returns the choice for a column; nothing if the labels are not dates of one kind.
   *
   * @param labels all readings of each label
   * @param hinted whether something else, such as a header, says that the labels are dates
   */
  static Optional<DateChoice> of(List<List<DateReading>> labels, boolean hinted) {
    int common = common(labels);
    List<DateChoice> possible = new ArrayList<>();
    for (Interpretation interpretation : Interpretation.all()) {
      if (interpretation.isIn(common)) {
        DateChoice choice = of(labels, interpretation);
        if (choice.isPlausible(hinted)) {
          possible.add(choice);
        }
      }
    }
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    DateChoice first = possible.get(0);
    if (possible.size() == 1) {
      return Optional.of(first);
    }
    return Optional.of(first.orBetter(possible.get(1)));
  }

  /** Returns the better one of this choice and the next one in the order of preference. */
  private DateChoice orBetter(DateChoice next) {
    boolean isSlashed =
        interpretation == Interpretation.MONTH_FIRST
            && next.interpretation == Interpretation.DAY_FIRST;
    if (isSlashed && !starts.equals(next.starts)) {
      if (isAscending() == next.isAscending()) {
        return besides(next);
      }
      return isAscending() ? this : next;
    }
    boolean isHyphenated =
        interpretation == Interpretation.MONTH && next.interpretation == Interpretation.FISCAL_YEAR;
    if (isHyphenated) {
      return starts.size() > 1 ? next.besides(this) : besides(next);
    }
    return this;
  }

  private DateChoice besides(DateChoice another) {
    return new DateChoice(
        interpretation, readings, pivot, starts, Optional.of(another.interpretation));
  }

  private static DateChoice of(List<List<DateReading>> labels, Interpretation interpretation) {
    List<DateReading> readings = new ArrayList<>(labels.size());
    for (List<DateReading> label : labels) {
      for (DateReading reading : label) {
        if (interpretation.isIn(reading.interpretations())) {
          readings.add(reading);
          break;
        }
      }
    }
    DateChoice standard = of(interpretation, readings, DateReading.PIVOT);
    if (!standard.hasBothCenturies() || standard.isAscending()) {
      return standard;
    }
    DateChoice ascending = of(interpretation, readings, shortYear(readings));
    if (ascending.isAscending() && ascending.isShorterThan(standard)) {
      return ascending;
    }
    List<DateReading> reversed = new ArrayList<>(readings);
    Collections.reverse(reversed);
    DateChoice descending = of(interpretation, readings, shortYear(reversed));
    return descending.isDescending() && descending.isShorterThan(standard) ? descending : standard;
  }

  /** Tells whether less time passes from the earliest to the latest date than in another choice. */
  private boolean isShorterThan(DateChoice another) {
    return duration().compareTo(another.duration()) < 0;
  }

  private Duration duration() {
    return Duration.between(Collections.min(starts), Collections.max(starts));
  }

  /** Returns an interpretation of dates that is known. */
  static DateChoice of(Interpretation interpretation, List<DateReading> readings, int pivot) {
    DateKind kind = interpretation.kind();
    List<Instant> starts = readings.stream().map(reading -> reading.start(kind, pivot)).toList();
    return new DateChoice(interpretation, readings, pivot, starts, Optional.empty());
  }

  /** Returns the same choice for some of the labels. */
  DateChoice at(int[] indices) {
    return new DateChoice(
        interpretation,
        IntStream.of(indices).mapToObj(readings::get).toList(),
        pivot,
        IntStream.of(indices).mapToObj(starts::get).toList(),
        other);
  }

  /** Returns the first year of two digits. */
  private static int shortYear(List<DateReading> readings) {
    OptionalInt year =
        readings.stream().filter(DateReading::hasShortYear).mapToInt(DateReading::year).findFirst();
    return year.orElse(DateReading.PIVOT);
  }

  /** Tells whether the years of two digits belong to two centuries. */
  private boolean hasBothCenturies() {
    boolean hasEarly = false;
    boolean hasLate = false;
    for (DateReading reading : readings) {
      hasEarly |= reading.hasShortYear() && reading.year() >= DateReading.PIVOT;
      hasLate |= reading.hasShortYear() && reading.year() < DateReading.PIVOT;
    }
    return hasEarly && hasLate;
  }

  private boolean isAscending() {
    for (int i = 1; i < starts.size(); i++) {
      if (starts.get(i).isBefore(starts.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private boolean isDescending() {
    for (int i = 1; i < starts.size(); i++) {
      if (starts.get(i).isAfter(starts.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether there are several dates, in order or in reverse order. */
  private boolean isSorted() {
    boolean hasSeveral = !starts.get(0).equals(starts.get(starts.size() - 1));
    return hasSeveral && (isAscending() || isDescending());
  }

  private boolean isPlausible(boolean hinted) {
    return switch (interpretation) {
      case YEAR_OF_ERA -> readings.stream().anyMatch(DateReading::hasEra);
      case WEAK_MONTH -> hasYearThatIsNoDay() || isSorted() && repeatsYear();
      case WEAK_FISCAL_YEAR -> hinted || isSorted();
      case DECIMAL_YEAR ->
          readings.stream().allMatch(reading -> reading.year() >= MIN_DECIMAL_YEAR)
              && readings.stream().anyMatch(reading -> reading.fraction() > 0)
              && (hinted || starts.size() >= MIN_DECIMAL_YEARS && isSorted() && isAscending());
      case ANY_YEAR -> hinted || isSorted() && areHistoric();
      case MONTH_ALONE, QUARTER_ALONE, HALF_ALONE, WEEK_ALONE -> hinted;
      default -> true;
    };
  }

  /** Tells whether two digits after a month cannot be a day, as in {@code Jan 98}. */
  private boolean hasYearThatIsNoDay() {
    return readings.stream()
        .filter(DateReading::hasShortYear)
        .anyMatch(reading -> reading.year() == 0 || reading.year() > MAX_DAY);
  }

  private boolean repeatsYear() {
    for (int i = 1; i < readings.size(); i++) {
      if (readings.get(i).year() == readings.get(i - 1).year()) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether there are years before Christ, and years of three digits or more. */
  private boolean areHistoric() {
    return readings.stream().anyMatch(reading -> reading.year() < 0)
        && readings.stream().anyMatch(reading -> Math.abs(reading.year()) >= 100);
  }
}
