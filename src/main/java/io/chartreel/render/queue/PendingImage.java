package io.chartreel.render.queue;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An image that is rendered once for all requests that wait for it. When the last of them has left,
 * rendering is cancelled. Thread-safe.
 */
public final class PendingImage {
  private final CompletableFuture<CachedImage> image = new CompletableFuture<>();
  private final Consumer<PendingImage> onAbandoned;
  private @Nullable CompletableFuture<CachedImage> rendering;
  private int waiting = 1;

  /**
   * Creates an image for which one request waits.
   *
   * @param onAbandoned runs when the last request has left
   */
  PendingImage(Consumer<PendingImage> onAbandoned) {
    this.onAbandoned = onAbandoned;
  }

  /** Returns one that is finished. */
  static PendingImage finished(CachedImage image) {
    PendingImage finished = new PendingImage(unused -> {});
    finished.image.complete(image);
    return finished;
  }

  /** Returns the image, which is the same for all that wait. */
  public CompletableFuture<CachedImage> image() {
    return image;
  }

  /** Adds a request that waits; returns false if all have left, so that it is cancelled. */
  synchronized boolean tryJoin() {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    return true;
  }

  /** Removes a request that waited. */
  public void leave() {
    @Nullable CompletableFuture<CachedImage> unwanted;
    synchronized (this) {
      if (--waiting > 0) {
        return;
      }
      unwanted = rendering;
    }
    onAbandoned.accept(this);
    if (unwanted != null) {
      unwanted.cancel(false);
    }
  }

  /** Sets what to cancel when the last request leaves, and cancels it if that has happened. */
  void setRendering(CompletableFuture<CachedImage> begun) {
    boolean unwanted;
    synchronized (this) {
      rendering = begun;
      unwanted = waiting == 0;
    }
    if (unwanted) {
      begun.cancel(false);
    }
  }
}
