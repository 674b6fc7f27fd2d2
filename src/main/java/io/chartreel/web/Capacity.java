package io.chartreel.web;

import java.time.Duration;

/**
 * How much is done at once, and how long it may take.
 *
 * @param workers how many charts are drawn at the same time, at least 1
 * @param queue how many more wait for their turn, 0 or more
 * @param patience how long one of them waits at most
 * @param deadline how long a chart is drawn at most
 * @param cacheBytes how many bytes of finished images are kept, 0 or more
 */
public record Capacity(
    int workers, int queue, Duration patience, Duration deadline, long cacheBytes) {
  /** Checks. */
  public Capacity {
    if (workers < 1 || queue < 0 || cacheBytes < 0) {
      throw new IllegalArgumentException(
          "no capacity of " + workers + " workers, " + queue + " places, " + cacheBytes + " bytes");
    }
  }

  /** What this machine can do: it draws a chart on each processor. */
  public static Capacity ofMachine() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** What is usual for some workers: four charts wait for each of them. */
  public static Capacity of(int workers) {
    return new Capacity(
        workers, 4 * workers, Duration.ofSeconds(2), Duration.ofSeconds(5), 64L << 20);
  }
}
