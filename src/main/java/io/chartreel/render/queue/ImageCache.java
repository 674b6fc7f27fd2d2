package io.chartreel.render.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chartreel.memory.MemoryPool;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finished images by entity tag, up to a total size, and those that are being rendered: requests
 * for the same image share one rendering. Failures are not cached. Thread-safe.
 */
public final class ImageCache {
  private final RenderMetrics metrics;
  private final Cache<String, CachedImage> finished;
  private final ConcurrentMap<String, PendingImage> pending = new ConcurrentHashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param bytes of all images together; with 0 none is cached
   * @param downloads memory for evicted images that are still being sent
   */
  public ImageCache(long bytes, MemoryPool downloads, RenderMetrics metrics) {
    this.metrics = metrics;
    finished =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String tag, CachedImage image) -> image.bytes().length)
            .removalListener((tag, image, cause) -> markEvicted(image, downloads))
            .executor(Runnable::run)
            .build();
  }

  private static void markEvicted(@Nullable CachedImage image, MemoryPool downloads) {
    if (image != null) {
      image.markEvicted(downloads);
    }
  }

  /** Returns the image with a tag if it is cached. */
  public Optional<CachedImage> find(String tag) {
    Optional<CachedImage> cached = Optional.ofNullable(finished.getIfPresent(tag));
    cached.ifPresent(image -> metrics.cacheHit());
    return cached;
  }

  /**
   * Returns the image with a tag: cached, being rendered for another request, or new.
   *
   * @param renderer begins to render the image. It must not throw, but its future may fail. The
   *     future is cancelled when no request waits for it
   * @return the same object, or failure, for all requests that ask before it is finished. A request
   *     that no longer waits must {@linkplain PendingImage#leave leave} it
   */
  public PendingImage get(String tag, Supplier<CompletableFuture<CachedImage>> renderer) {
    @Nullable CachedImage cached = finished.getIfPresent(tag);
    if (cached != null) {
      metrics.cacheHit();
      return PendingImage.finished(cached);
    }
    PendingImage created = new PendingImage(abandoned -> pending.remove(tag, abandoned));
    PendingImage shared =
        pending.merge(tag, created, (other, unused) -> other.tryJoin() ? other : created);
    if (shared != created) {
      return shared;
    }
    // another request may have finished it since the first look
    @Nullable CachedImage since = finished.getIfPresent(tag);
    CompletableFuture<CachedImage> rendering =
        since == null ? renderer.get() : CompletableFuture.completedFuture(since);
    created.setRendering(rendering);
    rendering.whenComplete((image, failure) -> finish(tag, created, image, failure));
    return created;
  }

  /** Caches the image before it is no longer pending, so that no request misses both. */
  private void finish(
      String tag, PendingImage finishing, @Nullable CachedImage image, @Nullable Throwable error) {
    if (image != null) {
      image.markCached();
      finished.put(tag, image);
    }
    pending.remove(tag, finishing);
    if (error == null) {
      finishing.image().complete(image);
    } else {
      finishing.image().completeExceptionally(error);
    }
  }
}
