package io.chartreel.request.table;

/** What a bar shows in a period without a value. */
public enum Missing {
  /** Nothing: there is no bar. */
  GAP,
  /** The last value before it. */
  LAST,
  /** The point on the straight line between the values around it. */
  LINE,
  /** Zero. */
  ZERO;

  /**
   * Fills the gaps of a bar in place. {@link #LAST} needs a value before a gap and {@link #LINE}
   * one on each side; other gaps stay.
   *
   * @param values one for each period; {@code NaN} is a missing value
   */
  void fill(double[] values) {
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        if (this == LINE && last >= 0) {
          for (int gap = last + 1; gap < i; gap++) {
            double share = (double) (gap - last) / (i - last);
            values[gap] = values[last] + (values[i] - values[last]) * share;
          }
        }
        last = i;
      } else if (this == ZERO) {
        values[i] = 0;
      } else if (this == LAST && last >= 0) {
        values[i] = values[last];
      }
    }
  }

  /**
   * Replaces values with their running totals in place. A gap stays, and the total continues after
   * it.
   */
  static void cumulate(double[] values) {
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        total += values[i];
        values[i] = total;
      }
    }
  }
}
