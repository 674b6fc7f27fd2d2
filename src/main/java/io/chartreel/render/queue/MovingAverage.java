package io.chartreel.render.queue;

import java.util.concurrent.atomic.AtomicLong;

/** An exponential moving average. Thread-safe. */
final class MovingAverage {
  /** A new number moves the average by this part of the distance to it. */
  private static final int DIVISOR = 4;

  /** Negative before the first number. */
  private final AtomicLong average = new AtomicLong(-1);

  /** Adds a number of 0 or more. */
  void add(long number) {
    average.updateAndGet(old -> old < 0 ? number : old + (number - old) / DIVISOR);
  }

  /** Returns the average, or 0 before the first number. */
  long get() {
    return Math.max(0, average.get());
  }
}
