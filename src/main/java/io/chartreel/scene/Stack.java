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
    Stack whole = of(values);
    double size = whole.above - whole.below;
    if (size == 0) {
      return whole;
    }
    // the ends are divided, not the lengths, so that the last one is exactly at 100
    List<Segment> shares = new ArrayList<>();
    for (Segment part : whole.segments) {
      shares.add(new Segment(part.index, part.from / size * HUNDRED, part.to / size * HUNDRED));
    }
    return new Stack(shares, whole.below / size * HUNDRED, whole.above / size * HUNDRED);
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
