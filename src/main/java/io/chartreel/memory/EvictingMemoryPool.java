package io.chartreel.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Memory for what clients send. When it runs out, the pool evicts the clients that the service has
 * waited for longest. Thread-safe.
 *
 * <p>Each client holds a {@link Lease}:
 *
 * <pre>
 *                  pin()
 *             ----------------&gt;
 *  lease() -&gt; evictable       pinned
 *             &lt;----------------
 *             |    unpin()      |
 *             | evicted, or     |
 *             | release()       | release()
 *             v                 v
 *                   closed
 * </pre>
 *
 * <p>Guarantees:
 *
 * <ul>
 *   <li>The leases together never hold more than the capacity, except after {@link #setCapacity}
 *       lowered it.
 *   <li>A pinned lease is never evicted, nor is one that became evictable less than the grace
 *       period ago.
 *   <li>Leases are evicted in the order in which they became evictable, and no more of them than
 *       necessary, but those evicted for a request that fails in the end stay evicted.
 *   <li>The callback of an evicted lease runs once, without a lock, after its memory has been given
 *       to others.
 *   <li>A closed lease holds nothing and stays closed.
 * </ul>
 *
 * <p>So a client that sends its request at once is served however many others send slowly.
 */
public final class EvictingMemoryPool {
  private final Duration grace;
  private long capacity;
  private long used;
  private long evicted;

  /** In the order in which they became evictable. */
  private final Set<Lease> evictable = new LinkedHashSet<>();

  /**
   * Creates an empty pool.
   *
   * @param capacity in bytes
   * @param grace how long a lease is protected after it has become evictable
   */
  public EvictingMemoryPool(long capacity, Duration grace) {
    this.capacity = capacity;
    this.grace = grace;
  }

  /**
   * Returns a new lease of 0 bytes, which is evictable.
   *
   * @param onEviction runs in the thread whose lease needed the memory
   */
  public Lease lease(Runnable onEviction) {
    Lease lease = new Lease(onEviction);
    synchronized (this) {
      evictable.add(lease);
    }
    return lease;
  }

  /**
   * Changes the capacity. Leases that hold more than a lower one keep their memory.
   *
   * @param bytes of all leases together
   */
  public synchronized void setCapacity(long bytes) {
    capacity = bytes;
  }

  /** Returns the bytes that all leases hold together. */
  public synchronized long used() {
    return used;
  }

  /** Returns the bytes that all leases can hold together. */
  public synchronized long capacity() {
    return capacity;
  }

  /** Returns how many leases have been evicted so far. */
  public synchronized long evictions() {
    return evicted;
  }

  /**
   * Evicts leases until more bytes fit, or none is left that may be evicted.
   *
   * @param requester is not evicted
   * @param evictions receives the callbacks to run after the lock has been released
   * @return whether the bytes fit now
   */
  private boolean evictUntilFits(long bytes, Lease requester, List<Runnable> evictions) {
    long now = System.nanoTime();
    Iterator<Lease> oldestFirst = evictable.iterator();
    while (used + bytes > capacity && oldestFirst.hasNext()) {
      Lease lease = oldestFirst.next();
      if (now - lease.evictableSince < grace.toNanos()) {
        break;
      }
      if (lease != requester) {
        oldestFirst.remove();
        lease.close();
        evictions.add(lease.onEviction);
        evicted++;
      }
    }
    return used + bytes <= capacity;
  }

  /** The memory of one client. Thread-safe. */
  public final class Lease {
    private Runnable onEviction;
    private long bytes;
    private boolean closed;
    private long evictableSince = System.nanoTime();

    private Lease(Runnable onEviction) {
      this.onEviction = onEviction;
    }

    /**
     * Changes the size of the lease, and evicts others if it needs their memory.
     *
     * @param newBytes that it holds then, 0 or more
     * @return false if they do not fit, or the lease is closed; its size is unchanged then
     */
    public boolean tryResize(long newBytes) {
      List<Runnable> evictions = new ArrayList<>();
      boolean fits;
      synchronized (EvictingMemoryPool.this) {
        fits = !closed && evictUntilFits(newBytes - bytes, this, evictions);
        if (fits) {
          used += newBytes - bytes;
          bytes = newBytes;
        }
      }
      evictions.forEach(Runnable::run);
      return fits;
    }

    /** Adds bytes to the lease as {@link #tryResize} does. */
    public boolean tryGrow(long moreBytes) {
      long newBytes;
      synchronized (EvictingMemoryPool.this) {
        newBytes = bytes + moreBytes;
      }
      return tryResize(newBytes);
    }

    /** Protects the lease from eviction, while the service works for its client. */
    public void pin() {
      synchronized (EvictingMemoryPool.this) {
        evictable.remove(this);
      }
    }

    /** Makes the lease evictable after all others, because the service waits for its client. */
    public void unpin() {
      synchronized (EvictingMemoryPool.this) {
        evictable.remove(this);
        if (!closed) {
          evictableSince = System.nanoTime();
          evictable.add(this);
        }
      }
    }

    /** Replaces what runs on eviction. */
    public void onEviction(Runnable callback) {
      synchronized (EvictingMemoryPool.this) {
        onEviction = callback;
      }
    }

    /** Returns all memory of the lease to the pool and closes it. Does nothing if it is closed. */
    public void release() {
      synchronized (EvictingMemoryPool.this) {
        evictable.remove(this);
        close();
      }
    }

    private void close() {
      used -= bytes;
      bytes = 0;
      closed = true;
    }
  }
}
