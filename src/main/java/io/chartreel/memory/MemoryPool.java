package io.chartreel.memory;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bytes of memory that several share. Who wants little passes who waits for much. Thread-safe. */
public final class MemoryPool {
  /** What is counted, so that a semaphore can count terabytes. */
  private static final int UNIT = 1024;

  private final int units;
  private final Semaphore free;

  /** All of it is free. */
  public MemoryPool(long bytes) {
    this.units = units(bytes);
    this.free = new Semaphore(units);
  }

  private static int units(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
  }

  /** Takes bytes if they are free; more than there are count as all. */
  public boolean take(long bytes) {
    return free.tryAcquire(wanted(bytes));
  }

  /** Takes bytes as soon as they are free, and waits for them so many nanoseconds at most. */
  public boolean take(long bytes, long nanoseconds) throws InterruptedException {
    return free.tryAcquire(wanted(bytes), nanoseconds, TimeUnit.NANOSECONDS);
  }

  /** Gives back what was taken. */
  public void give(long bytes) {
    free.release(wanted(bytes));
  }

  private int wanted(long bytes) {
    return Math.min(units, units(bytes));
  }

  /** How many bytes are taken now. */
  public long taken() {
    return (long) (units - free.availablePermits()) * UNIT;
  }
}
