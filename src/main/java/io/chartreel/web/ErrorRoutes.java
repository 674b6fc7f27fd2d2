package io.chartreel.web;

import io.chartreel.request.BadRequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.eclipse.jetty.http.HttpException;

/** The one road for failure: what is thrown while a request is answered becomes a refusal. */
final class ErrorRoutes {
  /** After how many seconds who is refused for want of room may try again. */
  static final String RETRY_SECONDS = "1";

  /** What is said where there is no memory. */
  private static final String NO_MEMORY =
      "There is no memory for this chart now. Try again in a second, or with less data.";

  private final Refusals refusals;
  private final Metrics metrics;
  private final RequestLog log;

  ErrorRoutes(Refusals refusals, Metrics metrics, RequestLog log) {
    this.refusals = refusals;
    this.metrics = metrics;
    this.log = log;
  }

  /** Adds the answers to everything that is thrown. */
  void add(RoutesConfig routes) {
    routes.exception(BadRequestException.class, (bad, ctx) -> answer(ctx, Refusal.of(bad)));
    routes.exception(
        UnavailableException.class,
        (unavailable, ctx) -> {
          metrics.refused();
          ctx.header("Retry-After", RETRY_SECONDS);
          answer(ctx, Refusal.of(unavailable));
        });
    routes.exception(
        HttpResponseException.class,
        (refused, ctx) -> {
          HttpStatus status = HttpStatus.forStatus(refused.getStatus());
          if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            ctx.header("Allow", String.join(", ", methods(ctx)));
          }
          answer(ctx, Refusal.of(status, sentence(ctx, status, refused)));
        });
    routes.exception(HungUpException.class, (gone, ctx) -> RequestLog.cut(ctx));
    routes.exception(
        Exception.class,
        (failure, ctx) -> {
          if (failure instanceof HttpException bad) {
            HttpStatus status = HttpStatus.forStatus(bad.getCode());
            answer(ctx, Refusal.of(status, JettyErrors.UNREADABLE));
            return;
          }
          answer(ctx, failed(ctx, failure));
        });
  }

  /** Notes a failure, and returns what is said of it. */
  private Refusal failed(Context ctx, Throwable failure) {
    String id = RequestLog.id(ctx);
    HttpStatus status = HttpStatus.forStatus(log.failed(id, RequestLog.route(ctx), failure));
    if (status != HttpStatus.SERVICE_UNAVAILABLE) {
      return Refusal.of(status, Refusals.ourMistake(id));
    }
    ctx.header("Retry-After", RETRY_SECONDS);
    return Refusal.of(status, NO_MEMORY);
  }

  /**
   * Answers a request that failed where its context cannot be had: outside a handler.
   *
   * @param response to which nothing may have been written yet
   */
  static void answer(HttpServletResponse response, Error error, RequestLog log) {
    String id = RequestLog.newId();
    int status = log.failed(id, RequestLog.NO_ROUTE, error);
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(status);
    response.setHeader(Refusals.REQUEST_ID, id);
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
  }

  /** Refuses, where who asked is still there and has no answer yet. */
  private void answer(Context ctx, Refusal refusal) {
    if (ctx.res().isCommitted()) {
      RequestLog.cut(ctx);
      return;
    }
    // the length of a body that failed before any of it was sent
    ctx.res().setHeader("Content-Length", null);
    try {
      refusals.answer(ctx, refusal);
    } catch (HungUpException gone) {
      RequestLog.cut(ctx);
    } catch (Error failure) {
      // there is no medium that costs less
      Refusal failed = failed(ctx, failure);
      ctx.status(failed.status());
      Responses.send(ctx, Problems.MEDIA_TYPE, Problems.body(failed));
    }
  }

  private static List<String> methods(Context ctx) {
    String path = ctx.path();
    boolean takesData =
        path.equals("/")
            || path.equals("/datauri")
            || ImageFormat.of(path).isPresent() && !path.startsWith(Addresses.PERMALINK);
    return takesData ? List.of("GET", "HEAD", "POST") : List.of("GET", "HEAD");
  }

  private static String sentence(Context ctx, HttpStatus status, HttpResponseException refused) {
    if (refused instanceof NotFoundResponse) {
      return "There is nothing at this address; there is at /, /gif, /{name}.gif, /png, /{name}.png,"
          + " /c/{packed}.gif, /c/{packed}.png, /datauri and /oembed.";
    }
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      return "This address answers "
          + String.join(" and ", String.join(", ", methods(ctx)).split(", (?=[A-Z]+$)"))
          + ".";
    }
    return String.valueOf(refused.getMessage());
  }

  /**
   * Refuses a URL that is longer than any may be.
   *
   * @param longest how many characters it may have
   */
  static void refuseLongUrl(Context ctx, int longest) {
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
