package io.chartreel.chart;

import java.util.stream.IntStream;

/** The periods that an animation shows if it skips some: each nth one and the last. */
public final class Skipping {
  private Skipping() {}

  /** Returns the number of periods that are shown. */
  static int count(int periods, int every) {
    int last = periods - 1;
    int multiples = last / every + 1;
    return last % every == 0 || dropsLastMultiple(last, every) ? multiples : multiples + 1;
  }

  /** Returns the indices of the periods that are shown, in order. */
  public static int[] shown(int periods, int every) {
    int count = count(periods, every);
    return IntStream.range(0, count).map(i -> i == count - 1 ? periods - 1 : i * every).toArray();
  }

  /**
   * Whether the last period replaces the one before it, because that would be shown too briefly.
   */
  private static boolean dropsLastMultiple(int last, int every) {
    return last > every && 2 * (last % every) < every;
  }
}
