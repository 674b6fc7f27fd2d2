package io.chartreel.render.queue;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.http.RequestErrors;
import io.chartreel.web.ops.HttpMetrics;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Bounds the work: as many drawings at once as there are workers. Some more wait for their turn, in
 * the order in which they came and not for long; all others are turned away at once. No thread
 * waits with them. Thread-safe.
 */
public final class RenderQueue {
  private static final int IDLE_SECONDS = 60;

  private final QueueLimits capacity;
  private final MemoryPool room;
  private final HttpMetrics metrics;

  /** One for each drawing that runs or waits. */
  private final Semaphore places;

  /** Nanoseconds that a drawing keeps a worker busy. */
  private final MovingAverage busy = new MovingAverage();

  /** They end when nothing is drawn for a while, so there is nothing to close. */
  private final ThreadPoolExecutor workers;

  /**
   * A gate through which nothing has gone.
   *
   * @param room memory for drawings
   */
  public RenderQueue(QueueLimits capacity, MemoryPool room, HttpMetrics metrics) {
    this.capacity = capacity;
    this.room = room;
    this.metrics = metrics;
    this.places = new Semaphore(capacity.workers() + capacity.queue());
    this.workers =
        new ThreadPoolExecutor(
            capacity.workers(),
            capacity.workers(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            RenderQueue::worker);
    workers.allowCoreThreadTimeOut(true);
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "draw");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Draws when it is its turn. A drawing that is cancelled leaves its place: at once where it
   * waits, and when it next looks at its deadline where it has begun.
   *
   * @param bytes of memory that the drawing holds at most
   * @return what is drawn; it fails with an {@link OverloadException} where there is no place, or
   *     its turn comes too late, or its time is over, and with whatever the drawing throws
   */
  public <T> CompletableFuture<T> draw(long bytes, Function<Deadline, T> drawing) {
    return draw(reserve(), bytes, drawing);
  }

  /**
   * Draws in a place that was reserved, which no longer needs to be left then.
   *
   * @param reserved empty where there was none
   */
  public <T> CompletableFuture<T> draw(
      Optional<Place> reserved, long bytes, Function<Deadline, T> drawing) {
    if (reserved.filter(Place::passOn).isEmpty()) {
      return CompletableFuture.failedFuture(full());
    }
    CompletableFuture<T> drawn = new CompletableFuture<>();
    // whoever completes it decides: a worker that the drawing begins, the time that it does not
    CompletableFuture<Void> turn = new CompletableFuture<>();
    long asked = System.nanoTime();
    Runnable work =
        () -> {
          long begun = System.nanoTime();
          if (!turn.isDone() && hasRoom(bytes, asked)) {
            if (turn.complete(null)) {
              draw(bytes, drawing, drawn, begun);
            } else {
              room.give(bytes);
            }
          }
        };
    drawn.whenComplete((result, failure) -> turn.cancel(false));
    metrics.waits();
    turn.whenComplete(
        (begins, failure) -> {
          metrics.waited();
          if (failure != null) {
            workers.remove(work);
            places.release();
            drawn.completeExceptionally(failure instanceof TimeoutException ? late() : failure);
          }
        });
    turn.orTimeout(capacity.patience().toNanos(), TimeUnit.NANOSECONDS);
    try {
      workers.execute(work);
    } catch (RuntimeException | Error noThread) {
      turn.completeExceptionally(noThread);
    }
    return drawn;
  }

  /**
   * Returns why a chart that comes now would not be drawn: all places are taken, or too many are
   * before it. Then nothing else need be done for it, either.
   */
  public Optional<OverloadException> refusal() {
    int free = places.availablePermits();
    if (free <= 0) {
      return Optional.of(full());
    }
    long before = Math.max(0L, capacity.queue() - free + 1);
    return before * busy.get() / capacity.workers() > capacity.patience().toNanos()
        ? Optional.of(hopeless())
        : Optional.empty();
  }

  /** Reserves a place for a chart that is not known yet; empty where all are taken. */
  public Optional<Place> reserve() {
    return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
  }

  /** A place of one drawing that has not begun. Thread-safe. */
  public final class Place {
    private final AtomicBoolean reserved = new AtomicBoolean(true);

    private Place() {}

    /** Gives it to a drawing, which leaves it at its end; false where it was given away before. */
    private boolean passOn() {
      return reserved.getAndSet(false);
    }

    /** Leaves it to others, unless a drawing has it. */
    public void leave() {
      if (passOn()) {
        places.release();
      }
    }
  }

  /** Whether there is memory before the time to wait is over; if not, its end is told by itself. */
  private boolean hasRoom(long bytes, long asked) {
    try {
      return room.take(bytes, capacity.patience().toNanos() - (System.nanoTime() - asked));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The place is free before anybody learns of the result, and so may ask for the next one. */
  private <T> void draw(
      long bytes, Function<Deadline, T> drawing, CompletableFuture<T> drawn, long begun) {
    T result;
    try {
      result = drawing.apply(deadline(drawn));
    } catch (RuntimeException failed) {
      leave(bytes, begun);
      drawn.completeExceptionally(failed);
      return;
    } catch (Error failed) {
      leave(bytes, begun);
      // of an answer that comes later the server takes only exceptions
      drawn.completeExceptionally(RequestErrors.wrapped(failed));
      return;
    }
    leave(bytes, begun);
    drawn.complete(result);
  }

  private void leave(long bytes, long begun) {
    busy.add(System.nanoTime() - begun);
    room.give(bytes);
    places.release();
  }

  private Deadline deadline(CompletableFuture<?> drawn) {
    long end = System.nanoTime() + capacity.deadline().toNanos();
    return () -> {
      if (drawn.isCancelled()) {
        throw new CancellationException("nobody waits for it");
      }
      if (System.nanoTime() - end > 0) {
        throw overdue();
      }
    };
  }

  /** Returns what somebody is told who finds all places taken. */
  public OverloadException full() {
    return new OverloadException(
        String.format(
            Locale.ROOT,
            "Too many charts are asked for at once: the limit is %,d that are drawn and %,d that"
                + " wait. Try again in a second.",
            capacity.workers(),
            capacity.queue()));
  }

  private OverloadException hopeless() {
    return tooMany("this one would wait more than ");
  }

  private OverloadException late() {
    return tooMany("this one waited ");
  }

  private OverloadException tooMany(String waiting) {
    return new OverloadException(
        "Too many charts are asked for at once: "
            + waiting
            + milliseconds(capacity.patience())
            + ", which is the limit. Try again in a second.");
  }

  private OverloadException overdue() {
    return new OverloadException(
        "This chart takes more than "
            + milliseconds(capacity.deadline())
            + " to draw, which is the limit. Try again in a second, or with a smaller picture or a"
            + " lower fps.");
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%,d ms", time.toMillis());
  }
}
