package io.chartreel.web.jetty;

import io.chartreel.memory.EvictingMemoryPool;
import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.OverloadException;
import io.chartreel.web.ops.FatalErrors;
import jakarta.servlet.ServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
public final class BodyBufferingHandler extends Handler.Wrapper {
  /**
   * How many times as many bytes as the limit are read of a body over it, the most of them to be
   * dropped: who still sends when the connection is closed does not see the answer.
   */
  private static final long MORE = 10;

  /** The attribute of a request whose body is not kept; its value says why. */
  private static final String REFUSED = "refused";

  private final Duration deadline;
  private final int most;
  private final long mostRead;
  private final EvictingMemoryPool incoming;
  private final LargeInputGate texts;
  private final Admission admission;

  /** Those that are waited for. */
  private final Set<Reading> coming = ConcurrentHashMap.newKeySet();

  private volatile boolean ending;

  /**
   * Hands on to nobody yet.
   *
   * @param deadline how long a body is waited for
   * @param most bytes of a body that are kept
   * @param incoming memory for what has come of them
   */
  public BodyBufferingHandler(
      Duration deadline,
      int most,
      EvictingMemoryPool incoming,
      LargeInputGate texts,
      Admission admission) {
    this.deadline = deadline;
    this.most = most;
    this.mostRead = MORE * most;
    this.incoming = incoming;
    this.texts = texts;
    this.admission = admission;
  }

  /**
   * Fails where the body of a request was not kept.
   *
   * @throws OverloadException saying so
   */
  public static void check(ServletRequest request) {
    if (request.getAttribute(REFUSED) instanceof OverloadException full) {
      throw full;
    }
  }

  /** Waits for no body any longer: the service ends. */
  public void giveUp() {
    ending = true;
    coming.forEach(Reading::giveUpAtTheEnd);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    MeteredConnection connection = MeteredConnection.of(request);
    Request.addCompletionListener(request, failure -> connection.isAnswered());
    boolean chunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    boolean read = chunked || request.getLength() > 0 && request.getLength() <= mostRead;
    // a body over the limit is refused for that, however busy the service is
    boolean mayFit = read && request.getLength() <= most;
    Optional<OverloadException> refusal = mayFit ? admission.refusal(request) : Optional.empty();
    refusal.ifPresent(full -> request.setAttribute(REFUSED, full));
    boolean refused = refusal.isPresent() || read && !mayFit;
    if (!read || refused && Admission.isAsking(request)) {
      if (request.getLength() > 0) {
        // Jetty closes a connection with a body on it, and not every answer says so by itself
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      connection.pin();
      return super.handle(request, response, callback);
    }
    new Reading(request, response, callback, connection, refusal.isPresent()).start();
    return true;
  }

  /** The body of one request on its way. */
  private final class Reading {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final MeteredConnection connection;
    private final EvictingMemoryPool.Lease arrival = incoming.lease(this::drop);

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean dropped;
    private long read;
    private Scheduler.Task end = () -> false;

    Reading(
        Request request,
        Response response,
        Callback callback,
        MeteredConnection connection,
        boolean dropped) {
      this.request = request;
      this.response = response;
      this.callback = callback;
      this.connection = connection;
      this.dropped = dropped;
    }

    void start() {
      try {
        connection.onEviction(this::giveUpForOthers);
        begin();
      } catch (Throwable failure) {
        fail(failure);
      }
    }

    private void begin() {
      if (isRead()) {
        handOn();
        return;
      }
      end =
          request
              .getComponents()
              .getScheduler()
              .schedule(
                  FatalErrors.OF_PROCESS.guard(this::giveUp),
                  deadline.toMillis(),
                  TimeUnit.MILLISECONDS);
      coming.add(this);
      request.demand(this::goOn);
      if (ending) {
        giveUpAtTheEnd();
      }
    }

    private void goOn() {
      try {
        if (isRead()) {
          end.cancel();
          coming.remove(this);
          handOn();
        } else {
          request.demand(this::goOn);
        }
      } catch (Throwable failure) {
        fail(failure);
      }
    }

    /** Answers that it failed, for nobody else learns of it: it may not be in the first handler. */
    private void fail(Throwable failure) {
      end.cancel();
      coming.remove(this);
      arrival.release();
      Response.writeError(request, response, callback, failure);
    }

    /** Lets the next read fail, as if nothing had come for a long time. */
    private void giveUp() {
      request.fail(new TimeoutException("the body is not there in " + deadline));
    }

    /** Lets the next read fail, for there is no memory for the connection. */
    private void giveUpForOthers() {
      drop();
      request.fail(new IOException("others need the memory"));
    }

    /** Lets the next read fail, unless all of it has been read meanwhile. */
    private void giveUpAtTheEnd() {
      if (coming.remove(this)) {
        drop(new OverloadException("The service is stopping. Try again in a second."));
        request.fail(new IOException("the service ends"));
      }
    }

    /** Keeps nothing, for there is no memory. */
    private void drop() {
      drop(
          new OverloadException(
              "Too much is being sent at once, or too slowly. Try again in a second."));
    }

    /** Keeps nothing; who sends the rest will see why. */
    private synchronized void drop(OverloadException reason) {
      if (!dropped) {
        dropped = true;
        bytes = new ByteArrayOutputStream(0);
        request.setAttribute(REFUSED, reason);
      }
    }

    /** Reads what has come; whether nothing more is needed to answer. */
    private boolean isRead() {
      while (read <= mostRead) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          return false;
        }
        if (Content.Chunk.isFailure(chunk)) {
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

    /** Keeps bytes, where there is room for them and the body is not over the limit. */
    private void keep(ByteBuffer more) {
      if (isEnough()) {
        return;
      }
      boolean room = arrival.tryGrow(MemoryBudget.PER_BYTE_OF_UPLOAD * (long) more.remaining());
      synchronized (this) {
        if (room && !dropped) {
          bytes.writeBytes(BufferUtil.toArray(more));
          return;
        }
      }
      arrival.release();
      drop();
    }

    private synchronized boolean isDropped() {
      return dropped;
    }

    private synchronized boolean isEnough() {
      return dropped || isOverLimit();
    }

    private synchronized boolean isOverLimit() {
      return request.getLength() > most || bytes.size() > most;
    }

    /** Lets go of what was kept. */
    private synchronized byte[] release() {
      byte[] whole = bytes.toByteArray();
      bytes = new ByteArrayOutputStream(0);
      return whole;
    }

    private void handOn() {
      connection.pin();
      arrival.pin();
      if (!isDropped() && !isOverLimit()) {
        admission.enter(request).ifPresent(this::drop);
      }
      BufferedRequest whole = new BufferedRequest(request, release());
      try {
        // what is over the limit is refused, and nothing of it is read
        texts.read(whole.length() > most ? 0 : whole.length(), () -> handOn(whole));
      } catch (OverloadException full) {
        whole.setAttribute(REFUSED, full);
        handOn(whole);
      } finally {
        Admission.leave(request);
        whole.forget();
        arrival.release();
      }
    }

    private boolean handOn(BufferedRequest whole) {
      try {
        if (!BodyBufferingHandler.super.handle(whole, response, callback)) {
          Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        }
      } catch (Throwable failed) {
        Response.writeError(request, response, callback, failed);
      }
      return true;
    }
  }
}
