package io.chartreel.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The style sheet of the page. */
final class StyleSheet {
  static final String NAME = "chartreel.css";

  private StyleSheet() {}

  static void answer(Context ctx) throws IOException {
    try (InputStream in = StyleSheet.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is missing from the program");
      }
      ctx.header("Cache-Control", "public, max-age=3600");
      Responses.send(ctx, "text/css; charset=utf-8", in.readAllBytes());
    }
  }
}
