package io.chartreel.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets time pass where time is what a test is about: between the requests of a slow client, or
 * until a deadline. Tests assert nothing about how long it takes: on a busy machine it is longer.
 * To wait for anything else, wait for that event.
 */
public final class Pacing {
  private Pacing() {}

  /** Paces the bytes or requests of a slow client: returns after at least this time. */
  public static void pause(Duration interval) throws InterruptedException {
    long start = System.nanoTime();
    long left = interval.toNanos();
    while (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
      left = interval.toNanos() - (System.nanoTime() - start);
    }
  }

  /** Lets a deadline pass that began before this call: returns when the clock is beyond it. */
  public static void pass(Duration deadline) {
    long start = System.nanoTime();
    while (System.nanoTime() - start <= deadline.toNanos()) {
      Thread.onSpinWait();
    }
  }
}
