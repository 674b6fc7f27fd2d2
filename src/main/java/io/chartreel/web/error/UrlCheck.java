package io.chartreel.web.error;

import io.chartreel.request.syntax.PercentEncoding;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;

/** Rejects URLs that are too long or cannot be decoded, before any route sees them. */
public final class UrlCheck {
  private static final char REPLACEMENT = '\uFFFD';

  private UrlCheck() {}

  /** Returns whether a raw path has only complete percent sequences that encode UTF-8. */
  public static boolean isValidPath(String path) {
    return PercentEncoding.decode(path).isPresent();
  }

  /**
   * Checks that the path and the query of a request can be decoded. Jetty replaces bytes that are
   * not UTF-8; the replacement character itself must be percent-encoded.
   *
   * @throws HttpResponseException 400 if they cannot
   */
  public static void checkEncoding(Context ctx) {
    String query = ctx.queryString();
    if (query != null && query.indexOf(REPLACEMENT) >= 0) {
      throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode(), ErrorTexts.INVALID_QUERY);
    }
    if (!isValidPath(ctx.req().getRequestURI())) {
      throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode(), ErrorTexts.INVALID_PATH);
    }
  }

  /**
   * Checks the length of a URL.
   *
   * @param limit the most characters of its path and query
   * @throws HttpResponseException 414 if it is longer
   */
  public static void checkLength(Context ctx, int limit) {
    String query = ctx.queryString();
    int length = ctx.req().getRequestURI().length() + (query == null ? 0 : 1 + query.length());
    if (length > limit) {
      throw new HttpResponseException(
          HttpStatus.URI_TOO_LONG.getCode(),
          String.format(
              Locale.ROOT,
              "The URL is too long (%,d characters, limit %,d). Use POST for larger data.",
              length,
              limit));
    }
  }
}
