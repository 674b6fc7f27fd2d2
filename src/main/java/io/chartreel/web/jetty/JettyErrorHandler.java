package io.chartreel.web.jetty;

import io.chartreel.web.error.ErrorResponder;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.error.ProblemJson;
import io.chartreel.web.ops.RequestLog;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What is refused before it reaches a route (a request that is not HTTP, or too long a header). */
public final class JettyErrorHandler extends ErrorHandler {
  /** What is said of a request that is not as HTTP has it. */
  public static final String UNREADABLE = "This is not a request that the server can read.";

  /** What our checks say; Jetty's own reasons may hold parts of the request. */
  private static final Set<String> OWN_REASONS =
      Set.of(ExceptionMapping.BROKEN_PATH, HostHeaderCheck.REASON);

  private final RequestLog log;
  private final int longestUrl;

  /**
   * What is said by a server.
   *
   * @param longestUrl how many characters a URL may have
   */
  public JettyErrorHandler(RequestLog log, int longestUrl) {
    this.log = log;
    this.longestUrl = longestUrl;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String id = RequestLog.newId();
    if (request.getAttribute(ERROR_EXCEPTION) instanceof EOFException hungUp) {
      log.line(request, RequestLog.CLIENT_CLOSED, 0, id);
      callback.failed(hungUp);
      return true;
    }
    if (status == HttpStatus.INTERNAL_SERVER_ERROR_500
        && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable failure) {
      status = log.failed(id, RequestLog.NO_ROUTE, failure);
      response.setStatus(status);
    }
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR_500) {
      response.getHeaders().put(ErrorResponder.REQUEST_ID, id);
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, ExceptionMapping.RETRY_SECONDS);
    }
    String title = HttpStatus.getMessage(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Content-Security-Policy", "default-src 'none'; sandbox");
    String detail = detail(request, status, id);
    response.getHeaders().put("X-Chart-Error", detail);
    byte[] body = ProblemJson.body(status, title, detail);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    int sent = HttpMethod.HEAD.is(request.getMethod()) ? 0 : body.length;
    log.line(request, status, sent, id);
    response.write(true, ByteBuffer.wrap(body, 0, sent), callback);
    return true;
  }

  private String detail(Request request, int status, String id) {
    return switch (status) {
      case HttpStatus.REQUEST_TIMEOUT_408 -> "The body did not come in time.";
      case HttpStatus.URI_TOO_LONG_414 ->
          String.format(
              Locale.ROOT,
              "The URL is over the limit of %,d characters; POST takes larger data.",
              longestUrl);
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          String.format(
              Locale.ROOT,
              "The headers are over the limit of %,d bytes or %d lines.",
              JettyConfig.headBytes(longestUrl),
              MeteredConnection.MOST_FIELDS);
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          "Too many requests come at once. Try again in a second.";
      case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ErrorResponder.ourMistake(id);
      default -> unreadable(request);
    };
  }

  /** What is said of a request that Jetty, or a check of ours before any route, refuses. */
  private static String unreadable(Request request) {
    @Nullable String path = request.getHttpURI().getPath();
    if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException bad
        && bad.getReason() != null
        && OWN_REASONS.contains(bad.getReason())) {
      return bad.getReason();
    }
    return path != null && ExceptionMapping.isBroken(path)
        ? ExceptionMapping.BROKEN_PATH
        : UNREADABLE;
  }
}
