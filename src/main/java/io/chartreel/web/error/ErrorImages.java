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
 * Renders error messages as images. Rendering one takes milliseconds and megabytes, so at most as
 * many run at once as there are processors. No request waits for one: while all are busy, the
 * others get a generic image that is rendered once. Thread-safe.
 */
final class ErrorImages {
  /** The size of a chart whose request sets none. */
  static final ImageSize DEFAULT_SIZE = ImageSize.of(new QueryString(List.of()), Limits.USUAL);

  /** The most images in the cache, which holds one per overload message and format. */
  private static final int MAX_CACHED = 16;

  private static final ErrorImage GENERIC =
      new ErrorImage(
          "This chart can't be shown",
          List.of(
              "Its address or data has an error, or the server is busy. Open the address in a"
                  + " browser or see the X-Chart-Error header for details."),
          DEFAULT_SIZE.width(),
          DEFAULT_SIZE.height());

  private final Renderer renderer;
  private final Semaphore rendering = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** The generic image in each format, rendered with the first error in that format. */
  private final Map<ImageFormat, byte[]> generic = new ConcurrentHashMap<>();

  private final Cache<Key, byte[]> cache =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).executor(Runnable::run).build();

  private record Key(ErrorImage error, ImageFormat format) {}

  ErrorImages(Renderer renderer) {
    this.renderer = renderer;
  }

  /** Renders an error, or returns the generic image if too many are being rendered. */
  byte[] render(ErrorImage error, ImageFormat format) {
    if (!rendering.tryAcquire()) {
      return generic(format);
    }
    try {
      generic(format);
      return image(error, format);
    } finally {
      rendering.release();
    }
  }

  /** Renders an error that many requests get, unless it is in the cache. */
  byte[] cached(ErrorImage error, ImageFormat format) {
    Key key = new Key(error, format);
    byte @Nullable [] cached = cache.getIfPresent(key);
    if (cached != null) {
      return cached;
    }
    byte[] rendered = render(error, format);
    if (rendered != generic(format)) {
      cache.put(key, rendered);
    }
    return rendered;
  }

  private byte[] generic(ImageFormat format) {
    byte @Nullable [] known = generic.get(format);
    return known != null
        ? known
        : generic.computeIfAbsent(format, missing -> image(GENERIC, missing));
  }

  private byte[] image(ErrorImage error, ImageFormat format) {
    return renderer.errorImage(error, format);
  }
}
