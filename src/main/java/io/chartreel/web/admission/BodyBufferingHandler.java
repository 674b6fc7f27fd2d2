package io.chartreel.web.admission;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.render.OverloadException;
import io.chartreel.web.jetty.MeteredConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Passes a request on once its body is complete, so that no thread waits for a slow client. A body
 * that does not arrive in time is answered with 408, one that finds no memory or no place in the
 * render queue with 503. Thread-safe.
 */
public final class BodyBufferingHandler extends Handler.Wrapper {
  /** How many times the limit is read of a body over the limit, most of it to be dropped. */
  private static final long READ_FACTOR = 10;

  private final Duration timeout;
  private final int limit;
  private final long readLimit;
  private final EvictingMemoryPool memory;
  private final LargeInputGate gate;
  private final Admission admission;

  /** The bodies that have not arrived yet. */
  private final Set<PendingBody> pending = ConcurrentHashMap.newKeySet();

  private volatile boolean stopping;

  /**
   * Creates a handler without a next one.
   *
   * @param timeout for a body
   * @param limit the maximum size of a body, in bytes
   * @param memory for bodies while they arrive
   * @param gate admits complete bodies to be parsed
   * @param admission admits bodies to be received
   */
  public BodyBufferingHandler(
      Duration timeout,
      int limit,
      EvictingMemoryPool memory,
      LargeInputGate gate,
      Admission admission) {
    this.timeout = timeout;
    this.limit = limit;
    this.readLimit = READ_FACTOR * limit;
    this.memory = memory;
    this.gate = gate;
    this.admission = admission;
  }

  /** Abandons every body that has not arrived yet, now and from now on: the server is stopping. */
  public void abandonPending() {
    stopping = true;
    pending.forEach(this::abandon);
  }

  private void abandon(PendingBody body) {
    if (pending.remove(body)) {
      body.abandon(new OverloadException("The server is shutting down. Try again in a second."));
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    MeteredConnection connection = MeteredConnection.of(request);
    Request.addCompletionListener(request, failure -> connection.release());
    boolean chunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    boolean read = chunked || request.getLength() > 0 && request.getLength() <= readLimit;
    // a body over the limit is rejected for its size, however busy the server is
    boolean mayFit = read && request.getLength() <= limit;
    Optional<OverloadException> rejection =
        mayFit ? admission.rejection(request) : Optional.empty();
    rejection.ifPresent(reason -> BodyRejection.set(request, reason));
    boolean rejected = rejection.isPresent() || read && !mayFit;
    if (!read || rejected && Admission.expectsContinue(request)) {
      if (request.getLength() > 0) {
        // Jetty closes a connection with an unread body, but not every response announces it
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      connection.pin();
      return super.handle(request, response, callback);
    }
    Delivery delivery = new Delivery(request, response, callback);
    PendingBody body =
        new PendingBody(request, memory, limit, readLimit, rejection.isPresent(), delivery);
    body.receive(timeout);
    if (stopping) {
      abandon(body);
    }
    return true;
  }

  /** Passes one request on when its body is complete. */
  private final class Delivery implements PendingBody.Listener {
    private final Request request;
    private final Response response;
    private final Callback callback;

    Delivery(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public void onWaiting(PendingBody body) {
      pending.add(body);
    }

    @Override
    public void onFailure(PendingBody body, Throwable failure) {
      pending.remove(body);
      Response.writeError(request, response, callback, failure);
    }

    @Override
    public void onComplete(PendingBody body) {
      pending.remove(body);
      body.pin();
      // an incomplete body is rejected without being parsed, and so is one over the limit
      boolean parsed = body.isKept() && !body.isIncomplete();
      if (parsed) {
        admission.reserve(request).ifPresent(body::drop);
      }
      BufferedRequest buffered = new BufferedRequest(request, body.takeBytes());
      try {
        gate.read(parsed ? buffered.length() : 0, () -> passOn(buffered));
      } catch (OverloadException rejection) {
        BodyRejection.set(buffered, rejection);
        passOn(buffered);
      } finally {
        Admission.leave(request);
        buffered.dropBody();
        body.release();
      }
    }

    private boolean passOn(BufferedRequest buffered) {
      try {
        if (!BodyBufferingHandler.super.handle(buffered, response, callback)) {
          Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        }
      } catch (Throwable failure) {
        Response.writeError(request, response, callback, failure);
      }
      return true;
    }
  }
}
