package io.chartreel.web.jetty;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.render.queue.QueueLimits;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Texts of so many bytes that not all threads may read one at once: what is read of a megabyte
 * takes far more than that in memory. Thread-safe.
 */
public final class LargeInputGate {
  /** Bytes of a text that all threads may read at once. */
  private static final int SMALL = 1 << 15;

  /** Bytes of memory for each byte of a text: JSON of empty objects takes most. */
  private static final int MEMORY_PER_BYTE = 24;

  /** Parts of the memory to read and draw, and of the threads. Half of each is for no text. */
  private static final int PARTS = 8;

  private static final int BODIES = 3;
  private static final int PERMALINKS = 1;

  private final Duration patience;
  private final MemoryPool room;

  /** What all of them together may take of it, so that drawings are not kept waiting by texts. */
  private final MemoryPool share;

  /** One for each that may wait: a thread waits with it, and others have to be left. */
  private final Semaphore waiting;

  /**
   * None is being read.
   *
   * @param patience how long one waits
   * @param room memory for what is read and drawn
   * @param share the most that is read takes of it
   * @param waiting how many wait at most
   */
  public LargeInputGate(Duration patience, MemoryPool room, MemoryPool share, int waiting) {
    this.patience = patience;
    this.room = room;
    this.share = share;
    this.waiting = new Semaphore(waiting);
  }

  /** For bodies of requests: they share memory with drawings, and not with permalinks. */
  public static LargeInputGate ofBodies(QueueLimits capacity, MemoryPool room) {
    return of(capacity, room, BODIES);
  }

  /** For what permalinks unpack to: it shares memory with drawings, and not with bodies. */
  public static LargeInputGate ofPermalinks(QueueLimits capacity, MemoryPool room) {
    return of(capacity, room, PERMALINKS);
  }

  private static LargeInputGate of(QueueLimits capacity, MemoryPool room, int parts) {
    return new LargeInputGate(
        capacity.maxWait(),
        room,
        new MemoryPool(capacity.memory().work() / PARTS * parts),
        JettyConfig.mostThreads() / PARTS * parts);
  }

  /** What reads a text. */
  @FunctionalInterface
  public interface Reading<T, X extends Exception> {
    /** Reads it. */
    T read() throws X;
  }

  /**
   * Reads a text, when there is room for it.
   *
   * @param length in bytes
   * @return what the reading makes of it
   * @throws OverloadException when too many wait, or it waits too long
   */
  <T, X extends Exception> T read(long length, Reading<T, X> reading) throws X {
    if (length <= SMALL) {
      return reading.read();
    }
    long memory = length * MEMORY_PER_BYTE;
    enter(memory);
    try {
      return reading.read();
    } finally {
      room.release(memory);
      share.release(memory);
    }
  }

  private void enter(long memory) {
    if (take(memory, 0)) {
      return;
    }
    if (!waiting.tryAcquire()) {
      throw busy();
    }
    try {
      if (!take(memory, patience.toNanos())) {
        throw busy();
      }
    } finally {
      waiting.release();
    }
  }

  /** Takes memory as soon as it is free, and waits for it so many nanoseconds at most. */
  private boolean take(long memory, long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    boolean shared = false;
    try {
      shared = share.tryAcquire(memory, nanoseconds);
      if (shared && room.tryAcquire(memory, end - System.nanoTime())) {
        return true;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (shared) {
      share.release(memory);
    }
    return false;
  }

  private static OverloadException busy() {
    return new OverloadException(
        "Too much is sent at once. Try again in a second, or with less data.");
  }
}
