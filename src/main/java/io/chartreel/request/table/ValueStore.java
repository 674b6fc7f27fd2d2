package io.chartreel.request.table;

import java.util.Arrays;

/**
 * Values of bars in periods, in the order in which they were read. Combinations without a value
 * take no memory.
 */
final class ValueStore {
  private static final int FIRST_CAPACITY = 256;

  private int[] bars = new int[FIRST_CAPACITY];
  private int[] periods = new int[FIRST_CAPACITY];
  private int[] rows = new int[FIRST_CAPACITY];
  private double[] values = new double[FIRST_CAPACITY];
  private int count;

  /** Where each bar begins in {@link #order}; empty before the values are sorted. */
  private int[] starts = {};

  /** The indices of the values, sorted by bar. */
  private int[] order = {};

  /** Adds a value, with the row of the grid that it is from. */
  void add(int bar, int period, double value, int row) {
    if (count == bars.length) {
      int capacity = count + count / 2;
      bars = Arrays.copyOf(bars, capacity);
      periods = Arrays.copyOf(periods, capacity);
      rows = Arrays.copyOf(rows, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    bars[count] = bar;
    periods[count] = period;
    rows[count] = row;
    values[count] = value;
    count++;
  }

  /** Returns the number of values. */
  int count() {
    return count;
  }

  /** Sorts the values by bar, each in the order of the table. Values can no longer be added. */
  void sort(int numberOfBars) {
    starts = new int[numberOfBars + 1];
    for (int i = 0; i < count; i++) {
      starts[bars[i] + 1]++;
    }
    for (int bar = 0; bar < numberOfBars; bar++) {
      starts[bar + 1] += starts[bar];
    }
    int[] next = Arrays.copyOf(starts, numberOfBars);
    order = new int[count];
    for (int i = 0; i < count; i++) {
      order[next[bars[i]]++] = i;
    }
  }

  /** Receives the values that repeat a bar in one period. */
  @FunctionalInterface
  interface Repetitions {
    /**
     * Receives a repetition.
     *
     * @param first the row of the grid with the first value
     * @param row the row with another value
     */
    void found(int bar, int period, int first, int row);
  }

  /** Reports each value whose bar has one in the same period already. */
  void findRepetitions(int numberOfPeriods, Repetitions repetitions) {
    int[] lastBar = new int[numberOfPeriods];
    int[] firstRow = new int[numberOfPeriods];
    Arrays.fill(lastBar, -1);
    for (int bar = 0; bar + 1 < starts.length; bar++) {
      for (int i = starts[bar]; i < starts[bar + 1]; i++) {
        int period = periods[order[i]];
        if (lastBar[period] == bar) {
          repetitions.found(bar, period, firstRow[period], rows[order[i]]);
        } else {
          lastBar[period] = bar;
          firstRow[period] = rows[order[i]];
        }
      }
    }
  }

  /**
   * Returns the values of a bar, one for each period; {@code NaN} where there is none.
   *
   * @param ranks the position of each period in time
   * @param length the number of periods that are shown
   */
  double[] of(int bar, int[] ranks, int length, Repeat repeat) {
    double[] combined = new double[length];
    int[] counts = new int[length];
    Arrays.fill(combined, Double.NaN);
    for (int i = starts[bar]; i < starts[bar + 1]; i++) {
      int period = ranks[periods[order[i]]];
      double value = values[order[i]];
      combined[period] = counts[period] == 0 ? value : repeat.add(combined[period], value);
      counts[period]++;
    }
    for (int period = 0; period < combined.length; period++) {
      if (counts[period] > 1) {
        combined[period] = repeat.finish(combined[period], counts[period]);
      }
    }
    return combined;
  }

  /** Returns whether each period has a value of any bar. */
  boolean[] periodsWithValues(int numberOfPeriods) {
    boolean[] used = new boolean[numberOfPeriods];
    for (int i = 0; i < count; i++) {
      used[periods[i]] = true;
    }
    return used;
  }
}
