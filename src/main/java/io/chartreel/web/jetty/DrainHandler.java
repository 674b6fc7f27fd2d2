package io.chartreel.web.jetty;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests in progress and waits for them at shutdown. Once draining has begun, every
 * response closes its connection. Thread-safe.
 */
public final class DrainHandler extends Handler.Wrapper {
  private static final int POLL_MILLISECONDS = 10;

  private final AtomicInteger inProgress = new AtomicInteger();
  private volatile boolean draining;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    inProgress.incrementAndGet();
    Request.addCompletionListener(request, failure -> inProgress.decrementAndGet());
    return super.handle(request, new ClosingResponse(request, response), callback);
  }

  /** Returns whether no request is in progress. */
  public boolean isIdle() {
    return inProgress.get() == 0;
  }

  /** Returns whether {@link #drain} has been called. */
  public boolean isDraining() {
    return draining;
  }

  /**
   * Begins to drain and waits until no request is in progress, the time is over or the thread is
   * interrupted.
   *
   * @param timeout how long to wait at most
   */
  public void drain(Duration timeout) {
    draining = true;
    long start = System.nanoTime();
    while (inProgress.get() > 0 && System.nanoTime() - start < timeout.toNanos()) {
      try {
        Thread.sleep(POLL_MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** A response that closes its connection if draining begins before its headers are sent. */
  private final class ClosingResponse extends Response.Wrapper {
    ClosingResponse(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (draining && !isCommitted()) {
        getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      super.write(last, content, callback);
    }
  }
}
