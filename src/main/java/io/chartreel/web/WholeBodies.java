package io.chartreel.web;

import io.chartreel.request.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hands a request on when its body is there, so that no thread waits for who sends slowly. What
 * does not come in time is refused with 408. Bytes are copied: a buffer that is kept for the one
 * byte in it would be 8,000 times as large.
 */
final class WholeBodies extends Handler.Wrapper {
  /**
   * Bytes that are read of a body over the limit, the most of them to be dropped: who still sends
   * when the connection is closed does not see the answer.
   */
  private static final int MOST_READ = 10 * Limits.MAX_BODY;

  private final Duration deadline;

  WholeBodies(Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean chunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    boolean read = chunked || request.getLength() > 0 && request.getLength() <= MOST_READ;
    if (!read) {
      return super.handle(request, response, callback);
    }
    new Reading(request, response, callback).start();
    return true;
  }

  /** The body of one request on its way. */
  private final class Reading {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int read;
    private Scheduler.Task end = () -> false;

    Reading(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    void start() {
      if (isRead()) {
        handOn();
        return;
      }
      end =
          request
              .getComponents()
              .getScheduler()
              .schedule(this::giveUp, deadline.toMillis(), TimeUnit.MILLISECONDS);
      request.demand(this::goOn);
    }

    private void goOn() {
      if (isRead()) {
        end.cancel();
        handOn();
      } else {
        request.demand(this::goOn);
      }
    }

    /** Lets the next read fail, as if nothing had come for a long time. */
    private void giveUp() {
      request.fail(new TimeoutException("the body is not there in " + deadline));
    }

    /** Reads what has come; whether nothing more is needed to answer. */
    private boolean isRead() {
      while (read <= MOST_READ) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          return false;
        }
        if (Content.Chunk.isFailure(chunk)) {
          return true;
        }
        read += chunk.remaining();
        if (bytes.size() <= Limits.MAX_BODY) {
          bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
        }
        chunk.release();
        if (chunk.isLast()) {
          return true;
        }
      }
      return true;
    }

    private void handOn() {
      try {
        if (!WholeBodies.super.handle(new ReadRequest(request, bytes), response, callback)) {
          Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        }
      } catch (Exception failed) {
        Response.writeError(request, response, callback, failed);
      }
    }
  }

  /** A request with the beginning of its body, or all of it, beside it. */
  private static final class ReadRequest extends Request.Wrapper {
    private final ByteBuffer body;

    ReadRequest(Request request, ByteArrayOutputStream bytes) {
      super(request);
      this.body = ByteBuffer.wrap(bytes.toByteArray());
    }

    @Override
    public Content.Chunk read() {
      if (!body.hasRemaining()) {
        return super.read();
      }
      Content.Chunk chunk = Content.Chunk.from(body.slice(), false);
      body.position(body.limit());
      return chunk;
    }
  }
}
