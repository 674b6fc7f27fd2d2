package io.chartreel.render.queue;

import java.util.concurrent.atomic.AtomicLong;

/** An average of some last numbers, in which each weighs less the older it is. Thread-safe. */
final class MovingAverage {
  /** How large a part of the average a new number is. */
  private static final int PART = 4;

  /** Less than 0 while there is none. */
  private final AtomicLong average = new AtomicLong(-1);

  /** Adds a number of 0 or more. */
  void add(long number) {
    average.updateAndGet(before -> before < 0 ? number : before + (number - before) / PART);
  }

  /** Returns the average; 0 before there is a number. */
  long get() {
    return Math.max(0, average.get());
  }
}
