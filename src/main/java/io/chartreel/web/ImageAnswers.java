package io.chartreel.web;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.QueryString;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The addresses that answer with an image. */
final class ImageAnswers {
  private final ChartParser parser;
  private final Renderer renderer;

  ImageAnswers(ChartParser parser, Renderer renderer) {
    this.parser = parser;
    this.renderer = renderer;
  }

  /** An image by its plain address. */
  void image(Context ctx, ImageFormat format) throws BadRequestException {
    send(ctx, format, "chart");
  }

  /** An image whose address gives it a name. */
  void named(Context ctx, ImageFormat format) throws BadRequestException {
    send(ctx, format, ctx.pathParam("name"));
  }

  private void send(Context ctx, ImageFormat format, String name) throws BadRequestException {
    ChartRequest request = request(ctx);
    Rendering image = renderer.render(request, format);
    warn(ctx, image);
    String file = name + "." + format.ending();
    ctx.header(
        "Content-Disposition",
        request.download() ? FileName.attachment(file) : FileName.inline(file));
    Responses.send(ctx, format.mediaType(), image.bytes());
  }

  /** The animation as text, to paste into a page. */
  void dataUri(Context ctx) throws BadRequestException {
    Rendering image = renderer.render(request(ctx), ImageFormat.GIF);
    warn(ctx, image);
    Responses.send(
        ctx, "text/plain; charset=utf-8", dataUri(image).getBytes(StandardCharsets.US_ASCII));
  }

  /** A {@code data:} URI with the animation in it: RFC 2397. */
  String dataUri(ChartRequest request) {
    return dataUri(renderer.render(request, ImageFormat.GIF));
  }

  private static String dataUri(Rendering image) {
    return "data:"
        + ImageFormat.GIF.mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(image.bytes().toByteArray());
  }

  /** One header for each warning. */
  private static void warn(Context ctx, Rendering image) {
    image.warnings().forEach(warning -> ctx.res().addHeader("X-Chart-Warning", warning));
  }

  private ChartRequest request(Context ctx) throws BadRequestException {
    return ctx.method() == HandlerType.POST
        ? parser.parse(Body.of(ctx).asked(query(ctx)))
        : parser.parse(query(ctx));
  }

  /** The query exactly as it was sent. */
  static QueryString query(Context ctx) {
    String raw = ctx.queryString();
    return QueryString.of(raw == null ? "" : raw);
  }
}
