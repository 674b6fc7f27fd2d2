package io.chartreel.render.queue;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.OverloadException;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
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
import java.util.function.LongSupplier;

/**
 * Renders as many charts at a time as there are workers. A limited number of charts waits for a
 * worker, in the order of arrival and for a limited time; all others are rejected at once. No
 * request blocks a thread while its chart waits. While no chart waits, workers without one help the
 * others, a frame at a time. Thread-safe.
 *
 * <pre>
 *  reserve() -&gt; slot -&gt; waiting -&gt; rendering -&gt; done
 *    |                     |           |
 *    | no slot free        | maxWait   | timeout, failure
 *    v                     v           v
 *  OverloadException ----------------------
 * </pre>
 */
public final class RenderQueue {
  private static final int IDLE_SECONDS = 60;

  private final Renderer renderer;
  private final QueueLimits limits;
  private final MemoryPool memory;
  private final RenderMetrics metrics;

  /** One permit for each chart that waits or is being rendered. */
  private final Semaphore slots;

  /** Nanoseconds for which a chart occupies a worker. */
  private final MovingAverage renderTime = new MovingAverage();

  /** Returns nanoseconds from any origin, like {@link System#nanoTime}. */
  private final LongSupplier clock;

  /** Idle threads end, so the queue need not be closed. */
  private final ThreadPoolExecutor workers;

  /**
   * Creates an empty queue.
   *
   * @param memory for rendering
   */
  public RenderQueue(
      Renderer renderer, QueueLimits limits, MemoryPool memory, RenderMetrics metrics) {
    this(renderer, limits, memory, metrics, System::nanoTime);
  }

  /**
   * Creates an empty queue.
   *
   * @param memory for rendering
   * @param clock nanoseconds by which rendering is timed; charts wait by the time of the machine
   */
  RenderQueue(
      Renderer renderer,
      QueueLimits limits,
      MemoryPool memory,
      RenderMetrics metrics,
      LongSupplier clock) {
    this.clock = clock;
    this.renderer = renderer;
    this.limits = limits;
    this.memory = memory;
    this.metrics = metrics;
    this.slots = new Semaphore(limits.workers() + limits.queue());
    metrics.limits(limits);
    this.workers =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            RenderQueue::workerThread);
    workers.allowCoreThreadTimeOut(true);
  }

  private static Thread workerThread(Runnable work) {
    Thread thread = new Thread(work, "draw");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Renders an image when a worker is free. Cancelling the future removes the chart from the queue,
   * or ends its rendering at the next check of the deadline.
   *
   * @param reserved a slot for the chart; if empty, a free one is used
   * @return a future that fails with an {@link OverloadException} if there is no slot or a time
   *     limit is exceeded, and with whatever the renderer throws
   */
  public CompletableFuture<CachedImage> render(
      Optional<Slot> reserved, ChartRequest request, ImageFormat format) {
    return submit(
        reserved.or(this::reserve),
        renderer.maxMemory(request, format),
        deadline -> renderAndMeasure(request, format, deadline));
  }

  private CachedImage renderAndMeasure(
      ChartRequest request, ImageFormat format, Deadline deadline) {
    long start = System.nanoTime();
    RenderedImage image = renderer.render(request, format, deadline, this::lend);
    metrics.rendered(image.frames(), System.nanoTime() - start, image.bytes().length);
    return CachedImage.of(image);
  }

  /**
   * Runs a short task on a worker that no chart needs, or at once if there is none. At most one
   * such task waits for a worker, so that a chart that arrives then does not wait for others.
   */
  private void lend(Runnable task) {
    int charts = limits.workers() + limits.queue() - slots.availablePermits();
    if (charts >= limits.workers() || !workers.getQueue().isEmpty()) {
      task.run();
    } else {
      workers.execute(task);
    }
  }

  /**
   * Runs a task when a worker is free, as {@link #render} does.
   *
   * @param reserved empty if no slot was free
   * @param bytes of memory that the task needs at most
   */
  <T> CompletableFuture<T> submit(Optional<Slot> reserved, long bytes, Function<Deadline, T> task) {
    if (reserved.filter(Slot::handOver).isEmpty()) {
      return CompletableFuture.failedFuture(OverloadException.queueFull());
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    // the first to complete it decides: a worker that the task begins, a timer that it does not
    CompletableFuture<Void> turn = new CompletableFuture<>();
    long submitted = System.nanoTime();
    Runnable work =
        () -> {
          long begun = clock.getAsLong();
          if (!turn.isDone() && acquireMemory(bytes, submitted)) {
            if (turn.complete(null)) {
              run(bytes, task, result, begun);
            } else {
              memory.release(bytes);
            }
          }
        };
    result.whenComplete((value, failure) -> turn.cancel(false));
    metrics.enqueued();
    turn.whenComplete(
        (begins, failure) -> {
          metrics.dequeued();
          if (failure != null) {
            workers.remove(work);
            slots.release();
            result.completeExceptionally(
                failure instanceof TimeoutException
                    ? OverloadException.waitedTooLong(limits.maxWait())
                    : failure);
          }
        });
    turn.orTimeout(limits.maxWait().toNanos(), TimeUnit.NANOSECONDS);
    try {
      workers.execute(work);
    } catch (RuntimeException | Error noThread) {
      turn.completeExceptionally(noThread);
    }
    return result;
  }

  /**
   * Returns why a chart would be rejected now, if it would: no slot is free, or the charts before
   * it would keep it waiting for too long. The caller can save itself all work for such a chart.
   */
  public Optional<OverloadException> rejection() {
    int free = slots.availablePermits();
    if (free <= 0) {
      return Optional.of(OverloadException.queueFull());
    }
    long ahead = Math.max(0L, limits.queue() - free + 1);
    return ahead * renderTime.get() / limits.workers() > limits.maxWait().toNanos()
        ? Optional.of(OverloadException.queueFull())
        : Optional.empty();
  }

  /** Reserves a slot for a chart that has not been parsed yet; empty if none is free. */
  public Optional<Slot> reserve() {
    return slots.tryAcquire() ? Optional.of(new Slot()) : Optional.empty();
  }

  /** A reserved place in the queue. Thread-safe. */
  public final class Slot {
    private final AtomicBoolean reserved = new AtomicBoolean(true);

    private Slot() {}

    /** Hands the slot to a task, which releases it; false if it was handed over or released. */
    private boolean handOver() {
      return reserved.getAndSet(false);
    }

    /** Releases the slot, unless it was handed over or released. */
    public void release() {
      if (handOver()) {
        slots.release();
      }
    }
  }

  /** Waits for memory until the chart has waited for too long, which the timer reports. */
  private boolean acquireMemory(long bytes, long submitted) {
    try {
      return memory.tryAcquire(bytes, limits.maxWait().toNanos() - (System.nanoTime() - submitted));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Releases the slot before it completes the result, so that its receiver can use the slot. */
  private <T> void run(
      long bytes, Function<Deadline, T> task, CompletableFuture<T> result, long begun) {
    metrics.begun();
    T value;
    try {
      value = task.apply(deadline(result));
    } catch (RuntimeException failed) {
      release(bytes, begun);
      result.completeExceptionally(failed);
      return;
    } catch (Error failed) {
      release(bytes, begun);
      // for a request that continues asynchronously the server handles only exceptions
      result.completeExceptionally(new IllegalStateException(failed));
      return;
    }
    release(bytes, begun);
    result.complete(value);
  }

  private void release(long bytes, long begun) {
    metrics.ended();
    renderTime.add(clock.getAsLong() - begun);
    memory.release(bytes);
    slots.release();
  }

  private Deadline deadline(CompletableFuture<?> result) {
    long end = clock.getAsLong() + limits.timeout().toNanos();
    return () -> {
      if (result.isCancelled()) {
        throw new CancellationException("no request waits for it");
      }
      if (clock.getAsLong() - end > 0) {
        throw OverloadException.renderingTimeout(limits.timeout());
      }
    };
  }
}
