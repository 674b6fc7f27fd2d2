package io.chartreel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
final class ImageCache {
  private final Metrics metrics;
  private final Cache<String, Image> finished;
  private final ConcurrentMap<String, Making> begun = new ConcurrentHashMap<>();

  /**
   * An empty cache.
   *
   * @param bytes the room; at 0 nothing is kept that is finished
   * @param outgoing memory for images that are still being sent when they are kept no longer
   */
  ImageCache(long bytes, Room outgoing, Metrics metrics) {
    this.metrics = metrics;
    finished =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String tag, Image image) -> image.bytes().length)
            .removalListener((tag, image, cause) -> leave(image, outgoing))
            .executor(Runnable::run)
            .build();
  }

  private static void leave(@Nullable Image image, Room outgoing) {
    if (image != null) {
      image.leave(outgoing);
    }
  }

  /** The image of a tag, where it is finished and still kept. */
  Optional<Image> kept(String tag) {
    Optional<Image> kept = Optional.ofNullable(finished.getIfPresent(tag));
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
  Making get(String tag, Supplier<CompletableFuture<Image>> work) {
    @Nullable Image kept = finished.getIfPresent(tag);
    if (kept != null) {
      metrics.cached();
      return Making.of(kept);
    }
    Making mine = new Making(making -> begun.remove(tag, making));
    Making making = begun.merge(tag, mine, (others, unused) -> others.join() ? others : mine);
    if (making != mine) {
      return making;
    }
    // another one may have been finished since the first look
    @Nullable Image since = finished.getIfPresent(tag);
    CompletableFuture<Image> made =
        since == null ? work.get() : CompletableFuture.completedFuture(since);
    mine.begin(made);
    made.whenComplete((image, failure) -> end(tag, mine, image, failure));
    return mine;
  }

  /** It is kept before it is no longer begun, so that nobody finds neither. */
  private void end(String tag, Making mine, @Nullable Image image, @Nullable Throwable failure) {
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
