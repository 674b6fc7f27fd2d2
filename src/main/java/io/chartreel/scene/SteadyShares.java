package io.chartreel.scene;

import io.chartreel.chart.Easing;
import java.util.Arrays;

/**
 * The progress of values between two periods without short oscillations. Some easing functions pass
 * the same value again and again, and bars would change places each time. Here, whatever is passed
 * stays so for a while before it is passed again.
 *
 * <p>This is a morphological opening, which removes short peaks, and then a closing, which removes
 * short valleys. Both keep the order of any two values.
 */
final class SteadyShares {
  private SteadyShares() {}

  /**
   * Returns the progress of the values in each frame.
   *
   * @param ease the easing function
   * @param frames between the two periods; the result has one more
   * @param settled the first frame that has the values of the second period
   * @param run the shortest time before a value is passed again, in frames
   */
  static double[] of(Easing ease, int frames, int settled, int run) {
    double[] shares = new double[frames + 1 + 2 * run];
    for (int i = 0; i < shares.length; i++) {
      int frame = i - run;
      shares[i] = frame >= settled ? 1 : ease.at((double) frame / frames);
    }
    double[] opened = highest(lowest(shares, 0, run), -run + 1, run);
    double[] closed = lowest(highest(opened, 0, run), -run + 1, run);
    return Arrays.copyOfRange(closed, run, run + frames + 1);
  }

  private static double[] lowest(double[] numbers, int offset, int length) {
    double[] negated = Arrays.stream(numbers).map(number -> -number).toArray();
    return Arrays.stream(highest(negated, offset, length)).map(number -> -number).toArray();
  }

  /** Returns the highest of some neighbours of each number. */
  private static double[] highest(double[] numbers, int offset, int length) {
    double[] highest = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int from = Math.max(0, i + offset);
      int to = Math.min(numbers.length, i + offset + length);
      double most = numbers[i];
      for (int neighbour = from; neighbour < to; neighbour++) {
        most = Math.max(most, numbers[neighbour]);
      }
      highest[i] = most;
    }
    return highest;
  }
}
