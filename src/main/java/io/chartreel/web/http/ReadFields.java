package io.chartreel.web.http;

import io.chartreel.request.syntax.QueryString;
import io.javalin.http.Context;

/** The fields of a request as far as they have been read: its query, and later its body as well. */
public final class ReadFields {
  private static final String ATTRIBUTE = ReadFields.class.getName();

  private ReadFields() {}

  /**
   * Sets the fields of a request, once its body has been read.
   *
   * @param fields of the body and the query
   */
  public static void set(Context ctx, QueryString fields) {
    ctx.req().setAttribute(ATTRIBUTE, fields);
  }

  /** Returns the fields of a request; those of the query if no others have been read. */
  public static QueryString of(Context ctx) {
    return ctx.req().getAttribute(ATTRIBUTE) instanceof QueryString read ? read : RawQuery.of(ctx);
  }
}
