package io.chartreel.web.admission;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.OverloadException;
import io.chartreel.web.jetty.MeteredConnection;
import io.chartreel.web.ops.FatalErrors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The body of one request while it is being received. No thread waits for it.
 *
 * <pre>
 *   receive() --&gt; KEEPING ----------------------&gt; DROPPING
 *                    |      no memory, evicted,       |
 *                    |      abandoned or rejected     |
 *                    v                                v
 *                 end of the body, timeout, broken connection, or too many bytes
 *                    |
 *                    v
 *                 listener: onComplete(), or onFailure() if receiving throws
 * </pre>
 *
 * <p>A body over the limit is dropped as well, but read to its end within bounds: a client that is
 * still sending when its connection closes would not see the response.
 *
 * <p>Bytes are copied: retaining a pooled buffer for the one byte in it would take 8,000 times the
 * memory.
 *
 * <p>Thread-safe.
 */
final class PendingBody {
  private final Request request;
  private final MeteredConnection connection;
  private final EvictingMemoryPool.Lease lease;
  private final int limit;
  private final long readLimit;
  private final Listener listener;

  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean dropped;
  private boolean incomplete;
  private long read;
  private Scheduler.Task timer = () -> false;

  /** Learns what becomes of a body. */
  interface Listener {
    /** Called before the body is waited for, if it has not arrived yet. */
    void onWaiting(PendingBody body);

    /** Called once nothing more is read of the body. */
    void onComplete(PendingBody body);

    /** Called if receiving or {@link #onComplete} failed. */
    void onFailure(PendingBody body, Throwable failure);
  }

  /**
   * Creates a body that has not been read yet.
   *
   * @param memory for the bytes of the body
   * @param limit the maximum size of a body, in bytes
   * @param readLimit the maximum number of bytes to read, before the rest is left unread
   * @param dropped whether the body is read without being stored
   */
  PendingBody(
      Request request,
      EvictingMemoryPool memory,
      int limit,
      long readLimit,
      boolean dropped,
      Listener listener) {
    this.request = request;
    this.connection = MeteredConnection.of(request);
    this.lease = memory.lease(this::dropForLackOfMemory);
    this.limit = limit;
    this.readLimit = readLimit;
    this.dropped = dropped;
    this.listener = listener;
  }

  /**
   * Reads the body as it arrives.
   *
   * @param timeout after which it is read no further
   */
  void receive(Duration timeout) {
    try {
      connection.onEviction(this::evict);
      if (isFinished()) {
        listener.onComplete(this);
        return;
      }
      timer =
          request
              .getComponents()
              .getScheduler()
              .schedule(
                  FatalErrors.OF_PROCESS.guard(() -> timeOut(timeout)),
                  timeout.toMillis(),
                  TimeUnit.MILLISECONDS);
      listener.onWaiting(this);
      request.demand(this::receiveMore);
    } catch (Throwable failure) {
      fail(failure);
    }
  }

  private void receiveMore() {
    try {
      if (isFinished()) {
        timer.cancel();
        listener.onComplete(this);
      } else {
        request.demand(this::receiveMore);
      }
    } catch (Throwable failure) {
      fail(failure);
    }
  }

  /** Ends with a response: no caller does, because this may run outside the first handler. */
  private void fail(Throwable failure) {
    timer.cancel();
    lease.release();
    listener.onFailure(this, failure);
  }

  /** Makes the next read fail, as if nothing had arrived for a long time. */
  private void timeOut(Duration timeout) {
    request.fail(new TimeoutException("the body did not arrive within " + timeout));
  }

  /** Makes the next read fail because another connection needs the memory. */
  private void evict() {
    dropForLackOfMemory();
    request.fail(new IOException("evicted"));
  }

  /** Makes the next read fail for a given reason. */
  void abandon(OverloadException reason) {
    drop(reason);
    request.fail(new IOException("abandoned"));
  }

  private void dropForLackOfMemory() {
    drop(
        new OverloadException(
            "The server is busy, or the upload is too slow. Try again in a second."));
  }

  /** Discards the body. The first reason is the one in the response. */
  synchronized void drop(OverloadException reason) {
    if (!dropped) {
      dropped = true;
      bytes = new ByteArrayOutputStream(0);
      BodyRejection.set(request, reason);
    }
  }

  /** Reads what has arrived, and returns whether nothing more is read. */
  private boolean isFinished() {
    while (read <= readLimit) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        return false;
      }
      if (Content.Chunk.isFailure(chunk)) {
        markIncomplete();
        return true;
      }
      read += chunk.remaining();
      try {
        keep(chunk.getByteBuffer());
      } finally {
        chunk.release();
      }
      if (chunk.isLast()) {
        return true;
      }
    }
    return true;
  }

  private synchronized void markIncomplete() {
    incomplete = true;
  }

  /** Copies bytes, if there is memory for them and the body is within the limit. */
  private void keep(ByteBuffer more) {
    if (!isKept()) {
      return;
    }
    boolean allocated = lease.tryGrow(MemoryBudget.PER_BYTE_OF_UPLOAD * (long) more.remaining());
    synchronized (this) {
      if (allocated && !dropped) {
        bytes.writeBytes(BufferUtil.toArray(more));
        return;
      }
    }
    lease.release();
    dropForLackOfMemory();
  }

  /** Returns whether the body is within the limit and has not been dropped. */
  synchronized boolean isKept() {
    return !dropped && request.getLength() <= limit && bytes.size() <= limit;
  }

  /** Returns whether the body timed out or broke off: the next read of the request says why. */
  synchronized boolean isIncomplete() {
    return incomplete;
  }

  /** Protects the body and its connection from eviction. */
  void pin() {
    connection.pin();
    lease.pin();
  }

  /** Returns the bytes of the body, and releases the buffer. */
  synchronized byte[] takeBytes() {
    byte[] whole = bytes.toByteArray();
    bytes = new ByteArrayOutputStream(0);
    return whole;
  }

  /** Releases the memory of the body. */
  void release() {
    lease.release();
  }
}
