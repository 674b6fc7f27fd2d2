package io.chartreel.web;

import io.chartreel.request.Asked;
import io.chartreel.request.BadRequestException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.Definition;
import io.chartreel.request.Parameter;
import io.chartreel.request.Problem;
import io.chartreel.request.QueryString;
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
final class ImageAnswers {
  /** A day as it is, and a week more while a cache asks for a new one: RFC 9111, RFC 5861. */
  private static final String CACHE = "public, max-age=86400, stale-while-revalidate=604800";

  private static final String NAME = "chart";
  private static final int MOST_WARNINGS = 5;
  private static final int LONGEST_WARNING = 300;
  private static final long MEGABYTE = 1 << 20;

  /** Where the animation is text. */
  static final String DATA_URI_PATH = "/datauri";

  /** What a {@code data:} URI of an animation begins with, before its bytes in base64: RFC 2397. */
  static final String DATA_URI = "data:" + ImageFormat.GIF.mediaType() + ";base64,";

  private final ChartParser parser;
  private final Duration readingTime;
  private final Renderer renderer;
  private final Gate gate;
  private final ImageCache cache;

  /** Memory for images that are being sent. */
  private final Room sending;

  private final Signatures signatures;

  /** Bytes of memory that a drawing may hold. */
  private final long memory;

  /**
   * Answers with images.
   *
   * @param readingTime how long a request is read at most
   * @param memory bytes that a drawing may hold
   */
  ImageAnswers(
      ChartParser parser,
      Duration readingTime,
      Renderer renderer,
      Gate gate,
      ImageCache cache,
      Room sending,
      Signatures signatures,
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
  void image(Context ctx, ImageFormat format) throws BadRequestException {
    send(ctx, request(ctx), format, NAME);
  }

  /** An image whose address gives it a name, which counts only where nothing has to be signed. */
  void named(Context ctx, ImageFormat format) throws BadRequestException {
    send(ctx, request(ctx), format, signatures.areNeeded() ? NAME : ctx.pathParam("name"));
  }

  /** An image whose address has all of its chart in it. */
  void permalink(Context ctx, ImageFormat format) throws BadRequestException {
    ChartParser own = RequestDeadline.parser(ctx, parser, readingTime);
    send(ctx, own.parse(Asked.permalink(ctx.pathParam("packed"), query(ctx), own)), format, NAME);
  }

  /**
   * Checks whether a chart is one that is drawn here.
   *
   * @param query of its address
   * @throws io.javalin.http.HttpResponseException where it needs a signature and has none
   * @throws BadRequestException where it needs more memory than there is
   */
  void check(QueryString query, ChartRequest request) throws BadRequestException {
    signatures.check(query, request);
    long needed = renderer.memory(request, ImageFormat.GIF);
    if (needed > memory) {
      throw new BadRequestException(
          List.of(
              new Problem(
                  Parameter.WIDTH.spelling(),
                  "",
                  Problem.over(megabytes(needed), "MB of memory to draw", megabytes(memory)),
                  "a smaller picture or a lower scale",
                  Optional.empty(),
                  true)));
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
      Responses.notModified(ctx);
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
                  ? FileName.attachment(name, ending)
                  : FileName.inline(name, ending));
          RepeatedRequests.mark(ctx, tag);
          Responses.send(ctx, format.mediaType(), image.bytes());
        });
  }

  /** The image of a tag, where it was made and is still kept. */
  Optional<Image> kept(String tag) {
    return cache.kept(tag);
  }

  /** Whether what is posted to a path is drawn. */
  static boolean isDrawn(String path) {
    return path.equals(DATA_URI_PATH)
        || ImageFormat.of(path).isPresent() && !path.startsWith(Addresses.PERMALINK);
  }

  /** The image that a tag names: out of the cache, else through the gate. */
  private Making image(Context ctx, String tag, ChartRequest request, ImageFormat format) {
    Optional<Gate.Place> reserved = Admission.place(ctx.req());
    Making making =
        cache.get(
            tag,
            () ->
                gate.draw(
                    reserved.or(gate::reserve),
                    renderer.memory(request, format),
                    deadline -> Image.of(renderer.render(request, format, deadline))));
    Admission.leave(ctx.req());
    return making;
  }

  /**
   * Answers with an image when it is made. Until then no thread waits; then it is one of the
   * server, for a worker has better to do than to send. Who hangs up waits no longer.
   */
  private void whenMade(Context ctx, Making making, Consumer<Image> answer) {
    if (making.image().isDone()) {
      send(ctx, making.image().join(), answer);
      return;
    }
    ctx.future(
        () -> {
          CompletableFuture<Image> wanted = new CompletableFuture<>();
          Presence client =
              Presence.watch(
                  ctx.req(),
                  () -> {
                    wanted.completeExceptionally(new HungUpException(new EOFException()));
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
  private void send(Context ctx, Image image, Consumer<Image> answer) {
    Request request = ServletContextRequest.getServletContextRequest(ctx.req());
    Runnable hangUp = request.getConnectionMetaData().getConnection()::close;
    if (!image.take(sending, hangUp)) {
      throw new UnavailableException(
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
  void dataUri(Context ctx) throws BadRequestException {
    ChartRequest request = request(ctx);
    check(query(ctx), request);
    if (isKnown(
        ctx, EntityTag.of(renderer.version(), "uri", Definition.ofChart(request.chart())))) {
      Responses.notModified(ctx);
      return;
    }
    whenAnimated(
        ctx,
        request,
        image -> {
          warn(ctx, image);
          Responses.send(
              ctx,
              "text/plain; charset=utf-8",
              Pieces.of(DATA_URI.getBytes(StandardCharsets.US_ASCII))
                  .then(Pieces.base64(image.bytes())));
        });
  }

  /** Answers when the animation of a chart is made. */
  void whenAnimated(Context ctx, ChartRequest request, Consumer<Image> answer) {
    String tag = tag(request, ImageFormat.GIF);
    whenMade(ctx, image(ctx, tag, request, ImageFormat.GIF), answer);
  }

  private String tag(ChartRequest request, ImageFormat format) {
    String definition =
        switch (format) {
          case GIF -> Definition.ofChart(request.chart());
          case PNG -> Definition.ofStill(request.chart(), request.still());
        };
    return EntityTag.of(renderer.version(), format.ending(), definition);
  }

  /** Says what the answer is called, and whether the asker has it: RFC 9110, section 13.1.2. */
  private static boolean isKnown(Context ctx, String tag) {
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", CACHE);
    Responses.openToAll(ctx);
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

  private static void warn(Context ctx, Image image) {
    image.warnings().stream().limit(MOST_WARNINGS).forEach(warning -> warn(ctx, warning));
  }

  /** One header for each warning, so short that all headers of an answer have room. */
  private static void warn(Context ctx, String warning) {
    ctx.res()
        .addHeader(
            "X-Chart-Warning", warning.substring(0, Math.min(warning.length(), LONGEST_WARNING)));
  }

  /** The chart that is asked for by the query, and where there is a body, by that. */
  ChartRequest request(Context ctx) throws BadRequestException {
    ChartParser own = RequestDeadline.parser(ctx, parser, readingTime);
    return ctx.method() == HandlerType.POST
        ? own.parse(Body.of(ctx, own.limits()).asked(query(ctx), own))
        : own.parse(query(ctx));
  }

  /** The query exactly as it was sent. */
  static QueryString query(Context ctx) {
    String raw = ctx.queryString();
    return QueryString.of(raw == null ? "" : raw);
  }
}
