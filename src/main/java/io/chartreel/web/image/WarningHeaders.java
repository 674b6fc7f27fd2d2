package io.chartreel.web.image;

import io.chartreel.render.ImageFormat;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.http.PrintableText;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.link.ChartPaths;
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

  /**
   * Adds a warning if a request to QuickChart asks for another format than its address.
   *
   * @throws BadRequestException if it asks for a format that there is not
   */
  static void addFormat(Context ctx, ImageFormat format) throws BadRequestException {
    QueryString query = RawQuery.of(ctx);
    if (!ctx.path().equals(ChartPaths.CHART) && QuickChart.hasConfiguration(query)) {
      QuickChart.format(query)
          .filter(asked -> !asked.equals(format.extension()))
          .ifPresent(asked -> add(ctx, "format has no effect here; use /chart or /" + asked));
    }
  }

  /** Adds a warning as one header, which is shortened and consists of ASCII. */
  static void add(Context ctx, String warning) {
    String line = PrintableText.ascii(warning);
    ctx.res().addHeader(NAME, line.substring(0, Math.min(line.length(), MAX_LENGTH)));
  }
}
