package io.chartreel.request.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates of which the year is in one column, and a half, quarter, month or week in another. */
final class YearParts {
  private static final List<Interpretation> PARTS =
      List.of(
          Interpretation.QUARTER_ALONE,
          Interpretation.MONTH_ALONE,
          Interpretation.WEEK_ALONE,
          Interpretation.HALF_ALONE);

  private YearParts() {}

  /** Returns the dates; see {@link DateColumn#combine}. */
  static Optional<DateChoice> combine(
      List<String> years, List<String> parts, Optional<DateKind> hint) {
    if (years.isEmpty() || years.size() != parts.size()) {
      return Optional.empty();
    }
    List<List<DateReading>> readings = years.stream().map(DateReading::of).toList();
    if (!Interpretation.ANY_YEAR.isIn(DateChoice.common(readings))) {
      return Optional.empty();
    }
    for (Interpretation part : PARTS) {
      List<Integer> numbers =
          hint.isEmpty() || hint.get() == part.kind() ? numbers(part, parts) : List.of();
      if (!numbers.isEmpty()) {
        List<DateReading> dates = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
          dates.add(DateReading.ofPart(readings.get(i).get(0).year(), numbers.get(i)));
        }
        return Optional.of(DateChoice.of(withYear(part), dates, DateReading.PIVOT));
      }
    }
    return Optional.empty();
  }

  /** Returns the numbers of the parts; none if some are not of a kind. */
  private static List<Integer> numbers(Interpretation kind, List<String> parts) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : parts) {
      int number = numberOf(kind, part);
      if (number == 0) {
        return List.of();
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Returns the number of a part; 0 if it is not of a kind. */
  private static int numberOf(Interpretation kind, String part) {
    boolean isNumber =
        !part.isEmpty() && part.length() <= 2 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    if (isNumber) {
      int number = Integer.parseInt(part);
      return number <= max(kind) ? number : 0;
    }
    for (DateReading reading : DateReading.of(part)) {
      if (kind.isIn(reading.interpretations())) {
        return reading.part();
      }
    }
    return 0;
  }

  private static int max(Interpretation kind) {
    return switch (kind) {
      case HALF_ALONE -> 2;
      case QUARTER_ALONE -> 4;
      case MONTH_ALONE -> 12;
      default -> 53;
    };
  }

  private static Interpretation withYear(Interpretation part) {
    return switch (part) {
      case HALF_ALONE -> Interpretation.HALF;
      case QUARTER_ALONE -> Interpretation.QUARTER;
      case MONTH_ALONE -> Interpretation.MONTH;
      default -> Interpretation.WEEK;
    };
  }
}
