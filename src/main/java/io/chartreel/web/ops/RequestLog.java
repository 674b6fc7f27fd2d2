package io.chartreel.web.ops;

import io.chartreel.web.http.RequestErrors;
import io.chartreel.web.http.ResponseWriter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs one line per request and counts it. The line contains nothing that the client sent: no query
 * and, instead of the path, the template of its route.
 */
public final class RequestLog {
  /** The route in the line of a request that reached none. */
  public static final String NO_ROUTE = "none";

  private static final Logger LOG = LoggerFactory.getLogger("io.chartreel.request");
  private static final Set<String> METHODS =
      HandlerType.commonHttp().stream().map(HandlerType::name).collect(Collectors.toSet());
  private static final String ID = "request id";
  private static final String CUT = "cut";

  /** The logged status if the client disconnects before the end of the response, as in nginx. */
  public static final int CLIENT_CLOSED = 499;

  /** The header of requests that the service sends to itself. */
  public static final String OWN_HEADER = "Chartreel-Own";

  private final HttpMetrics metrics;
  private volatile Optional<String> own = Optional.empty();

  /** Creates a log that counts with some metrics. */
  public RequestLog(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Returns a secret value for the header {@value #OWN_HEADER}. Requests that have it are neither
   * logged nor counted.
   */
  public String own() {
    String value = UUID.randomUUID().toString();
    own = Optional.of(value);
    return value;
  }

  private boolean isOwn(@Nullable String header) {
    return header != null && own.filter(header::equals).isPresent();
  }

  /** Logs method, route, status, bytes of the response body, milliseconds and ID. */
  public void line(Context ctx, float milliseconds) {
    if (isOwn(ctx.header(OWN_HEADER))) {
      return;
    }
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
   * Logs a request that did not reach a route.
   *
   * @param bytes of the response body
   */
  public void line(Request request, int status, int bytes, String id) {
    line(request, NO_ROUTE, status, bytes, id);
  }

  /**
   * Logs a request that was answered outside Javalin.
   *
   * @param bytes of the response body
   */
  public void line(Request request, String route, int status, int bytes, String id) {
    if (isOwn(request.getHeaders().get(OWN_HEADER))) {
      return;
    }
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

  /** With one decimal place; a formatter took 2 µs of the 50 µs for a cached image. */
  private static String milliseconds(long nanoseconds) {
    long tenths = Math.round(nanoseconds / 1e5);
    return tenths / 10 + "." + tenths % 10;
  }

  /**
   * Logs the failure of a request, and counts it if it is an error of the JVM.
   *
   * @return the status of the response
   */
  public int failed(String id, String route, Throwable failure) {
    RequestErrors.in(failure).ifPresent(metrics::failed);
    FailureLog.write(id, route, failure);
    return RequestErrors.status(failure);
  }

  /** Returns the template of the path, such as <code>/{name}.gif</code>. */
  public static String route(Context ctx) {
    @Nullable Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    return endpoint == null ? NO_ROUTE : endpoint.path;
  }

  /** Returns the ID of a request: eight hexadecimal digits, by which the log can be searched. */
  public static String id(Context ctx) {
    @Nullable String known = ctx.attribute(ID);
    String id = known == null ? newId() : known;
    ctx.attribute(ID, id);
    return id;
  }

  /** Returns the ID of a new request. */
  public static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  /** Notes that the client disconnected before the end of the response. */
  public static void cut(Context ctx) {
    ctx.attribute(CUT, true);
  }
}
