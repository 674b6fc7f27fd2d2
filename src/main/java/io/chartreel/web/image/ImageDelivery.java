package io.chartreel.web.image;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.OverloadException;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.render.queue.ImageCache;
import io.chartreel.render.queue.PendingImage;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartRequest;
import io.chartreel.web.admission.Admission;
import io.chartreel.web.http.ClientGoneException;
import io.chartreel.web.jetty.DisconnectWatcher;
import io.javalin.http.Context;
import java.io.EOFException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Produces each image once and delivers it to every client that asked for it in the meantime. No
 * thread waits for an image or for a client. Thread-safe.
 *
 * <p>A request takes one of two paths:
 *
 * <ol>
 *   <li>The image is cached: the response is written at once, by the thread of the request.
 *   <li>The image is rendered, or is being rendered for another request: the request becomes
 *       asynchronous. When the image is finished, a thread of the server writes the response;
 *       sending would block a render worker. If the client disconnects first, the request no longer
 *       counts as waiting; rendering is cancelled when no request waits.
 * </ol>
 */
final class ImageDelivery {
  private final RenderQueue queue;
  private final ImageCache cache;
  private final MemoryPool outgoing;

  /**
   * Creates a delivery.
   *
   * @param outgoing memory for images that are sent but not cached
   */
  ImageDelivery(RenderQueue queue, ImageCache cache, MemoryPool outgoing) {
    this.queue = queue;
    this.cache = cache;
    this.outgoing = outgoing;
  }

  /** Returns the image with an entity tag, if it is cached. */
  Optional<CachedImage> cached(String tag) {
    return cache.find(tag);
  }

  /**
   * Responds with an image as soon as it is finished.
   *
   * @param tag the entity tag of the image
   * @param writer writes the response; called at most once, perhaps after this method has returned
   * @throws OverloadException if the image is finished but there is no memory to send it
   */
  void deliver(
      Context ctx,
      String tag,
      ChartRequest request,
      ImageFormat format,
      Consumer<CachedImage> writer) {
    PendingImage pending = produce(ctx, tag, request, format);
    if (pending.image().isDone()) {
      send(ctx, pending.image().join(), writer);
    } else {
      ctx.future(() -> whenFinished(ctx, pending).thenAccept(image -> send(ctx, image, writer)));
    }
  }

  private PendingImage produce(Context ctx, String tag, ChartRequest request, ImageFormat format) {
    Optional<RenderQueue.Slot> reserved = Admission.place(ctx.req());
    PendingImage pending = cache.get(tag, () -> queue.render(reserved, request, format));
    Admission.leave(ctx.req());
    return pending;
  }

  /**
   * Returns a future that completes on a thread of the server: with the image, with the reason why
   * rendering failed, or with a {@link ClientGoneException}.
   */
  private static CompletableFuture<CachedImage> whenFinished(Context ctx, PendingImage pending) {
    CompletableFuture<CachedImage> result = new CompletableFuture<>();
    DisconnectWatcher client =
        DisconnectWatcher.watch(
            ctx.req(),
            () -> {
              result.completeExceptionally(new ClientGoneException(new EOFException()));
              pending.leave();
            });
    pending
        .image()
        .whenCompleteAsync(
            (image, failure) -> {
              client.end();
              if (failure == null) {
                result.complete(image);
              } else {
                result.completeExceptionally(failure);
              }
            },
            serverThreads(ctx))
        .exceptionally(
            failure -> {
              // the request must end even if the server has no thread or no memory left for it
              result.completeExceptionally(failure);
              return null;
            });
    return result;
  }

  /** Writes the response. The memory of the image is released when the response has been sent. */
  private void send(Context ctx, CachedImage image, Consumer<CachedImage> writer) {
    Request request = ServletContextRequest.getServletContextRequest(ctx.req());
    Runnable disconnect = request.getConnectionMetaData().getConnection()::close;
    if (!image.tryAcquire(outgoing, disconnect)) {
      throw new OverloadException("The server is busy sending images. Try again in a second.");
    }
    Request.addCompletionListener(request, failure -> image.release(outgoing, disconnect));
    writer.accept(image);
  }

  /** Returns the threads of the server. They outlive the context of a request. */
  private static Executor serverThreads(Context ctx) {
    return ServletContextRequest.getServletContextRequest(ctx.req()).getComponents().getExecutor();
  }
}
