package io.chartreel.render.queue;

import io.chartreel.memory.MemoryBudget;
import java.time.Duration;

/**
 * Limits of the work that is done at the same time.
 *
 * @param workers threads that render, at least 1
 * @param queue charts that may wait for a worker, 0 or more
 * @param maxWait how long a chart may wait
 * @param timeout how long rendering a chart may take
 * @param memory the shares of the heap
 */
public record QueueLimits(
    int workers, int queue, Duration maxWait, Duration timeout, MemoryBudget memory) {
  /** The default for {@link #maxWait}. */
  public static final Duration DEFAULT_MAX_WAIT = Duration.ofSeconds(2);

  /** The default for {@link #timeout}. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /**
   * Several people can open a page full of charts at once, and most of the charts that wait are
   * rendered in time.
   */
  private static final int QUEUE_PER_WORKER = 16;

  /** Checks the ranges. */
  public QueueLimits {
    if (workers < 1 || queue < 0) {
      throw new IllegalArgumentException(
          "There are " + workers + " workers and a queue of " + queue + ".");
    }
  }

  /** Returns the defaults for this machine: one worker per processor. */
  public static QueueLimits ofMachine() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** Returns the defaults for a number of workers. */
  public static QueueLimits of(int workers) {
    return new QueueLimits(
        workers,
        QUEUE_PER_WORKER * workers,
        DEFAULT_MAX_WAIT,
        DEFAULT_TIMEOUT,
        MemoryBudget.ofMachine());
  }
}
