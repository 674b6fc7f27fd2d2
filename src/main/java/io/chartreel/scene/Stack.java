package io.chartreel.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a bar, one after the other from zero: positive values on one side, negative values
 * on the other.
 *
 * @param segments of the values that are present, in order
 * @param below the end of the negative values, 0 or below
 * @param above the end of the positive values, 0 or above
 */
record Stack(List<Segment> segments, double below, double above) {
  private static final double HUNDRED = 100;

  /**
   * A part of a bar.
   *
   * @param index of the value in the stack
   * @param from its start on the value axis
   * @param to its end on the value axis
   */
  record Segment(int index, double from, double to) {
    /** Returns the value that it shows. */
    double value() {
      return to - from;
    }
  }

  /**
   * Stacks values.
   *
   * @param values {@code NaN} is missing
   */
  static Stack of(double... values) {
    List<Segment> segments = new ArrayList<>();
    double below = 0;
    double above = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        continue;
      }
      double from = values[i] < 0 ? below : above;
      segments.add(new Segment(i, from, from + values[i]));
      if (values[i] < 0) {
        below += values[i];
      } else {
        above += values[i];
      }
    }
    return new Stack(segments, below, above);
  }

  /**
   * Stacks the shares of values in the sum of their sizes, in per cent.
   *
   * @param values {@code NaN} is missing
   */
  static Stack ofShares(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += Double.isNaN(value) ? 0 : Math.abs(value);
    }
    double[] shares = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      shares[i] = sum == 0 && !Double.isNaN(values[i]) ? 0 : values[i] / sum * HUNDRED;
    }
    return of(shares);
  }

  /** Returns the sum of the values. */
  double sum() {
    return above + below;
  }

  /** Whether there are values on both sides of zero, so that no end shows the sum. */
  boolean isMixed() {
    return above > 0 && below < 0;
  }
}
