package io.chartreel;

import io.chartreel.chart.ChartSpec;
import io.chartreel.draw.ChartDrawing;
import io.chartreel.draw.Fonts;
import io.chartreel.gif.Frames;
import io.chartreel.gif.GifWriter;
import io.chartreel.request.ChartRequest;
import io.chartreel.scene.Film;
import io.chartreel.web.ImageFormat;
import io.chartreel.web.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The whole way of an image: a chart becomes scenes, scenes become pixels, pixels become bytes. */
final class ChartImages implements Renderer {
  /** How far a shade between two colours may be off, of 255: less than is seen. */
  private static final int TOLERANCE = 4;

  private final Fonts fonts;

  ChartImages(Fonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public ByteArrayOutputStream render(ChartRequest request, ImageFormat format) {
    Film film = new Film(request.chart());
    ChartDrawing drawing =
        new ChartDrawing(request.chart().words(), request.chart().style(), film, fonts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      switch (format) {
        case GIF -> writeGif(request.chart(), film, drawing, bytes);
        case PNG -> {
          try (var png = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(drawing.draw(film.scene(request.still())), "png", png);
          }
        }
      }
    } catch (IOException memoryFailed) {
      throw new UncheckedIOException(memoryFailed);
    }
    return bytes;
  }

  private static void writeGif(
      ChartSpec chart, Film film, ChartDrawing drawing, ByteArrayOutputStream bytes)
      throws IOException {
    Frames frames =
        new Frames() {
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
    GifWriter.write(frames, chart.timing().loop(), TOLERANCE, bytes);
  }
}
