package io.chartreel.pipeline;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.ErrorImage;
import io.chartreel.draw.ChartDrawing;
import io.chartreel.draw.NoticeDrawing;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.gif.Frames;
import io.chartreel.gif.GifWriter;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.scene.Animation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The whole way of an image: a chart becomes scenes, scenes become pixels, pixels become bytes. The
 * memory for pixels is kept for the next chart of the same size, which saves a sixth of the time of
 * a short one, as long as nobody else needs it: as many benches as there are processors, none
 * larger than a picture of 1200 x 900.
 */
public final class ChartRenderer implements Renderer {
  /** How far a shade between two colours may be off, of 255: less than is seen. */
  private static final int TOLERANCE = 4;

  /**
   * Another number for every change after which some chart makes other bytes: what was drawn before
   * is then out of date in the caches of others.
   */
  public static final int VERSION = 1;

  /**
   * Bytes for each pixel of a picture: that is drawn, that is encoded, and what they are compared
   * with.
   */
  private static final int BYTES_PER_PIXEL = 16;

  /**
   * Bytes for each bar that is seen in a frame, for its place is settled before the first is drawn.
   */
  private static final int BYTES_PER_BAR = 200;

  /** Pixels of all frames that make a byte of a GIF, at least, and of what it is written in. */
  private static final int PIXELS_PER_BYTE = 8;

  /** Bytes of what no chart is without: tables of codes and colours, glyphs. */
  private static final long LEAST_MEMORY = 4L << 20;

  /** Pixels of a picture whose memory is kept. */
  private static final int KEPT = 1200 * 900;

  private final Fonts fonts;
  private final int mostBytes;
  private final BlockingQueue<SoftReference<Bench>> benches =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  /** Images of the usual limit. */
  public ChartRenderer(Fonts fonts) {
    this(fonts, Limits.USUAL.gif());
  }

  /**
   * Images of a limited size.
   *
   * @param mostBytes of a GIF
   */
  public ChartRenderer(Fonts fonts, int mostBytes) {
    this.fonts = fonts;
    this.mostBytes = mostBytes;
  }

  /** What the pixels of one chart at a time are held in. */
  private record Bench(Canvas canvas, GifWriter writer) {
    boolean fits(int width, int height) {
      return canvas.width() == width && canvas.height() == height;
    }
  }

  @Override
  public RenderedImage render(ChartRequest request, ImageFormat format, Deadline deadline) {
    ChartSpec chart = request.chart();
    List<String> warnings = new ArrayList<>(MissingGlyphs.warnings(chart, fonts));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Bench bench = bench(chart.style().imageWidth(), chart.style().imageHeight());
    try {
      Animation film = new Animation(chart);
      ChartDrawing drawing =
          new ChartDrawing(
              chart.titles(),
              chart.style(),
              film,
              film.legend(),
              fonts,
              bench.canvas(),
              deadline::check);
      switch (format) {
        case GIF ->
            writeGif(chart, film, drawing, deadline, bench.writer(), bytes)
                .ifPresent(warnings::add);
        case PNG -> {
          deadline.check();
          writePng(drawing.draw(film.scene(request.still())), bytes);
        }
      }
      return new RenderedImage(bytes, warnings, format == ImageFormat.GIF ? film.frames() : 1);
    } catch (IOException memoryFailed) {
      throw new UncheckedIOException(memoryFailed);
    } finally {
      if (bench.canvas().width() * bench.canvas().height() <= KEPT) {
        benches.offer(new SoftReference<>(bench));
      }
    }
  }

  /**
   * Writes the animation, of as few frames as must be for the limit of its bytes: first frames
   * between two periods are left out, then whole periods, never the last frame.
   *
   * @return a warning where frames are left out
   */
  private Optional<String> writeGif(
      ChartSpec chart,
      Animation film,
      ChartDrawing drawing,
      Deadline deadline,
      GifWriter writer,
      ByteArrayOutputStream bytes)
      throws IOException {
    Animation shown = film;
    int step = 1;
    writer.write(frames(chart, shown, drawing, deadline), chart.timing().loop(), TOLERANCE, bytes);
    while (bytes.size() > mostBytes && !shown.isThinnest()) {
      step = film.step(Math.max(step + 1, (int) ((long) step * bytes.size() / mostBytes)));
      shown = film.thinned(step);
      bytes.reset();
      writer.write(
          frames(chart, shown, drawing, deadline), chart.timing().loop(), TOLERANCE, bytes);
    }
    return shown == film
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the animation has %d of its %d frames, or it would be over %,d bytes;"
                    + " a smaller picture or a lower fps makes it smaller",
                shown.frames(),
                film.frames(),
                mostBytes));
  }

  private Bench bench(int width, int height) {
    @Nullable SoftReference<Bench> last = benches.poll();
    @Nullable Bench kept = last == null ? null : last.get();
    return kept != null && kept.fits(width, height)
        ? kept
        : new Bench(new Canvas(width, height), new GifWriter());
  }

  @Override
  public long memory(ChartRequest request, ImageFormat format) {
    ChartSpec chart = request.chart();
    long pixels = (long) chart.style().imageWidth() * chart.style().imageHeight();
    long frames = request.frames();
    int columns = chart.table().columns().size();
    int seen = chart.type() == ChartType.RACE ? Math.min(columns, chart.ranking().top()) : columns;
    long file = format == ImageFormat.GIF ? pixels * frames / PIXELS_PER_BYTE : 4 * pixels;
    return LEAST_MEMORY + BYTES_PER_PIXEL * pixels + BYTES_PER_BAR * seen * frames + file;
  }

  @Override
  public ByteArrayOutputStream notice(ErrorImage notice, ImageFormat format) {
    NoticeDrawing drawing = new NoticeDrawing(notice, fonts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      switch (format) {
        case GIF ->
            new GifWriter()
                .write(
                    Frames.still(notice.width(), notice.height(), drawing.pixels()),
                    1,
                    TOLERANCE,
                    bytes);
        case PNG -> writePng(drawing.draw(), bytes);
      }
    } catch (IOException memoryFailed) {
      throw new UncheckedIOException(memoryFailed);
    }
    return bytes;
  }

  @Override
  public String version() {
    String limit = mostBytes == Limits.USUAL.gif() ? "" : "-" + mostBytes;
    return VERSION + fonts.fingerprint() + limit;
  }

  private static void writePng(BufferedImage image, ByteArrayOutputStream bytes)
      throws IOException {
    try (var png = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", png);
    }
  }

  private static Frames frames(
      ChartSpec chart, Animation film, ChartDrawing drawing, Deadline deadline) {
    return new Frames() {
      @Override
      public int width() {
        return chart.style().imageWidth();
      }

      @Override
      public int height() {
        return chart.style().imageHeight();
      }

      @Override
      public int count() {
        return film.frames();
      }

      @Override
      public int delay(int frame) {
        return film.delay(frame);
      }

      @Override
      public int[] pixels(int frame) {
        deadline.check();
        return drawing.pixels(film.scene(frame));
      }
    };
  }
}
