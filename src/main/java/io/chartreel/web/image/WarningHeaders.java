package io.chartreel.web.image;

import io.chartreel.web.http.PrintableText;
import io.javalin.http.Context;
import java.util.stream.Stream;

/** Writes warnings as headers, of a size that fits into the server's buffer. */
final class WarningHeaders {
  private static final String NAME = "X-Chart-Warning";
  private static final int MAX_WARNINGS = 5;
  private static final int MAX_LENGTH = 300;

  private WarningHeaders() {}

  /** Adds the first ones of some warnings. */
  static void addFirst(Context ctx, Stream<String> warnings) {
    warnings.limit(MAX_WARNINGS).forEach(warning -> add(ctx, warning));
  }

  /** Adds a warning as one header, which is shortened and consists of ASCII. */
  static void add(Context ctx, String warning) {
    String line = PrintableText.ascii(warning);
    ctx.res().addHeader(NAME, line.substring(0, Math.min(line.length(), MAX_LENGTH)));
  }
}
