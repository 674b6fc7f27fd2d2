package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/** Checks that work grows no faster than its input, by the ratio of two CPU times of one run. */
public final class LinearTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How many times as long each input is as the one before. */
  private static final int STEP = 8;

  /** The factor by which a step may increase the work; quadratic work takes 64 times as long. */
  private static final double MAX_FACTOR = 20;

  /** CPU time in nanoseconds below which differences are ignored. */
  private static final long MIN_WORK = 2_000_000;

  /** A ratio that is measured once may be noise; one that is measured each time is not. */
  private static final int TRIES = 5;

  private LinearTime() {}

  /**
   * Runs work with inputs of growing length, and fails at the first that costs too much, so that
   * even quadratic work ends soon.
   *
   * @param longest the length of the longest input
   * @param work runs in the calling thread
   * @return the result for the longest input
   */
  public static <T> T of(int longest, IntFunction<T> work) {
    for (int length = longest / (STEP * STEP * STEP); length * STEP <= longest; length *= STEP) {
      assertThatAStepIsLinear(length, work);
    }
    return work.apply(longest);
  }

  private static void assertThatAStepIsLinear(int length, IntFunction<?> work) {
    long shorter = Long.MAX_VALUE;
    long longer = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      shorter = Math.min(shorter, cpuTime(length, work));
      longer = Math.min(longer, cpuTime(length * STEP, work));
      if (longer <= MAX_FACTOR * Math.max(MIN_WORK, shorter)) {
        return;
      }
    }
    assertThat((double) longer / Math.max(MIN_WORK, shorter))
        .as(
            "work for length %,d: %,d ns, for %,d times the length: %,d ns",
            length, shorter, STEP, longer)
        .isLessThanOrEqualTo(MAX_FACTOR);
  }

  private static long cpuTime(int length, IntFunction<?> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.apply(length);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
