package io.chartreel.web.jetty;

import io.chartreel.render.OverloadException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.http.ClientGoneException;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of one request when it takes too long, or when its client is gone. The client is
 * watched only when the reading has looked here some times, as that of a large text does.
 */
public final class RequestDeadline implements Deadline {
  private static final String ATTRIBUTE = RequestDeadline.class.getName();

  /** Looks without watching the client, which costs more than reading a small text. */
  private static final int UNWATCHED = 100;

  private final HttpServletRequest request;
  private final Duration most;
  private final long start = System.nanoTime();
  private int looks;
  private @Nullable DisconnectWatcher client;
  private volatile boolean gone;

  private RequestDeadline(HttpServletRequest request, Duration most) {
    this.request = request;
    this.most = most;
  }

  /**
   * Returns a parser for a request that looks at its deadline; the time begins with the first one.
   * {@link #end} must be called when the handler of the request returns.
   */
  public static ChartParser parser(Context ctx, ChartParser parser, Duration most) {
    if (ctx.req().getAttribute(ATTRIBUTE) instanceof RequestDeadline known) {
      return parser.until(known);
    }
    RequestDeadline deadline = new RequestDeadline(ctx.req(), most);
    ctx.req().setAttribute(ATTRIBUTE, deadline);
    return parser.until(deadline);
  }

  /** Stops watching the client of a request, so that the server can read the next one. */
  public static void end(Context ctx) {
    if (ctx.req().getAttribute(ATTRIBUTE) instanceof RequestDeadline deadline
        && deadline.client != null) {
      deadline.client.end();
    }
  }

  @Override
  public void check() {
    if (++looks == UNWATCHED) {
      client = DisconnectWatcher.watch(request, () -> gone = true);
    }
    if (gone) {
      throw new ClientGoneException(new EOFException());
    }
    if (System.nanoTime() - start > most.toNanos()) {
      throw new OverloadException(
          String.format(
              Locale.ROOT,
              "Reading this chart takes more than %,d ms, which is the limit. Try again in a second,"
                  + " or with less data.",
              most.toMillis()));
    }
  }
}
