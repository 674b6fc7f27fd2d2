package io.chartreel.web.image;

import io.chartreel.canonical.CanonicalJson;
import io.chartreel.canonical.Permalink;
import io.chartreel.memory.MemoryPool;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.OverloadException;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.render.queue.ImageCache;
import io.chartreel.render.queue.PendingImage;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.body.RequestBody;
import io.chartreel.web.http.BodyPieces;
import io.chartreel.web.http.ClientGoneException;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.jetty.Admission;
import io.chartreel.web.jetty.DisconnectWatcher;
import io.chartreel.web.jetty.RepeatedRequestHandler;
import io.chartreel.web.jetty.RequestDeadline;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.PackedChart;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * The addresses that answer with an image. What an answer is called ({@code ETag}) follows from the
 * chart alone, so that who has it already is told so before anything is drawn.
 */
public final class ImageHandler {
  /** A day as it is, and a week more while a cache asks for a new one: RFC 9111, RFC 5861. */
  private static final String CACHE = "public, max-age=86400, stale-while-revalidate=604800";

  private static final String NAME = "chart";
  private static final int MOST_WARNINGS = 5;
  private static final int LONGEST_WARNING = 300;
  private static final long MEGABYTE = 1 << 20;

  /** Where the animation is text. */
  public static final String DATA_URI_PATH = "/datauri";

  /** What a {@code data:} URI of an animation begins with, before its bytes in base64: RFC 2397. */
  public static final String DATA_URI = "data:" + ImageFormat.GIF.mediaType() + ";base64,";

  private final ChartParser parser;
  private final Duration readingTime;
  private final Renderer renderer;
  private final RenderQueue gate;
  private final ImageCache cache;

  /** Memory for images that are being sent. */
  private final MemoryPool sending;

  private final UrlSigner signatures;

  /** Bytes of memory that a drawing may hold. */
  private final long memory;

  /**
   * Answers with images.
   *
   * @param readingTime how long a request is read at most
   * @param memory bytes that a drawing may hold
   */
  public ImageHandler(
      ChartParser parser,
      Duration readingTime,
      Renderer renderer,
      RenderQueue gate,
      ImageCache cache,
      MemoryPool sending,
      UrlSigner signatures,
      long memory) {
    this.parser = parser;
    this.readingTime = readingTime;
    this.renderer = renderer;
    this.gate = gate;
    this.cache = cache;
    this.sending = sending;
    this.signatures = signatures;
    this.memory = memory;
  }

  /** An image by its plain address. */
  public void image(Context ctx, ImageFormat format) throws BadRequestException {
    send(ctx, request(ctx), format, NAME);
  }

  /** An image whose address gives it a name, which counts only where nothing has to be signed. */
  public void named(Context ctx, ImageFormat format) throws BadRequestException {
    send(ctx, request(ctx), format, signatures.areNeeded() ? NAME : ctx.pathParam("name"));
  }

  /** An image whose address has all of its chart in it. */
  public void permalink(Context ctx, ImageFormat format) throws BadRequestException {
    ChartParser own = RequestDeadline.parser(ctx, parser, readingTime);
    send(
        ctx,
        own.parse(
            ChartInputs.permalink(
                Permalink.unpack(ctx.pathParam("packed"), own.limits()), query(ctx), own)),
        format,
        NAME);
  }

  /**
   * Checks whether a chart is one that is drawn here.
   *
   * @param query of its address
   * @throws io.javalin.http.HttpResponseException where it needs a signature and has none
   * @throws BadRequestException where it needs more memory than there is
   */
  public void check(QueryString query, ChartRequest request) throws BadRequestException {
    signatures.check(query, request);
    long needed = renderer.memory(request, ImageFormat.GIF);
    if (needed > memory) {
      throw new BadRequestException(
          List.of(
              Problem.tooMuch(
                  Parameter.WIDTH.spelling(),
                  "",
                  Problem.over(megabytes(needed), "MB of memory to draw", megabytes(memory)),
                  "a smaller picture or a lower scale")));
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }

  private void send(Context ctx, ChartRequest request, ImageFormat format, String name)
      throws BadRequestException {
    check(query(ctx), request);
    String tag = tag(request, format);
    if (isKnown(ctx, tag)) {
      locate(ctx, request, format);
      ResponseWriter.notModified(ctx);
      return;
    }
    whenMade(
        ctx,
        image(ctx, tag, request, format),
        image -> {
          locate(ctx, request, format);
          warn(ctx, image);
          String ending = "." + format.ending();
          ctx.header(
              "Content-Disposition",
              request.download()
                  ? ContentDisposition.attachment(name, ending)
                  : ContentDisposition.inline(name, ending));
          RepeatedRequestHandler.mark(ctx, tag);
          ResponseWriter.send(ctx, format.mediaType(), image.bytes());
        });
  }

  /** The image of a tag, where it was made and is still kept. */
  public Optional<CachedImage> kept(String tag) {
    return cache.kept(tag);
  }

  /** Whether what is posted to a path is drawn. */
  public static boolean isDrawn(String path) {
    return path.equals(DATA_URI_PATH)
        || ImageFormat.of(path).isPresent() && !path.startsWith(ChartLinks.PERMALINK);
  }

  /** The image that a tag names: out of the cache, else through the gate. */
  private PendingImage image(Context ctx, String tag, ChartRequest request, ImageFormat format) {
    Optional<RenderQueue.Place> reserved = Admission.place(ctx.req());
    PendingImage making =
        cache.get(
            tag,
            () ->
                gate.draw(
                    reserved.or(gate::reserve),
                    renderer.memory(request, format),
                    deadline -> CachedImage.of(renderer.render(request, format, deadline))));
    Admission.leave(ctx.req());
    return making;
  }

  /**
   * Answers with an image when it is made. Until then no thread waits; then it is one of the
   * server, for a worker has better to do than to send. Who hangs up waits no longer.
   */
  private void whenMade(Context ctx, PendingImage making, Consumer<CachedImage> answer) {
    if (making.image().isDone()) {
      send(ctx, making.image().join(), answer);
      return;
    }
    ctx.future(
        () -> {
          CompletableFuture<CachedImage> wanted = new CompletableFuture<>();
          DisconnectWatcher client =
              DisconnectWatcher.watch(
                  ctx.req(),
                  () -> {
                    wanted.completeExceptionally(new ClientGoneException(new EOFException()));
                    making.leave();
                  });
          making
              .image()
              .whenCompleteAsync(
                  (image, failure) -> {
                    client.end();
                    if (failure == null) {
                      wanted.complete(image);
                    } else {
                      wanted.completeExceptionally(failure);
                    }
                  },
                  threads(ctx))
              .exceptionally(
                  failure -> {
                    // what waits must end, too, where this found no thread or no memory
                    wanted.completeExceptionally(failure);
                    return null;
                  });
          return wanted.thenAccept(image -> send(ctx, image, answer));
        });
  }

  /** Sends an image, whose memory is free again when the answer is over. */
  private void send(Context ctx, CachedImage image, Consumer<CachedImage> answer) {
    Request request = ServletContextRequest.getServletContextRequest(ctx.req());
    Runnable hangUp = request.getConnectionMetaData().getConnection()::close;
    if (!image.take(sending, hangUp)) {
      throw new OverloadException(
          "Too many images are on their way to clients that take them slowly. Try again in a"
              + " second.");
    }
    Request.addCompletionListener(request, failure -> image.giveBack(sending, hangUp));
    answer.accept(image);
  }

  /** Those of the server: unlike the context of a request they are there when it is over. */
  private static Executor threads(Context ctx) {
    return ServletContextRequest.getServletContextRequest(ctx.req()).getComponents().getExecutor();
  }

  /** The animation as text, to paste into a page. */
  public void dataUri(Context ctx) throws BadRequestException {
    ChartRequest request = request(ctx);
    check(query(ctx), request);
    if (isKnown(
        ctx, EntityTag.of(renderer.version(), "uri", CanonicalJson.ofChart(request.chart())))) {
      ResponseWriter.notModified(ctx);
      return;
    }
    whenAnimated(
        ctx,
        request,
        image -> {
          warn(ctx, image);
          ResponseWriter.send(
              ctx,
              "text/plain; charset=utf-8",
              BodyPieces.of(DATA_URI.getBytes(StandardCharsets.US_ASCII))
                  .then(BodyPieces.base64(image.bytes())));
        });
  }

  /** Answers when the animation of a chart is made. */
  public void whenAnimated(Context ctx, ChartRequest request, Consumer<CachedImage> answer) {
    String tag = tag(request, ImageFormat.GIF);
    whenMade(ctx, image(ctx, tag, request, ImageFormat.GIF), answer);
  }

  private String tag(ChartRequest request, ImageFormat format) {
    String definition =
        switch (format) {
          case GIF -> CanonicalJson.ofChart(request.chart());
          case PNG -> CanonicalJson.ofStill(request.chart(), request.still());
        };
    return EntityTag.of(renderer.version(), format.ending(), definition);
  }

  /** Says what the answer is called, and whether the asker has it: RFC 9110, section 13.1.2. */
  private static boolean isKnown(Context ctx, String tag) {
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", CACHE);
    ResponseWriter.openToAll(ctx);
    return ctx.method() != HandlerType.POST
        && EntityTag.isNamed(tag, Collections.list(ctx.req().getHeaders("If-None-Match")));
  }

  /** Names the address that has all of the chart in it, where that is not over a limit. */
  private void locate(Context ctx, ChartRequest request, ImageFormat format) {
    PackedChart packed = PackedChart.of(request);
    String address = signatures.signed(packed.path() + "." + format.ending(), request);
    packed
        .excess(address, parser.limits())
        .ifPresentOrElse(
            excess -> warn(ctx, "no permalink, for it would have " + excess),
            () -> ctx.header("Content-Location", address));
  }

  private static void warn(Context ctx, CachedImage image) {
    image.warnings().stream().limit(MOST_WARNINGS).forEach(warning -> warn(ctx, warning));
  }

  /** One header for each warning, so short that all headers of an answer have room. */
  private static void warn(Context ctx, String warning) {
    ctx.res()
        .addHeader(
            "X-Chart-Warning", warning.substring(0, Math.min(warning.length(), LONGEST_WARNING)));
  }

  /** The chart that is asked for by the query, and where there is a body, by that. */
  public ChartRequest request(Context ctx) throws BadRequestException {
    ChartParser own = RequestDeadline.parser(ctx, parser, readingTime);
    return ctx.method() == HandlerType.POST
        ? own.parse(RequestBody.of(ctx, own.limits()).asked(query(ctx), own))
        : own.parse(query(ctx));
  }

  /** The query exactly as it was sent. */
  public static QueryString query(Context ctx) {
    String raw = ctx.queryString();
    return QueryString.of(raw == null ? "" : raw);
  }
}
