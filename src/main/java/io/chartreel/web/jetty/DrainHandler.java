package io.chartreel.web.jetty;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The requests that are being answered, and the end of the service: from then on every answer says
 * that its connection closes.
 */
public final class DrainHandler extends Handler.Wrapper {
  private static final int LOOK_MILLISECONDS = 10;

  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean ending;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    running.incrementAndGet();
    Request.addCompletionListener(request, failure -> running.decrementAndGet());
    return super.handle(request, new LastWord(request, response), callback);
  }

  /** Whether the end has begun. */
  public boolean isEnding() {
    return ending;
  }

  /**
   * Begins the end, and waits until no request is being answered.
   *
   * @param milliseconds to wait at most
   */
  public void end(long milliseconds) {
    ending = true;
    long start = System.nanoTime();
    while (running.get() > 0
        && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(milliseconds)) {
      try {
        Thread.sleep(LOOK_MILLISECONDS);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** An answer that closes its connection, if the end begins before its headers are sent. */
  private final class LastWord extends Response.Wrapper {
    LastWord(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (ending && !isCommitted()) {
        getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      super.write(last, content, callback);
    }
  }
}
