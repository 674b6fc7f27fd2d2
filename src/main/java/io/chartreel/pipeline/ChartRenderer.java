package io.chartreel.pipeline;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.ErrorImage;
import io.chartreel.chart.Style;
import io.chartreel.draw.ChartDrawing;
import io.chartreel.draw.ErrorImageDrawing;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.frame.Frames;
import io.chartreel.gif.GifWriter;
import io.chartreel.image.ImageLibrary;
import io.chartreel.png.PngWriter;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.ImageTooLargeException;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.scene.Animation;
import io.chartreel.webp.WebpWriter;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Renders images: a chart becomes scenes, scenes become pixels, pixels become bytes. Thread-safe.
 */
public final class ChartRenderer implements Renderer {
  /**
   * The version of the rendering, part of every {@code ETag}. Raise it with every change that
   * alters the bytes of any chart, so that caches do not keep outdated images.
   */
  public static final int VERSION = 9;

  /** The largest change of a colour channel, of 255, in animations with too many colours. */
  private static final int TOLERANCE = 4;

  /** Bytes for each pixel of an image, which is drawn, saved, encoded and compared. */
  private static final int BYTES_PER_PIXEL = 18;

  /** Bytes for each visible bar of each frame: the layout measures all of them in advance. */
  private static final int BYTES_PER_BAR = 200;

  /** Bytes for each pixel of the image of a bar, on the bar and on the background. */
  private static final int BYTES_PER_IMAGE_PIXEL = 2;

  /** Bytes for each pixel of the image of a bar, before a file is written, to choose its colour. */
  private static final int BYTES_PER_REDUCED_PIXEL = 40;

  /**
   * The smallest number of pixels, of all frames, that takes a byte of memory while a GIF is
   * encoded and copied.
   */
  private static final int PIXELS_PER_BYTE = 8;

  /** The size of a file at which encoding stops, in bytes. */
  private static final int LARGEST_FILE = 8_000_000;

  /** Bytes of memory for each byte of a file, because its buffer grows in steps. */
  private static final int BYTES_PER_BYTE_OF_FILE = 3;

  /** Bytes for each cell of the table: the number, its text in the canonical form, and its rank. */
  private static final int BYTES_PER_VALUE = 24;

  /** Bytes that every chart needs, for tables of codes and colours and for glyphs. */
  private static final long BASE_MEMORY = 6L << 20;

  /** Further bytes for each pixel of a WebP, of which a frame is compressed as a whole. */
  private static final int WEBP_BYTES_PER_PIXEL = 80;

  private static final int MEGABYTE = 1_000_000;

  /** Encodes an animation as a file of one of the formats, unless it exceeds a size. */
  @FunctionalInterface
  private interface Encoder {
    Optional<byte[]> encode(Frames frames, int maxBytes);
  }

  private final Fonts fonts;
  private final ImageLibrary images;
  private final int maxGifBytes;
  private final PixelBuffers buffers = new PixelBuffers();

  /** Creates a renderer with the default limit of the size of a GIF. */
  public ChartRenderer(Fonts fonts) {
    this(fonts, Limits.USUAL.gif());
  }

  /**
   * Creates a renderer without images that the operator adds.
   *
   * @param maxGifBytes the size of a GIF above which frames are dropped, in bytes
   */
  public ChartRenderer(Fonts fonts, int maxGifBytes) {
    this(fonts, ImageLibrary.bundled(), maxGifBytes);
  }

  /**
   * Creates a renderer.
   *
   * @param images that bars can have
   * @param maxGifBytes the size of a GIF above which frames are dropped, in bytes
   */
  public ChartRenderer(Fonts fonts, ImageLibrary images, int maxGifBytes) {
    this.fonts = fonts;
    this.images = images;
    this.maxGifBytes = maxGifBytes;
  }

  @Override
  public RenderedImage render(
      ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
    Style style = request.chart().style();
    PixelBuffers.Buffers acquired = buffers.acquire(style.imageWidth(), style.imageHeight());
    RenderedImage image = render(request, format, deadline, helper, acquired);
    buffers.release(acquired); // not after a failure, which leaves them in any state
    return image;
  }

  private RenderedImage render(
      ChartRequest request,
      ImageFormat format,
      Deadline deadline,
      Executor helper,
      PixelBuffers.Buffers buffers) {
    ChartSpec chart = request.chart();
    List<String> warnings = new ArrayList<>(MissingGlyphs.warnings(chart, fonts));
    Animation whole = new Animation(chart);
    Animation animation = format == ImageFormat.PNG ? whole.including(request.still()) : whole;
    boolean alpha = format == ImageFormat.PNG && chart.style().transparent();
    buffers.canvas().blend(alpha);
    ChartDrawing drawing =
        new ChartDrawing(
            chart.titles(),
            chart.style(),
            animation,
            animation.legend(),
            fonts,
            images,
            buffers.canvas(),
            deadline::check);
    warnings.addAll(drawing.layout().warnings());
    int loops = chart.timing().loop();
    return switch (format) {
      case GIF ->
          animation(
              chart,
              animation,
              drawing,
              deadline,
              (frames, max) -> buffers.writer().encode(frames, loops, TOLERANCE, max, helper),
              warnings);
      case WEBP -> {
        WebpWriter writer = new WebpWriter();
        yield animation(
            chart,
            animation,
            drawing,
            deadline,
            (frames, max) -> writer.encode(frames, loops, TOLERANCE, max, helper),
            warnings);
      }
      case PNG -> {
        deadline.check();
        BufferedImage image = drawing.draw(animation.scene(request.still()));
        byte[] file = png(image, alpha);
        yield new RenderedImage(file, warnings, 1);
      }
    };
  }

  /**
   * Encodes an animation. While it is too large, frames are dropped: first frames between two
   * periods, then whole periods, but never the last frame.
   *
   * @throws ImageTooLargeException if it exceeds the size that the chart allows even then
   */
  private RenderedImage animation(
      ChartSpec chart,
      Animation animation,
      ChartDrawing drawing,
      Deadline deadline,
      Encoder encoder,
      List<String> warnings) {
    Animation thinned = animation;
    int step = 1;
    int maxBytes = Math.min(maxGifBytes, chart.maxBytes().orElse(maxGifBytes));
    Optional<byte[]> encoded = encode(chart, thinned, drawing, deadline, encoder, largestFile());
    while (encoded.map(file -> file.length > maxBytes).orElse(true) && !thinned.isThinnest()) {
      long length = encoded.map(file -> file.length).orElse(largestFile());
      step = animation.step(Math.max(step + 1, (int) (step * length / maxBytes)));
      thinned = animation.thinned(step);
      encoded = encode(chart, thinned, drawing, deadline, encoder, largestFile());
    }
    byte[] file =
        encoded.isPresent()
            ? encoded.get()
            : encode(chart, thinned, drawing, deadline, encoder, Integer.MAX_VALUE).orElseThrow();
    if (chart.maxBytes().isPresent() && file.length > chart.maxBytes().getAsInt()) {
      throw new ImageTooLargeException(file.length, chart.maxBytes().getAsInt());
    }
    List<String> all = new ArrayList<>(warnings);
    if (thinned != animation) {
      all.add(
          String.format(
              Locale.ROOT,
              "Dropped %d of %d frames to stay under %s.",
              animation.frames() - thinned.frames(),
              animation.frames(),
              fileSize(maxBytes)));
    }
    return new RenderedImage(file, all, animation.frames());
  }

  private static Optional<byte[]> encode(
      ChartSpec chart,
      Animation animation,
      ChartDrawing drawing,
      Deadline deadline,
      Encoder encoder,
      int maxBytes) {
    return encoder.encode(new ChartFrames(chart.style(), animation, drawing, deadline), maxBytes);
  }

  /** Returns the size of a file at which encoding stops, to try again with fewer frames. */
  private int largestFile() {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(LARGEST_FILE, 3L * maxGifBytes / 2));
  }

  @Override
  public long maxMemory(ChartRequest request, ImageFormat format) {
    ChartSpec chart = request.chart();
    long pixels = (long) chart.style().imageWidth() * chart.style().imageHeight();
    long frames = request.frames();
    int columns = chart.table().columns().size();
    int bars = chart.type() == ChartType.RACE ? Math.min(columns, chart.ranking().top()) : columns;
    long file =
        format.isAnimated()
            ? Math.min(
                pixels * frames / PIXELS_PER_BYTE, (long) BYTES_PER_BYTE_OF_FILE * largestFile())
            : 4 * pixels;
    long imagePixels =
        chart.style().images().values().stream().distinct().count()
            * ChartDrawing.maxImagePixels(chart.style(), bars);
    long values = (long) columns * chart.table().periods().size();
    return BASE_MEMORY
        + BYTES_PER_VALUE * values
        + (BYTES_PER_PIXEL + (format == ImageFormat.WEBP ? WEBP_BYTES_PER_PIXEL : 0)) * pixels
        + BYTES_PER_BAR * bars * frames
        + BYTES_PER_IMAGE_PIXEL * imagePixels
        + Math.max(file, BYTES_PER_REDUCED_PIXEL * imagePixels);
  }

  @Override
  public byte[] errorImage(ErrorImage error, ImageFormat format) {
    ErrorImageDrawing drawing = new ErrorImageDrawing(error, fonts);
    return switch (format) {
      case GIF -> new GifWriter().encode(still(error, drawing), 1, TOLERANCE);
      case PNG -> png(drawing.draw(), false);
      case WEBP -> new WebpWriter().encode(still(error, drawing), 1, TOLERANCE);
    };
  }

  private static Frames still(ErrorImage error, ErrorImageDrawing drawing) {
    return Frames.still(error.width(), error.height(), drawing.pixels());
  }

  @Override
  public String version() {
    String limit = maxGifBytes == Limits.USUAL.gif() ? "" : "-" + maxGifBytes;
    return VERSION + fonts.fingerprint() + images.fingerprint() + limit;
  }

  /** Returns {@code 5 MB}, or the number of bytes if it is not a whole number of megabytes. */
  private static String fileSize(int bytes) {
    return bytes % MEGABYTE == 0
        ? bytes / MEGABYTE + " MB"
        : String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  private static byte[] png(BufferedImage image, boolean alpha) {
    return PngWriter.encode(image.getWidth(), image.getHeight(), Canvas.pixels(image), alpha);
  }
}
