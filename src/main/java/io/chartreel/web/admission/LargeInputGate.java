package io.chartreel.web.admission;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.web.jetty.WebThreads;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Makes large inputs wait until there is memory to parse them: a parsed megabyte takes far more
 * than a megabyte. Small inputs pass at once. Thread-safe.
 */
public final class LargeInputGate {
  /** Bytes of an input that every thread may parse at the same time. */
  private static final int SMALL_BYTES = 1 << 15;

  /** Bytes of memory for each byte of input; JSON with empty objects takes the most. */
  private static final int MEMORY_PER_BYTE = 24;

  /**
   * The memory for parsing and rendering, and the threads, are divided into so many parts. Half of
   * them are never used by large inputs.
   */
  private static final int PARTS = 8;

  private static final int PARTS_FOR_BODIES = 3;
  private static final int PARTS_FOR_PERMALINKS = 1;

  private final Duration maxWait;
  private final MemoryPool memory;

  /** What all inputs together may take of the memory, so that they do not hold up rendering. */
  private final MemoryPool share;

  /** A permit for each input that may wait. A waiting input blocks a thread. */
  private final Semaphore waiting;

  /**
   * Creates a gate that no input has passed yet.
   *
   * @param maxWait how long an input waits at most
   * @param memory for parsing and rendering
   * @param share what all inputs together may take of it
   * @param maxWaiting how many inputs wait at most
   */
  public LargeInputGate(Duration maxWait, MemoryPool memory, MemoryPool share, int maxWaiting) {
    this.maxWait = maxWait;
    this.memory = memory;
    this.share = share;
    this.waiting = new Semaphore(maxWaiting);
  }

  /** Returns the gate for bodies of requests: they share memory with rendering. */
  public static LargeInputGate forBodies(QueueLimits limits, MemoryPool memory) {
    return of(limits, memory, PARTS_FOR_BODIES);
  }

  /**
   * Returns the gate for unpacked permalinks: they share memory with rendering, not with bodies.
   */
  public static LargeInputGate forPermalinks(QueueLimits limits, MemoryPool memory) {
    return of(limits, memory, PARTS_FOR_PERMALINKS);
  }

  private static LargeInputGate of(QueueLimits limits, MemoryPool memory, int parts) {
    return new LargeInputGate(
        limits.maxWait(),
        memory,
        new MemoryPool(limits.memory().work() / PARTS * parts),
        WebThreads.max() / PARTS * parts);
  }

  /** Parses an input. */
  @FunctionalInterface
  public interface Reading<T, X extends Exception> {
    /** Returns the parsed input. */
    T read() throws X;
  }

  /**
   * Parses an input as soon as there is memory for it.
   *
   * @param length of the input in bytes
   * @return the parsed input
   * @throws OverloadException if too many inputs wait, or this one waited too long
   */
  <T, X extends Exception> T read(long length, Reading<T, X> reading) throws X {
    if (length <= SMALL_BYTES) {
      return reading.read();
    }
    long bytes = length * MEMORY_PER_BYTE;
    acquire(bytes);
    try {
      return reading.read();
    } finally {
      memory.release(bytes);
      share.release(bytes);
    }
  }

  private void acquire(long bytes) {
    if (tryAcquire(bytes, 0)) {
      return;
    }
    if (!waiting.tryAcquire()) {
      throw busy();
    }
    try {
      if (!tryAcquire(bytes, maxWait.toNanos())) {
        throw busy();
      }
    } finally {
      waiting.release();
    }
  }

  private boolean tryAcquire(long bytes, long maxWaitNanoseconds) {
    long end = System.nanoTime() + maxWaitNanoseconds;
    boolean shared = false;
    try {
      shared = share.tryAcquire(bytes, maxWaitNanoseconds);
      if (shared && memory.tryAcquire(bytes, end - System.nanoTime())) {
        return true;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (shared) {
      share.release(bytes);
    }
    return false;
  }

  private static OverloadException busy() {
    return new OverloadException("The server is busy. Try again in a second or send less data.");
  }
}
