package io.chartreel.render.queue;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An image that is being made for all who ask for it meanwhile, and no longer than one of them
 * waits. Thread-safe.
 */
public final class PendingImage {
  private final CompletableFuture<CachedImage> image = new CompletableFuture<>();
  private final Consumer<PendingImage> abandoned;
  private @Nullable CompletableFuture<CachedImage> work;
  private int waiting = 1;

  /**
   * One that somebody waits for.
   *
   * @param abandoned is told when nobody does any longer
   */
  PendingImage(Consumer<PendingImage> abandoned) {
    this.abandoned = abandoned;
  }

  /** One that is over. */
  static PendingImage of(CachedImage image) {
    PendingImage made = new PendingImage(unused -> {});
    made.image.complete(image);
    return made;
  }

  /** The image; the same for all who wait. */
  public CompletableFuture<CachedImage> image() {
    return image;
  }

  /** Begins to wait; false where nobody waits any longer, so that it must be made anew. */
  synchronized boolean join() {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    return true;
  }

  /** Waits no longer. With the last one the work ends. */
  public void leave() {
    @Nullable CompletableFuture<CachedImage> unwanted;
    synchronized (this) {
      if (--waiting > 0) {
        return;
      }
      unwanted = work;
    }
    abandoned.accept(this);
    if (unwanted != null) {
      unwanted.cancel(false);
    }
  }

  /** Says what makes the image. */
  void begin(CompletableFuture<CachedImage> made) {
    boolean unwanted;
    synchronized (this) {
      work = made;
      unwanted = waiting == 0;
    }
    if (unwanted) {
      made.cancel(false);
    }
  }
}
