package io.chartreel.web.error;

import io.chartreel.render.ImageTooLargeException;
import io.chartreel.render.OverloadException;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.http.ClientGoneException;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.ops.RequestLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;

/** Maps every exception that a handler throws to an error response. Thread-safe. */
public final class ExceptionMapping {
  private static final String RETRY_AFTER = "Retry-After";

  private final ErrorResponder responder;
  private final RequestLog log;
  private final List<String> paths;
  private final boolean concealing;
  private final FailureListener listener;

  /** Is notified of failed requests. */
  @FunctionalInterface
  public interface FailureListener {
    /**
     * Called before the error response is written.
     *
     * @param failure what the handler threw
     */
    void onFailure(ServletRequest request, Throwable failure);
  }

  /**
   * Creates a mapping for one port.
   *
   * @param paths the paths that a 404 lists
   * @param concealing whether error responses repeat nothing that the client sent; otherwise
   *     anybody could make their own text appear under the address of a service that shows only
   *     signed charts
   */
  public ExceptionMapping(
      ErrorResponder responder,
      RequestLog log,
      List<String> paths,
      boolean concealing,
      FailureListener listener) {
    this.responder = responder;
    this.log = log;
    this.paths = List.copyOf(paths);
    this.concealing = concealing;
    this.listener = listener;
  }

  /** Registers a handler for each type of exception. */
  public void register(RoutesConfig routes) {
    routes.exception(
        BadRequestException.class,
        (exception, ctx) -> respond(ctx, exception, response(exception)));
    routes.exception(
        OverloadException.class,
        (exception, ctx) -> {
          ctx.header(RETRY_AFTER, ErrorTexts.RETRY_AFTER_SECONDS);
          respond(ctx, exception, ErrorResponse.of(exception));
        });
    routes.exception(
        ImageTooLargeException.class,
        (exception, ctx) -> respond(ctx, exception, ErrorResponse.of(exception)));
    routes.exception(
        HttpResponseException.class,
        (exception, ctx) -> {
          HttpStatus status = HttpStatus.forStatus(exception.getStatus());
          if (exception instanceof MethodNotAllowedResponse rejected) {
            ctx.header("Allow", allowedMethods(rejected));
          }
          respond(ctx, exception, ErrorResponse.of(status, detail(ctx, status, exception)));
        });
    routes.exception(ClientGoneException.class, (exception, ctx) -> RequestLog.cut(ctx));
    routes.exception(
        Exception.class,
        (exception, ctx) ->
            respond(
                ctx,
                exception,
                exception instanceof HttpException rejected
                    ? ErrorResponse.of(
                        HttpStatus.forStatus(rejected.getCode()), ErrorTexts.MALFORMED_REQUEST)
                    : internalError(ctx, exception)));
  }

  private ErrorResponse response(BadRequestException exception) {
    return concealing
        ? ErrorResponse.of(HttpStatus.forStatus(exception.status()), ErrorTexts.UNREADABLE_CHART)
        : ErrorResponse.of(exception);
  }

  /** Logs an unexpected failure and returns the response to it. */
  private ErrorResponse internalError(Context ctx, Throwable failure) {
    String id = RequestLog.id(ctx);
    HttpStatus status = HttpStatus.forStatus(log.failed(id, RequestLog.route(ctx), failure));
    if (status != HttpStatus.SERVICE_UNAVAILABLE) {
      return ErrorResponse.of(status, ErrorTexts.internalError(id));
    }
    ctx.header(RETRY_AFTER, ErrorTexts.RETRY_AFTER_SECONDS);
    return ErrorResponse.of(status, ErrorTexts.OUT_OF_MEMORY);
  }

  /**
   * Responds to an error of the virtual machine outside a handler, without a context: sends only a
   * status and headers.
   *
   * @param response nothing is written to it if it has been committed
   */
  public static void respond(HttpServletResponse response, Error error, RequestLog log) {
    String id = RequestLog.newId();
    int status = log.failed(id, RequestLog.NO_ROUTE, error);
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(status);
    response.setHeader(ErrorResponder.REQUEST_ID, id);
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      response.setHeader(RETRY_AFTER, ErrorTexts.RETRY_AFTER_SECONDS);
    }
  }

  /** Writes an error response, unless the client is gone or the response has begun. */
  private void respond(Context ctx, Exception exception, ErrorResponse response) {
    listener.onFailure(ctx.req(), exception);
    if (ctx.res().isCommitted()) {
      RequestLog.cut(ctx);
      return;
    }
    // a response that failed before its first byte may have described its own body
    ctx.res().setHeader("Content-Length", null);
    ctx.res().setHeader("Content-Encoding", null);
    try {
      responder.respond(ctx, response);
    } catch (ClientGoneException gone) {
      RequestLog.cut(ctx);
    } catch (Error failure) {
      // JSON needs less memory and stack than an image or a page
      ErrorResponse internalError = internalError(ctx, failure);
      ctx.status(internalError.status());
      ResponseWriter.send(ctx, ProblemJson.MEDIA_TYPE, ProblemJson.body(internalError));
    }
  }

  /** Returns the methods of the routes that match the path, as the router found them. */
  private static String allowedMethods(MethodNotAllowedResponse rejected) {
    // the only detail is a list of methods; its key depends on the Accept header
    return rejected.getDetails().values().stream()
        .flatMap(methods -> Splitter.split(methods, ',').stream())
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String detail(Context ctx, HttpStatus status, HttpResponseException exception) {
    if (exception instanceof NotFoundResponse) {
      return "Page not found. Available: " + String.join(", ", paths) + ".";
    }
    if (exception instanceof MethodNotAllowedResponse rejected) {
      return "This address does not support the method "
          + "of the request. Use "
          + allowedMethods(rejected)
          + ".";
    }
    return concealing && mayQuoteRequest(ctx, status)
        ? ErrorTexts.UNREADABLE_REQUEST
        : String.valueOf(exception.getMessage());
  }

  private static boolean mayQuoteRequest(Context ctx, HttpStatus status) {
    return status == HttpStatus.UNSUPPORTED_MEDIA_TYPE
        || status == HttpStatus.BAD_REQUEST && !ctx.path().equals("/oembed");
  }
}
