package io.chartreel.memory;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A fixed amount of memory that several tasks share. Small requests overtake large ones that wait.
 * Thread-safe.
 */
public final class MemoryPool {
  /** Bytes per permit, so that a semaphore can count terabytes. */
  private static final int BYTES_PER_PERMIT = 1024;

  private final int capacity;
  private final Semaphore free;

  /**
   * Creates a pool without allocations.
   *
   * @param bytes rounded up to whole kilobytes
   */
  public MemoryPool(long bytes) {
    this.capacity = kilobytes(bytes);
    this.free = new Semaphore(capacity);
  }

  private static int kilobytes(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, (bytes + BYTES_PER_PERMIT - 1) / BYTES_PER_PERMIT);
  }

  /**
   * Acquires memory if it is free now.
   *
   * @param bytes to acquire; more than the capacity counts as all of it
   */
  public boolean tryAcquire(long bytes) {
    return free.tryAcquire(permits(bytes));
  }

  /**
   * Acquires memory, and waits until it is free.
   *
   * @param bytes to acquire; more than the capacity counts as all of it
   * @param nanoseconds to wait at most
   * @return false if the time is over
   */
  public boolean tryAcquire(long bytes, long nanoseconds) throws InterruptedException {
    return free.tryAcquire(permits(bytes), nanoseconds, TimeUnit.NANOSECONDS);
  }

  /** Releases memory: as many bytes as were acquired. */
  public void release(long bytes) {
    free.release(permits(bytes));
  }

  private int permits(long bytes) {
    return Math.min(capacity, kilobytes(bytes));
  }

  /** Returns the bytes that can be acquired together, in whole kilobytes. */
  public long capacity() {
    return (long) capacity * BYTES_PER_PERMIT;
  }

  /** Returns the bytes that are acquired now, in whole kilobytes. */
  public long used() {
    return (long) (capacity - free.availablePermits()) * BYTES_PER_PERMIT;
  }
}
