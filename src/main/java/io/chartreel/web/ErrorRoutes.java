package io.chartreel.web;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.Percent;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.eclipse.jetty.http.HttpException;

/** The one road for failure: what is thrown while a request is answered becomes a refusal. */
final class ErrorRoutes {
  /** After how many seconds who is refused for want of room may try again. */
  static final String RETRY_SECONDS = "1";

  /** What is said of a path that cannot be decoded. */
  static final String BROKEN_PATH =
      "The path has a broken % sequence, or bytes that are not UTF-8. Write a percent sign as %25.";

  /** What is said of a chart that cannot be read, and so has no signature to check. */
  static final String UNREADABLE_CHART =
      "The chart at this address cannot be read. /sign on the operator's port says why.";

  private static final String UNREADABLE_REQUEST =
      "The request cannot be read. /sign on the operator's port says why.";

  private final Refusals refusals;
  private final Metrics metrics;
  private final boolean discreet;

  /**
   * Says what is wrong.
   *
   * @param discreet whether nothing of what somebody sent is repeated, for others than the operator
   *     could let it appear under his address
   */
  ErrorRoutes(Refusals refusals, Metrics metrics, boolean discreet) {
    this.refusals = refusals;
    this.metrics = metrics;
    this.discreet = discreet;
  }

  /** Adds the refusal of broken paths, and the answers to everything that is thrown. */
  void add(RoutesConfig routes) {
    routes.before(ErrorRoutes::refuseBrokenPath);
    routes.exception(BadRequestException.class, (bad, ctx) -> answer(ctx, refusal(bad)));
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
          String id = RequestLog.id(ctx);
          FailureLog.write(id, RequestLog.route(ctx), failure);
          answer(ctx, Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, Refusals.ourMistake(id)));
        });
  }

  private Refusal refusal(BadRequestException bad) {
    return discreet
        ? Refusal.of(HttpStatus.forStatus(bad.status()), UNREADABLE_CHART)
        : Refusal.of(bad);
  }

  /** Refuses, where who asked is still there and has no answer yet. */
  private void answer(Context ctx, Refusal refusal) {
    Admission.leave(ctx.req());
    if (ctx.res().isCommitted()) {
      RequestLog.cut(ctx);
      return;
    }
    try {
      refusals.answer(ctx, refusal);
    } catch (HungUpException gone) {
      RequestLog.cut(ctx);
    }
  }

  private static List<String> methods(Context ctx) {
    String path = ctx.path();
    boolean takesData = path.equals("/") || ImageAnswers.isDrawn(path);
    return takesData ? List.of("GET", "HEAD", "POST") : List.of("GET", "HEAD");
  }

  private String sentence(Context ctx, HttpStatus status, HttpResponseException refused) {
    if (refused instanceof NotFoundResponse) {
      return "There is nothing at this address; there is at /, /gif, /{name}.gif, /png, /{name}.png,"
          + " /c/{packed}.gif, /c/{packed}.png, /datauri and /oembed.";
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
  static boolean isBroken(String path) {
    return Percent.decode(path).isEmpty();
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
