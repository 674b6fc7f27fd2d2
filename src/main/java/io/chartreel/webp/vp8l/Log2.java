package io.chartreel.webp.vp8l;

import java.util.stream.IntStream;

/** Binary logarithms, of small numbers from a table. */
final class Log2 {
  private static final double[] SMALL =
      IntStream.range(0, 1 << 12).mapToDouble(Log2::computed).toArray();

  private Log2() {}

  private static double computed(long value) {
    return Math.log(value) / Math.log(2);
  }

  /** Returns the binary logarithm of a number; minus infinity for 0. */
  static double of(long value) {
    return value < SMALL.length ? SMALL[(int) value] : computed(value);
  }
}
