package io.chartreel.web.ops;

import io.chartreel.web.http.RequestErrors;
import io.chartreel.web.http.ResponseWriter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request, and none of the user's data in it: no query, and of the address the
 * template of its route, for a name and a packed chart are the user's, too.
 */
public final class RequestLog {
  /** What stands for the route where there is none. */
  public static final String NO_ROUTE = "none";

  private static final Logger LOG = LoggerFactory.getLogger("io.chartreel.request");
  private static final Set<String> METHODS =
      HandlerType.commonHttp().stream().map(HandlerType::name).collect(Collectors.toSet());
  private static final String ID = "request id";
  private static final String CUT = "cut";

  /** The status of an answer that was not received whole, as nginx has it in its logs. */
  public static final int CLIENT_CLOSED = 499;

  private final HttpMetrics metrics;

  public RequestLog(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  /** Writes method, route, status, bytes of body, milliseconds, and the id of the request. */
  public void line(Context ctx, float milliseconds) {
    boolean cut = ctx.attribute(CUT) != null;
    write(
        ctx.method().name(),
        route(ctx),
        cut ? CLIENT_CLOSED : ctx.status().getCode(),
        ResponseWriter.bytes(ctx),
        (long) (milliseconds * 1e6),
        id(ctx));
  }

  /**
   * Writes the line of a request that did not reach a route.
   *
   * @param bytes of the body of the answer
   */
  public void line(Request request, int status, int bytes, String id) {
    line(request, NO_ROUTE, status, bytes, id);
  }

  public void line(Request request, String route, int status, int bytes, String id) {
    write(
        String.valueOf(request.getMethod()),
        route,
        status,
        bytes,
        System.nanoTime() - request.getBeginNanoTime(),
        id);
  }

  private void write(
      String method, String route, int status, long bytes, long nanoseconds, String id) {
    metrics.answered(route, status, nanoseconds, bytes);
    LOG.info(
        "{} {} {} {} B {} ms {}",
        METHODS.contains(method) ? method : "OTHER",
        route,
        status,
        bytes,
        milliseconds(nanoseconds),
        id);
  }

  /** With one digit behind the point; a format took 2 microseconds of the 50 of a kept image. */
  private static String milliseconds(long nanoseconds) {
    long tenths = Math.round(nanoseconds / 1e5);
    return tenths / 10 + "." + tenths % 10;
  }

  /**
   * Writes what a request failed with, and counts it where it is an error of the virtual machine.
   *
   * @return the status to answer with
   */
  public int failed(String id, String route, Throwable failure) {
    RequestErrors.in(failure).ifPresent(metrics::failed);
    FailureLog.write(id, route, failure);
    return RequestErrors.status(failure);
  }

  /** The template of the address, such as <code>/{name}.gif</code>. */
  public static String route(Context ctx) {
    @Nullable Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    return endpoint == null ? NO_ROUTE : endpoint.path;
  }

  /** Eight hexadecimal digits by which a request is found in the log. */
  public static String id(Context ctx) {
    @Nullable String known = ctx.attribute(ID);
    String id = known == null ? newId() : known;
    ctx.attribute(ID, id);
    return id;
  }

  /** The id of another request. */
  public static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  /** Remembers that the answer broke off, for nobody was there to take it. */
  public static void cut(Context ctx) {
    ctx.attribute(CUT, true);
  }
}
