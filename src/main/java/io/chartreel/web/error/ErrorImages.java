package io.chartreel.web.error;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.parameter.ImageSize;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Images that stand in for a refused chart. A drawing takes milliseconds and megabytes, so no more
 * run at once than there are processors. Nobody waits for one of them: while they are all busy,
 * everybody else gets a general image that is ready. Thread-safe.
 */
final class ErrorImages {
  /** The size of a chart that asks for none. */
  static final ImageSize USUAL = ImageSize.of(new QueryString(List.of()), Limits.USUAL);

  /** How many images of a full service are cached, for each sentence and format one. */
  private static final int CACHED = 16;

  private static final ErrorImage GENERAL =
      new ErrorImage(
          "This chart cannot be shown",
          List.of(
              "There is an error in its address or its data, or the service is busy. Open the"
                  + " address in a browser, or read the header X-Chart-Error, to see which."),
          USUAL.width(),
          USUAL.height());

  private final Renderer renderer;
  private final Semaphore drawing = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** The general image in each format. The first refusal in that format makes it. */
  private final Map<ImageFormat, byte[]> general = new ConcurrentHashMap<>();

  private final Cache<Picture, byte[]> cached =
      Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

  private record Picture(ErrorImage notice, ImageFormat format) {}

  ErrorImages(Renderer renderer) {
    this.renderer = renderer;
  }

  /** Draws a notice, or returns the general image where too many are being drawn. */
  byte[] draw(ErrorImage notice, ImageFormat format) {
    if (!drawing.tryAcquire()) {
      return general(format);
    }
    try {
      general(format);
      return image(notice, format);
    } finally {
      drawing.release();
    }
  }

  /** Returns a notice that many ask for, drawn once if there is a chance to. */
  byte[] cached(ErrorImage notice, ImageFormat format) {
    Picture picture = new Picture(notice, format);
    byte @Nullable [] image = cached.getIfPresent(picture);
    if (image != null) {
      return image;
    }
    byte[] drawn = draw(notice, format);
    if (drawn != general(format)) {
      cached.put(picture, drawn);
    }
    return drawn;
  }

  private byte[] general(ImageFormat format) {
    byte @Nullable [] ready = general.get(format);
    return ready != null
        ? ready
        : general.computeIfAbsent(format, missing -> image(GENERAL, missing));
  }

  private byte[] image(ErrorImage notice, ImageFormat format) {
    return renderer.notice(notice, format).toByteArray();
  }
}
