package io.chartreel.render.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chartreel.memory.MemoryPool;
import io.chartreel.web.ops.HttpMetrics;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finished images by their tags, as far as there is room for their bytes, and those that are being
 * made: an image is made once, however many ask for it meanwhile. What fails is not kept.
 * Thread-safe.
 */
public final class ImageCache {
  private final HttpMetrics metrics;
  private final Cache<String, CachedImage> finished;
  private final ConcurrentMap<String, PendingImage> begun = new ConcurrentHashMap<>();

  /**
   * An empty cache.
   *
   * @param bytes the room; at 0 nothing is kept that is finished
   * @param outgoing memory for images that are still being sent when they are kept no longer
   */
  public ImageCache(long bytes, MemoryPool outgoing, HttpMetrics metrics) {
    this.metrics = metrics;
    finished =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String tag, CachedImage image) -> image.bytes().length)
            .removalListener((tag, image, cause) -> leave(image, outgoing))
            .executor(Runnable::run)
            .build();
  }

  private static void leave(@Nullable CachedImage image, MemoryPool outgoing) {
    if (image != null) {
      image.leave(outgoing);
    }
  }

  /** The image of a tag, where it is finished and still kept. */
  public Optional<CachedImage> kept(String tag) {
    Optional<CachedImage> kept = Optional.ofNullable(finished.getIfPresent(tag));
    kept.ifPresent(image -> metrics.cached());
    return kept;
  }

  /**
   * The image of a tag.
   *
   * @param work begins to make it where nobody has; it throws nothing, but may make a failure. It
   *     is cancelled when nobody waits for it any longer
   * @return the same for all who ask before it is made, a failure as well; who no longer waits for
   *     it leaves it
   */
  public PendingImage get(String tag, Supplier<CompletableFuture<CachedImage>> work) {
    @Nullable CachedImage kept = finished.getIfPresent(tag);
    if (kept != null) {
      metrics.cached();
      return PendingImage.of(kept);
    }
    PendingImage mine = new PendingImage(making -> begun.remove(tag, making));
    PendingImage making = begun.merge(tag, mine, (others, unused) -> others.join() ? others : mine);
    if (making != mine) {
      return making;
    }
    // another one may have been finished since the first look
    @Nullable CachedImage since = finished.getIfPresent(tag);
    CompletableFuture<CachedImage> made =
        since == null ? work.get() : CompletableFuture.completedFuture(since);
    mine.begin(made);
    made.whenComplete((image, failure) -> end(tag, mine, image, failure));
    return mine;
  }

  /** It is kept before it is no longer begun, so that nobody finds neither. */
  private void end(
      String tag, PendingImage mine, @Nullable CachedImage image, @Nullable Throwable failure) {
    if (image != null) {
      image.keep();
      finished.put(tag, image);
    }
    begun.remove(tag, mine);
    if (failure == null) {
      mine.image().complete(image);
    } else {
      mine.image().completeExceptionally(failure);
    }
  }
}
