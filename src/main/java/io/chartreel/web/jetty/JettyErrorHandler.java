package io.chartreel.web.jetty;

import io.chartreel.web.error.ErrorResponder;
import io.chartreel.web.error.ErrorTexts;
import io.chartreel.web.error.ProblemJson;
import io.chartreel.web.error.UrlCheck;
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

/**
 * Writes the errors of requests that do not reach a route, such as malformed HTTP or oversized
 * headers, as JSON. Thread-safe.
 */
public final class JettyErrorHandler extends ErrorHandler {
  /** The reasons that our own checks give. Jetty's reasons may quote the request. */
  private static final Set<String> OWN_REASONS =
      Set.of(ErrorTexts.INVALID_PATH, HostHeaderCheck.DETAIL);

  private final RequestLog log;
  private final int urlLimit;
  private final int headerLimit;

  /**
   * Creates a handler for one server.
   *
   * @param urlLimit the most characters of a URL
   * @param headerLimit the most bytes of the URL and all headers
   */
  public JettyErrorHandler(RequestLog log, int urlLimit, int headerLimit) {
    this.log = log;
    this.urlLimit = urlLimit;
    this.headerLimit = headerLimit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String id = RequestLog.newId();
    if (request.getAttribute(ERROR_EXCEPTION) instanceof EOFException disconnected) {
      log.line(request, RequestLog.CLIENT_CLOSED, 0, id);
      callback.failed(disconnected);
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
      response.getHeaders().put(HttpHeader.RETRY_AFTER, ErrorTexts.RETRY_AFTER_SECONDS);
    }
    String detail = detail(request, status, id);
    byte[] body = ProblemJson.body(status, HttpStatus.getMessage(status), detail);
    int sent = HttpMethod.HEAD.is(request.getMethod()) ? 0 : body.length;
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Content-Security-Policy", "default-src 'none'; sandbox");
    response.getHeaders().put("X-Chart-Error", detail);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    log.line(request, status, sent, id);
    response.write(true, ByteBuffer.wrap(body, 0, sent), callback);
    return true;
  }

  private String detail(Request request, int status, String id) {
    return switch (status) {
      case HttpStatus.REQUEST_TIMEOUT_408 -> ErrorTexts.LATE_BODY;
      case HttpStatus.URI_TOO_LONG_414 ->
          String.format(
              Locale.ROOT,
              "The URL is too long (limit %,d characters). Use POST for larger data.",
              urlLimit);
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          String.format(
              Locale.ROOT,
              "The request headers are too large (limit %,d bytes and %d headers).",
              headerLimit,
              MeteredConnection.MAX_HEADERS);
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> "The server is busy. Try again in a second.";
      case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ErrorTexts.internalError(id);
      default -> malformed(request, status);
    };
  }

  private static String malformed(Request request, int status) {
    @Nullable String path = request.getHttpURI().getPath();
    if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException rejected
        && rejected.getReason() != null
        && OWN_REASONS.contains(rejected.getReason())) {
      return rejected.getReason();
    }
    return path == null || UrlCheck.isValidPath(path)
        ? MalformedRequests.detail(
            request.getAttribute(ERROR_EXCEPTION) instanceof HttpException rejected
                ? rejected.getReason()
                : null,
            status)
        : ErrorTexts.INVALID_PATH;
  }
}
