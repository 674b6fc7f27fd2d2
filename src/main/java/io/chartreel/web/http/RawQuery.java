package io.chartreel.web.http;

import io.chartreel.request.syntax.QueryString;
import io.javalin.http.Context;

/** The query of a request as the client wrote it, split once per request. */
public final class RawQuery {
  private static final String ATTRIBUTE = RawQuery.class.getName();

  private RawQuery() {}

  /** Returns the fields of the query, with their values still percent-encoded. */
  public static QueryString of(Context ctx) {
    if (ctx.req().getAttribute(ATTRIBUTE) instanceof QueryString known) {
      return known;
    }
    String raw = ctx.queryString();
    QueryString query = QueryString.of(raw == null ? "" : raw);
    ctx.req().setAttribute(ATTRIBUTE, query);
    return query;
  }
}
