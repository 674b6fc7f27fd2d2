package io.chartreel;

import io.chartreel.chart.ChartSpec;
import io.chartreel.draw.Canvas;
import io.chartreel.draw.ChartDrawing;
import io.chartreel.draw.Fonts;
import io.chartreel.gif.Frames;
import io.chartreel.gif.GifWriter;
import io.chartreel.request.ChartRequest;
import io.chartreel.scene.Film;
import io.chartreel.web.ImageFormat;
import io.chartreel.web.Renderer;
import io.chartreel.web.Rendering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The whole way of an image: a chart becomes scenes, scenes become pixels, pixels become bytes. The
 * memory for pixels is kept for the next chart of the same size, which saves a sixth of the time of
 * a short one: as many benches as there are processors, none larger than a picture of 1200 x 900.
 */
final class ChartImages implements Renderer {
  /** How far a shade between two colours may be off, of 255: less than is seen. */
  private static final int TOLERANCE = 4;

  /** Pixels of a picture whose memory is kept. */
  private static final int KEPT = 1200 * 900;

  private final Fonts fonts;
  private final BlockingQueue<Bench> benches =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  ChartImages(Fonts fonts) {
    this.fonts = fonts;
  }

  /** What the pixels of one chart at a time are held in. */
  private record Bench(Canvas canvas, GifWriter writer) {
    boolean fits(int width, int height) {
      return canvas.width() == width && canvas.height() == height;
    }
  }

  @Override
  public Rendering render(ChartRequest request, ImageFormat format) {
    Bench bench =
        bench(request.chart().style().imageWidth(), request.chart().style().imageHeight());
    try {
      return new Rendering(
          render(request, format, bench), MissingLetters.warnings(request.chart(), fonts));
    } catch (IOException memoryFailed) {
      throw new UncheckedIOException(memoryFailed);
    } finally {
      if (bench.canvas().width() * bench.canvas().height() <= KEPT) {
        benches.offer(bench);
      }
    }
  }

  private Bench bench(int width, int height) {
    @Nullable Bench kept = benches.poll();
    return kept != null && kept.fits(width, height)
        ? kept
        : new Bench(new Canvas(width, height), new GifWriter());
  }

  private ByteArrayOutputStream render(ChartRequest request, ImageFormat format, Bench bench)
      throws IOException {
    ChartSpec chart = request.chart();
    Film film = new Film(chart);
    ChartDrawing drawing =
        new ChartDrawing(chart.words(), chart.style(), film, film.legend(), fonts, bench.canvas());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (format) {
      case GIF ->
          bench
              .writer()
              .write(frames(chart, film, drawing), chart.timing().loop(), TOLERANCE, bytes);
      case PNG -> {
        try (var png = new MemoryCacheImageOutputStream(bytes)) {
          ImageIO.write(drawing.draw(film.scene(request.still())), "png", png);
        }
      }
    }
    return bytes;
  }

  private static Frames frames(ChartSpec chart, Film film, ChartDrawing drawing) {
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
        return drawing.pixels(film.scene(frame));
      }
    };
  }
}
