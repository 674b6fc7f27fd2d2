package io.chartreel.web.image;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.chart.Style;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.render.queue.ImageCache;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.http.BodyPieces;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.jetty.RepeatedRequestHandler;
import io.chartreel.web.link.PackedChart;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Answers requests for images: reads the chart, answers conditional requests, and writes the
 * headers. Thread-safe.
 *
 * <p>The entity tag follows from the chart alone. A client that has the image already gets a 304
 * before anything is rendered.
 */
public final class ImageHandler {
  /** The start of the {@code data:} URI of an animation, before its bytes in base64: RFC 2397. */
  public static final String DATA_URI_START = "data:" + ImageFormat.GIF.mediaType() + ";base64,";

  /** Fresh for a day, and for a week while a cache fetches it again: RFC 9111 and RFC 5861. */
  private static final String CACHE_CONTROL =
      "public, max-age=86400, stale-while-revalidate=604800";

  /** The longest side of a lossless WebP in pixels: RFC 9649, section 3.4. */
  private static final int MAX_WEBP_SIDE = 1 << 14;

  private static final String DEFAULT_NAME = "chart";

  private final RequestReader requests;
  private final String rendererVersion;
  private final ImageDelivery delivery;
  private final ChartGuard guard;
  private final UrlSigner signer;

  /**
   * Creates a handler.
   *
   * @param parsingTime how long parsing one request may take
   * @param outgoing memory for images that are sent but not cached
   * @param signer signs permalinks and checks signatures
   * @param memory bytes that drawing one chart may take
   */
  public ImageHandler(
      ChartParser parser,
      Duration parsingTime,
      Renderer renderer,
      RenderQueue queue,
      ImageCache cache,
      MemoryPool outgoing,
      UrlSigner signer,
      long memory) {
    this.requests = new RequestReader(parser, parsingTime);
    this.rendererVersion = renderer.version();
    this.delivery = new ImageDelivery(queue, cache, outgoing);
    this.guard = new ChartGuard(signer, renderer, memory);
    this.signer = signer;
  }

  /** Returns the image with an entity tag, if it is cached. */
  public Optional<CachedImage> cached(String tag) {
    return delivery.cached(tag);
  }

  /**
   * Checks that a chart is signed, if it has to be, and that there is enough memory to draw it.
   *
   * @param query of its URL, which contains the signature
   * @throws io.javalin.http.HttpResponseException 403 if the signature is missing or wrong
   * @throws BadRequestException if the chart needs too much memory
   */
  public void check(QueryString query, ChartRequest request) throws BadRequestException {
    guard.check(query, request, ChartIdentity.of(request), ImageFormat.GIF);
  }

  /** Returns whether there is enough memory to draw a chart. */
  public boolean canDraw(ChartRequest request, ImageFormat format) {
    return guard.canDraw(request, format);
  }

  /** Answers {@code /gif}, {@code /png} and {@code /webp}. */
  public void image(Context ctx, ImageFormat format) throws BadRequestException {
    respond(ctx, request(ctx), format, DEFAULT_NAME);
  }

  /**
   * Answers {@code /{name}.gif} and {@code /{name}.png}. The name is ignored where charts are
   * signed, because it is not part of the signature.
   */
  public void named(Context ctx, ImageFormat format) throws BadRequestException {
    respond(ctx, request(ctx), format, signer.areNeeded() ? DEFAULT_NAME : ctx.pathParam("name"));
  }

  /**
   * Answers {@code /chart}: the animation or, with {@code format=png}, the still image. Accepts the
   * names that QuickChart has for some parameters.
   */
  public void chart(Context ctx) throws BadRequestException {
    ChartInput input = requests.input(ctx);
    ImageFormat format =
        QuickChart.format(input.fields())
            .flatMap(name -> ImageFormat.of("/" + name))
            .orElse(ImageFormat.GIF);
    ChartInput plain = input.withFields(QuickChart.plain(input.fields()));
    respond(ctx, requests.parse(ctx, plain), format, DEFAULT_NAME);
  }

  /** Answers {@code /c/{packed}.gif} and {@code /c/{packed}.png}. */
  public void permalink(Context ctx, ImageFormat format) throws BadRequestException {
    respond(ctx, permalinkRequest(ctx), format, DEFAULT_NAME);
  }

  /**
   * Parses the chart in the path of a permalink.
   *
   * @throws BadRequestException with every problem of the request
   */
  ChartRequest permalinkRequest(Context ctx) throws BadRequestException {
    return requests.permalink(ctx);
  }

  /** Answers {@code /datauri}: the animation as text, to paste into a page. */
  public void dataUri(Context ctx) throws BadRequestException {
    ChartRequest request = request(ctx);
    ChartIdentity identity = ChartIdentity.of(request);
    guard.check(RawQuery.of(ctx), request, identity, ImageFormat.GIF);
    String tag = EntityTag.of(rendererVersion, "uri", identity.ofAnimation());
    if (isFresh(ctx, tag)) {
      ResponseWriter.notModified(ctx);
      return;
    }
    delivery.deliver(
        ctx,
        tag(identity, ImageFormat.GIF),
        request,
        ImageFormat.GIF,
        image -> {
          addWarnings(ctx, request, image);
          ResponseWriter.send(
              ctx,
              "text/plain; charset=utf-8",
              BodyPieces.of(DATA_URI_START.getBytes(StandardCharsets.US_ASCII))
                  .then(BodyPieces.base64(image.bytes())));
        });
  }

  /**
   * Parses the chart of a request: from the query, and for POST from the body and the query.
   *
   * @throws BadRequestException with every problem of the request
   */
  public ChartRequest request(Context ctx) throws BadRequestException {
    return requests.parse(ctx, requests.input(ctx));
  }

  /** Responds with something that contains the animation of a chart, once that is rendered. */
  public void deliverAnimation(Context ctx, ChartRequest request, Consumer<CachedImage> writer) {
    delivery.deliver(
        ctx, tag(ChartIdentity.of(request), ImageFormat.GIF), request, ImageFormat.GIF, writer);
  }

  private void respond(Context ctx, ChartRequest request, ImageFormat format, String name)
      throws BadRequestException {
    ChartIdentity identity = ChartIdentity.of(request);
    guard.check(RawQuery.of(ctx), request, identity, format);
    if (format == ImageFormat.WEBP) {
      checkSide(request);
    }
    WarningHeaders.addFormat(ctx, format);
    String tag = tag(identity, format);
    if (isFresh(ctx, tag)) {
      addPermalink(ctx, identity, format);
      ResponseWriter.notModified(ctx);
      return;
    }
    delivery.deliver(
        ctx,
        tag,
        request,
        format,
        image -> {
          addPermalink(ctx, identity, format);
          addWarnings(ctx, request, image);
          String extension = "." + format.extension();
          ctx.header(
              "Content-Disposition",
              request.download()
                  ? ContentDisposition.attachment(name, extension)
                  : ContentDisposition.inline(name, extension));
          RepeatedRequestHandler.mark(ctx, tag);
          ResponseWriter.send(ctx, format.mediaType(), image.bytes());
        });
  }

  private static void checkSide(ChartRequest request) throws BadRequestException {
    Style style = request.chart().style();
    int side = Math.max(style.imageWidth(), style.imageHeight());
    if (side > MAX_WEBP_SIDE) {
      Parameter longer = style.imageWidth() == side ? Parameter.WIDTH : Parameter.HEIGHT;
      throw new BadRequestException(
          List.of(
              Problem.of(
                  longer.key(),
                  String.valueOf(side),
                  "A WebP file cannot have a side of " + side + " pixels.",
                  "Use at most " + MAX_WEBP_SIDE + ", or /gif.")));
    }
  }

  private String tag(ChartIdentity identity, ImageFormat format) {
    String definition =
        switch (format) {
          case GIF, WEBP -> identity.ofAnimation();
          case PNG -> identity.ofStill();
        };
    return EntityTag.of(rendererVersion, format.extension(), definition);
  }

  /**
   * Adds the headers that a 200 and a 304 have in common, and returns whether the client has the
   * current representation (RFC 9110, section 13.1.2).
   */
  static boolean isFresh(Context ctx, String tag) {
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", CACHE_CONTROL);
    ResponseWriter.openToAll(ctx);
    return ctx.method() != HandlerType.POST
        && EntityTag.isNamed(tag, Collections.list(ctx.req().getHeaders("If-None-Match")));
  }

  /** Adds the permalink of the image, or a warning if it would exceed a limit. */
  private void addPermalink(Context ctx, ChartIdentity identity, ImageFormat format) {
    PackedChart packed = PackedChart.of(identity);
    String address = signer.signed(packed.path() + "." + format.extension(), identity);
    packed
        .excess(address, requests.limits())
        .ifPresentOrElse(
            excess -> WarningHeaders.add(ctx, "No permalink: it would be " + excess + "."),
            () -> ctx.header("Content-Location", address));
  }

  /**
   * Adds the warnings about an image and its request. Those of the request may quote what the
   * signature does not cover, so they are left out where charts are signed.
   */
  private void addWarnings(Context ctx, ChartRequest request, CachedImage image) {
    WarningHeaders.addFirst(
        ctx,
        Stream.concat(
            image.warnings().stream(),
            signer.areNeeded() ? Stream.empty() : request.warnings().stream()));
  }
}
