package io.chartreel.web;

import io.javalin.http.Context;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request, never with its query: that is the user's data. */
final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.chartreel.request");
  private static final int LONGEST_PATH = 100;

  private RequestLog() {}

  /** Writes method, path (still encoded, so on one line), status, bytes of body, milliseconds. */
  static void line(Context ctx, float milliseconds) {
    String path = ctx.req().getRequestURI();
    LOG.info(
        "{} {} {} {} B {} ms",
        ctx.method().name(),
        path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...",
        ctx.status().getCode(),
        Responses.bytes(ctx),
        String.format(Locale.ROOT, "%.1f", milliseconds));
  }
}
