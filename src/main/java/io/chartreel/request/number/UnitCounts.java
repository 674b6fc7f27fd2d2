package io.chartreel.request.number;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.number.cell.NumberScanner;
import io.chartreel.request.number.cell.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts the numbers of a column by unit and reading. The unit of most numbers is the column's.
 * Tells a few units apart; numbers with further ones are not numbers.
 */
final class UnitCounts {
  private static final int MAX_UNITS = 8;

  /** The row of {@link #counts} for numbers without a unit; units follow in order. */
  private static final int BARE = 0;

  private static final int EXCESS = MAX_UNITS + 1;

  /** A row without numbers, which most rows are; it is never changed. */
  private static final int[] NO_NUMBERS = new int[Reading.values().length];

  private final List<ColumnUnit> units = new ArrayList<>();

  private final int[][] counts = new int[EXCESS + 1][];

  UnitCounts() {
    Arrays.fill(counts, NO_NUMBERS);
  }

  /** Adds the number that was scanned last. */
  void add(NumberScanner scanner, Reading reading) {
    int row = row(scanner);
    if (counts[row] == NO_NUMBERS) {
      counts[row] = new int[NO_NUMBERS.length];
    }
    counts[row][reading.ordinal()]++;
  }

  private int row(NumberScanner scanner) {
    if (ColumnUnit.NONE.matches(scanner)) {
      return BARE;
    }
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).matches(scanner)) {
        return i + 1;
      }
    }
    if (units.size() == MAX_UNITS) {
      return EXCESS;
    }
    units.add(ColumnUnit.of(scanner));
    return units.size();
  }

  /** Returns the number of cells with a reading, whatever their unit is. */
  int count(Reading reading) {
    int sum = 0;
    for (int[] row : counts) {
      sum += row[reading.ordinal()];
    }
    return sum;
  }

  /** Returns the number of cells with the column's unit or none that are numbers in a notation. */
  int numbers(Notation notation) {
    int common = common();
    return sum(BARE, notation) + (common == BARE ? 0 : sum(common, notation));
  }

  private int sum(int row, Notation notation) {
    int sum = 0;
    for (Reading reading : Reading.values()) {
      sum += reading.allows(notation) ? counts[row][reading.ordinal()] : 0;
    }
    return sum;
  }

  private int sum(int row) {
    int sum = 0;
    for (int count : counts[row]) {
      sum += count;
    }
    return sum;
  }

  /** Returns the row of the most frequent unit, the first of several, or of no unit. */
  private int common() {
    int common = BARE;
    for (int i = 1; i <= units.size(); i++) {
      if (common == BARE || sum(i) > sum(common)) {
        common = i;
      }
    }
    return common;
  }

  /** Returns the unit of most numbers that have one. */
  ColumnUnit unit() {
    int common = common();
    return common == BARE ? ColumnUnit.NONE : units.get(common - 1);
  }

  /** Returns the number of numbers without a unit. */
  int bare() {
    return sum(BARE);
  }

  /** Returns the unit that all numbers have, if there is one. */
  ColumnUnit shared() {
    return units.size() == 1 && bare() == 0 ? units.get(0) : ColumnUnit.NONE;
  }

  /** Returns the first two units, such as {@code $ and EUR}, if there is more than one. */
  Optional<String> conflict() {
    return units.size() < 2 ? Optional.empty() : Optional.of(units.get(0) + " and " + units.get(1));
  }
}
