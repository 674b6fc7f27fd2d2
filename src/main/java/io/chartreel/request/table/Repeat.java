package io.chartreel.request.table;

/** What to do with several values of a bar in one period. */
public enum Repeat {
  /** They are a problem. */
  ERROR,
  /** Their sum. */
  SUM,
  /** Their arithmetic mean. */
  MEAN,
  /** The first one in the table. */
  FIRST,
  /** The last one in the table. */
  LAST,
  /** The largest one. */
  MAX,
  /** The smallest one. */
  MIN;

  /**
   * Adds a value to those before it.
   *
   * @param before the combination of the values before it; for the mean, their sum
   */
  double add(double before, double value) {
    return switch (this) {
      case SUM, MEAN -> before + value;
      case MAX -> Math.max(before, value);
      case MIN -> Math.min(before, value);
      case LAST -> value;
      case FIRST, ERROR -> before;
    };
  }

  /** Returns the result for a number of values that were added. */
  double finish(double combined, int count) {
    return this == MEAN ? combined / count : combined;
  }
}
