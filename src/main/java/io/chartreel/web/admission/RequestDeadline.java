package io.chartreel.web.admission;

import io.chartreel.render.OverloadException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.http.ClientGoneException;
import io.chartreel.web.jetty.DisconnectWatcher;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends the parsing of a request when it takes too long, or when the client disconnects. The client
 * is watched only after some checks, which only large inputs reach. Used by the thread of the
 * request.
 */
public final class RequestDeadline implements Deadline {
  private static final String ATTRIBUTE = RequestDeadline.class.getName();

  /** Checks before the client is watched, which costs more than parsing a small input. */
  private static final int UNWATCHED_CHECKS = 100;

  private final HttpServletRequest request;
  private final Duration limit;
  private final long start = System.nanoTime();
  private int checks;
  private @Nullable DisconnectWatcher watcher;
  private volatile boolean disconnected;

  private RequestDeadline(HttpServletRequest request, Duration limit) {
    this.request = request;
    this.limit = limit;
  }

  /**
   * Returns a parser that checks the deadline of a request, which begins with the first call for
   * that request. {@link #end} must be called when the handler of the request returns.
   *
   * @param limit how long parsing may take
   */
  public static ChartParser parser(Context ctx, ChartParser parser, Duration limit) {
    if (ctx.req().getAttribute(ATTRIBUTE) instanceof RequestDeadline known) {
      return parser.until(known);
    }
    RequestDeadline deadline = new RequestDeadline(ctx.req(), limit);
    ctx.req().setAttribute(ATTRIBUTE, deadline);
    return parser.until(deadline);
  }

  /** Stops watching the client of a request, so that the server can read its next request. */
  public static void end(Context ctx) {
    if (ctx.req().getAttribute(ATTRIBUTE) instanceof RequestDeadline deadline
        && deadline.watcher != null) {
      deadline.watcher.end();
    }
  }

  /**
   * Checks whether parsing may go on.
   *
   * @throws ClientGoneException if the client has disconnected
   * @throws OverloadException if parsing has taken too long
   */
  @Override
  public void check() {
    if (++checks == UNWATCHED_CHECKS) {
      watcher = DisconnectWatcher.watch(request, () -> disconnected = true);
    }
    if (disconnected) {
      throw new ClientGoneException(new EOFException());
    }
    if (System.nanoTime() - start > limit.toNanos()) {
      throw OverloadException.parsingTimeout(limit);
    }
  }
}
