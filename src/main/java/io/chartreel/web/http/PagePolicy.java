package io.chartreel.web.http;

import io.javalin.http.Context;

/** The security policy of pages: everything that they load is from this service. */
public final class PagePolicy {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private PagePolicy() {}

  /** Adds the headers of the policy to a response. */
  public static void apply(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT);
    ctx.header("Referrer-Policy", "same-origin");
  }
}
