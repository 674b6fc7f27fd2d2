package io.chartreel.render.queue;

import io.chartreel.memory.MemoryBudget;
import java.time.Duration;

/**
 * How much is done at once, and how long it may take.
 *
 * @param workers how many charts are drawn at the same time, at least 1
 * @param queue how many more wait for their turn, 0 or more
 * @param patience how long one of them waits at most
 * @param deadline how long a chart is drawn at most
 * @param memory what the heap is for
 */
public record QueueLimits(
    int workers, int queue, Duration patience, Duration deadline, MemoryBudget memory) {
  private static final int QUEUE_PER_WORKER = 16;

  /** How long a chart usually waits at most. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

  /** How long a chart is usually drawn at most. */
  public static final Duration USUAL_DEADLINE = Duration.ofSeconds(5);

  /** Checks. */
  public QueueLimits {
    if (workers < 1 || queue < 0) {
      throw new IllegalArgumentException(
          "no capacity of " + workers + " workers, " + queue + " places");
    }
  }

  /** What this machine can do: it draws a chart on each processor. */
  public static QueueLimits ofMachine() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /**
   * What is usual for some workers: so many charts wait for each of them that a page of charts can
   * be opened by several people at once, and most of those waiting have their turn in time.
   */
  public static QueueLimits of(int workers) {
    return new QueueLimits(
        workers,
        QUEUE_PER_WORKER * workers,
        USUAL_PATIENCE,
        USUAL_DEADLINE,
        MemoryBudget.ofMachine());
  }
}
