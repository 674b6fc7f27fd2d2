package io.chartreel.web.error;

import io.chartreel.render.OverloadException;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.web.http.ClientGoneException;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.jetty.Admission;
import io.chartreel.web.jetty.JettyErrorHandler;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.ops.HttpMetrics;
import io.chartreel.web.ops.RequestLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.eclipse.jetty.http.HttpException;

/** The one road for failure: what is thrown while a request is answered becomes a refusal. */
public final class ExceptionMapping {
  /** After how many seconds who is refused for want of room may try again. */
  public static final String RETRY_SECONDS = "1";

  /** What is said of a path that cannot be decoded. */
  public static final String BROKEN_PATH =
      "The path has a broken % sequence, or bytes that are not UTF-8. Write a percent sign as %25.";

  /** What is said of a chart that cannot be read, and so has no signature to check. */
  public static final String UNREADABLE_CHART =
      "The chart at this address cannot be read. /sign on the operator's port says why.";

  private static final String UNREADABLE_REQUEST =
      "The request cannot be read. /sign on the operator's port says why.";

  /** What is said where there is no memory. */
  private static final String NO_MEMORY =
      "There is no memory for this chart now. Try again in a second, or with less data.";

  private final ErrorResponder refusals;
  private final HttpMetrics metrics;
  private final RequestLog log;
  private final boolean discreet;

  /**
   * Says what is wrong.
   *
   * @param discreet whether nothing of what somebody sent is repeated, for others than the operator
   *     could let it appear under his address
   */
  public ExceptionMapping(
      ErrorResponder refusals, HttpMetrics metrics, RequestLog log, boolean discreet) {
    this.refusals = refusals;
    this.metrics = metrics;
    this.log = log;
    this.discreet = discreet;
  }

  /** Adds the refusal of broken paths, and the answers to everything that is thrown. */
  public void add(RoutesConfig routes) {
    routes.before(ExceptionMapping::refuseBrokenPath);
    routes.exception(BadRequestException.class, (bad, ctx) -> answer(ctx, refusal(bad)));
    routes.exception(
        OverloadException.class,
        (unavailable, ctx) -> {
          metrics.refused();
          ctx.header("Retry-After", RETRY_SECONDS);
          answer(ctx, ErrorResponse.of(unavailable));
        });
    routes.exception(
        HttpResponseException.class,
        (refused, ctx) -> {
          HttpStatus status = HttpStatus.forStatus(refused.getStatus());
          if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            ctx.header("Allow", String.join(", ", methods(ctx)));
          }
          answer(ctx, ErrorResponse.of(status, sentence(ctx, status, refused)));
        });
    routes.exception(ClientGoneException.class, (gone, ctx) -> RequestLog.cut(ctx));
    routes.exception(
        Exception.class,
        (failure, ctx) -> {
          if (failure instanceof HttpException bad) {
            HttpStatus status = HttpStatus.forStatus(bad.getCode());
            answer(ctx, ErrorResponse.of(status, JettyErrorHandler.UNREADABLE));
            return;
          }
          answer(ctx, failed(ctx, failure));
        });
  }

  private ErrorResponse refusal(BadRequestException bad) {
    return discreet
        ? ErrorResponse.of(HttpStatus.forStatus(bad.status()), UNREADABLE_CHART)
        : ErrorResponse.of(bad);
  }

  /** Notes a failure, and returns what is said of it. */
  private ErrorResponse failed(Context ctx, Throwable failure) {
    String id = RequestLog.id(ctx);
    HttpStatus status = HttpStatus.forStatus(log.failed(id, RequestLog.route(ctx), failure));
    if (status != HttpStatus.SERVICE_UNAVAILABLE) {
      return ErrorResponse.of(status, ErrorResponder.ourMistake(id));
    }
    ctx.header("Retry-After", RETRY_SECONDS);
    return ErrorResponse.of(status, NO_MEMORY);
  }

  /**
   * Answers a request that failed where its context cannot be had: outside a handler.
   *
   * @param response to which nothing may have been written yet
   */
  public static void answer(HttpServletResponse response, Error error, RequestLog log) {
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
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
  }

  /** Refuses, where who asked is still there and has no answer yet. */
  private void answer(Context ctx, ErrorResponse refusal) {
    Admission.leave(ctx.req());
    if (ctx.res().isCommitted()) {
      RequestLog.cut(ctx);
      return;
    }
    // the length of a body that failed before any of it was sent
    ctx.res().setHeader("Content-Length", null);
    try {
      refusals.answer(ctx, refusal);
    } catch (ClientGoneException gone) {
      RequestLog.cut(ctx);
    } catch (Error failure) {
      // there is no medium that costs less
      ErrorResponse failed = failed(ctx, failure);
      ctx.status(failed.status());
      ResponseWriter.send(ctx, ProblemJson.MEDIA_TYPE, ProblemJson.body(failed));
    }
  }

  private static List<String> methods(Context ctx) {
    String path = ctx.path();
    boolean takesData = path.equals("/") || ChartPaths.drawsPostedData(path);
    return takesData ? List.of("GET", "HEAD", "POST") : List.of("GET", "HEAD");
  }

  private String sentence(Context ctx, HttpStatus status, HttpResponseException refused) {
    if (refused instanceof NotFoundResponse) {
      return "There is nothing at this address; there is at /, /gif, /{name}.gif, /png, /{name}.png,"
          + " /c/{packed}, /c/{packed}.gif, /c/{packed}.png, /datauri and /oembed.";
    }
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      List<String> methods = methods(ctx);
      int last = methods.size() - 1;
      return "This address answers "
          + String.join(", ", methods.subList(0, last))
          + " and "
          + methods.get(last)
          + ".";
    }
    return discreet && repeats(ctx, status)
        ? UNREADABLE_REQUEST
        : String.valueOf(refused.getMessage());
  }

  /** Whether the sentence of a refusal may have a part of the request in it. */
  private static boolean repeats(Context ctx, HttpStatus status) {
    return status == HttpStatus.UNSUPPORTED_MEDIA_TYPE
        || status == HttpStatus.BAD_REQUEST && !ctx.path().equals("/oembed");
  }

  /** Returns whether a path cannot be decoded. */
  public static boolean isBroken(String path) {
    return PercentEncoding.decode(path).isEmpty();
  }

  /** Refuses a path that cannot be decoded, before the route of any address looks at it. */
  private static void refuseBrokenPath(Context ctx) {
    if (isBroken(ctx.req().getRequestURI())) {
      throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode(), BROKEN_PATH);
    }
  }

  /**
   * Refuses a URL that is longer than any may be.
   *
   * @param longest how many characters it may have
   */
  public static void refuseLongUrl(Context ctx, int longest) {
    String query = ctx.queryString();
    int length = ctx.req().getRequestURI().length() + (query == null ? 0 : 1 + query.length());
    if (length > longest) {
      throw new HttpResponseException(
          HttpStatus.URI_TOO_LONG.getCode(),
          "The URL has "
              + length
              + " characters, "
              + (length - longest)
              + " over the limit of "
              + longest
              + "; POST takes larger data.");
    }
  }
}
