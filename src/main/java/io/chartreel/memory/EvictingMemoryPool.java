package io.chartreel.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Memory for what comes from clients. Where it is not enough, those give way that have kept the
 * service waiting for longest, so that however many there are, who sends at once is answered.
 * Thread-safe.
 */
public final class EvictingMemoryPool {
  private long most;
  private final Duration grace;
  private long taken;

  /** Those for whom nothing is being done, in the order in which that began. */
  private final Set<Arrival> waiting = new LinkedHashSet<>();

  /**
   * Nobody is there.
   *
   * @param bytes of memory
   * @param grace how long nobody has to give way who has begun to wait
   */
  public EvictingMemoryPool(long bytes, Duration grace) {
    this.most = bytes;
    this.grace = grace;
  }

  /** Somebody new, who waits and has no memory yet. */
  public Arrival arrival(Runnable giveWay) {
    Arrival arrival = new Arrival(giveWay);
    synchronized (this) {
      waiting.add(arrival);
    }
    return arrival;
  }

  /** Sets how many bytes of memory there are from now on. */
  public synchronized void limit(long bytes) {
    most = bytes;
  }

  /** How many bytes are taken now. */
  synchronized long taken() {
    return taken;
  }

  /**
   * Makes room for more bytes of one of them.
   *
   * @param giveWay is told what must be run for that, without the lock
   * @return whether there is room now
   */
  private boolean make(long bytes, Arrival own, List<Runnable> giveWay) {
    long now = System.nanoTime();
    Iterator<Arrival> longest = waiting.iterator();
    while (taken + bytes > most && longest.hasNext()) {
      Arrival other = longest.next();
      if (now - other.since < grace.toNanos()) {
        break;
      }
      if (other != own) {
        longest.remove();
        other.leave();
        giveWay.add(other.giveWay);
      }
    }
    return taken + bytes <= most;
  }

  /** One of those who send. */
  public final class Arrival {
    private Runnable giveWay;
    private long bytes;
    private boolean gone;
    private long since = System.nanoTime();

    private Arrival(Runnable giveWay) {
      this.giveWay = giveWay;
    }

    /**
     * Has so many bytes now. Others are made to give way for them.
     *
     * @return false where there are none, or this one has had to give way
     */
    public boolean has(long now) {
      List<Runnable> others = new ArrayList<>();
      boolean room;
      synchronized (EvictingMemoryPool.this) {
        room = !gone && make(now - bytes, this, others);
        if (room) {
          taken += now - bytes;
          bytes = now;
        }
      }
      others.forEach(Runnable::run);
      return room;
    }

    /** Has some bytes more. */
    public boolean hasMore(long more) {
      long now;
      synchronized (EvictingMemoryPool.this) {
        now = bytes + more;
      }
      return has(now);
    }

    /** The service waits for it from now on. */
    public void waits() {
      synchronized (EvictingMemoryPool.this) {
        waiting.remove(this);
        if (!gone) {
          since = System.nanoTime();
          waiting.add(this);
        }
      }
    }

    /** The service is busy with it from now on, and it does not give way. */
    public void isServed() {
      synchronized (EvictingMemoryPool.this) {
        waiting.remove(this);
      }
    }

    /** What is run from now on when it has to give way; its memory is given to others already. */
    public void onGivingWay(Runnable other) {
      synchronized (EvictingMemoryPool.this) {
        giveWay = other;
      }
    }

    /** Is gone, and has nothing any more. */
    public void ends() {
      synchronized (EvictingMemoryPool.this) {
        waiting.remove(this);
        leave();
      }
    }

    private void leave() {
      taken -= bytes;
      bytes = 0;
      gone = true;
    }
  }
}
