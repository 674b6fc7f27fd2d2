package io.chartreel.web.image;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;

/** Rejects charts that this service does not draw. Thread-safe. */
final class ChartGuard {
  private static final long MEGABYTE = 1 << 20;

  private final UrlSigner signer;
  private final Renderer renderer;
  private final long memory;

  /**
   * Creates a guard.
   *
   * @param signer checks signatures
   * @param renderer estimates the memory that a chart needs
   * @param memory bytes that drawing one chart may take
   */
  ChartGuard(UrlSigner signer, Renderer renderer, long memory) {
    this.signer = signer;
    this.renderer = renderer;
    this.memory = memory;
  }

  /**
   * Checks that a chart is signed, if it has to be, and that there is enough memory to draw it.
   *
   * @param query of its URL, which contains the signature
   * @param identity of the chart
   * @param format of the image
   * @throws HttpResponseException 403 if the signature is missing or wrong
   * @throws BadRequestException if the chart needs too much memory
   */
  void check(QueryString query, ChartRequest request, ChartIdentity identity, ImageFormat format)
      throws BadRequestException {
    signer.check(query, identity);
    long needed = renderer.maxMemory(request, format);
    if (needed > memory) {
      throw new BadRequestException(
          List.of(
              Problem.overLimit(
                  Parameter.WIDTH.key(),
                  "",
                  String.format(
                      Locale.ROOT,
                      "The chart needs %,d MB of memory to draw (limit %,d).",
                      megabytes(needed),
                      megabytes(memory)),
                  format == ImageFormat.WEBP
                      ? "Reduce width, height or scale, or request a GIF, which needs less."
                      : "Reduce width, height or scale, or send fewer values.")));
    }
  }

  /** Returns whether there is enough memory to draw a chart. */
  boolean canDraw(ChartRequest request, ImageFormat format) {
    return renderer.maxMemory(request, format) <= memory;
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }
}
