package io.chartreel.render.queue;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.RenderedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A finished image, shared by all responses that send it. Thread-safe.
 *
 * <p>A cached image may be sent at any speed, because the cache accounts for its memory. An image
 * that is not cached, or no longer, needs memory from a pool until the last response has sent it:
 * once, however many responses there are.
 */
public final class CachedImage {
  private final byte[] bytes;
  private final List<String> warnings;

  /** One for each response that sends the image; it closes the connection. */
  private final Set<Runnable> responses = new HashSet<>();

  private boolean cached;
  private boolean pooled;

  /**
   * Creates an image that is neither cached nor being sent.
   *
   * @param bytes the file, which is neither copied nor changed
   * @param warnings deviations from the request, each a line of ASCII
   */
  CachedImage(byte[] bytes, List<String> warnings) {
    this.bytes = bytes;
    this.warnings = List.copyOf(warnings);
  }

  /** Returns a rendered image without the spare capacity of its buffer. */
  public static CachedImage of(RenderedImage image) {
    return new CachedImage(image.bytes().toByteArray(), image.warnings());
  }

  /** Returns the file itself, which must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the deviations from the request, each a line of ASCII. */
  public List<String> warnings() {
    return warnings;
  }

  /** Notes that the cache holds the image. */
  synchronized void markCached() {
    cached = true;
  }

  /** Notes that the cache has evicted the image; closes its connections if the pool is full. */
  void markEvicted(MemoryPool pool) {
    List<Runnable> closed = List.of();
    synchronized (this) {
      cached = false;
      if (!responses.isEmpty() && !tryPool(pool)) {
        closed = List.copyOf(responses);
      }
    }
    closed.forEach(Runnable::run);
  }

  /**
   * Acquires the image for one response.
   *
   * @param pool of memory for images that are not cached
   * @param disconnect closes the connection; it runs if the image is evicted while it is being sent
   *     and the pool is full
   * @return false if the image is not cached and the pool is full
   */
  public synchronized boolean tryAcquire(MemoryPool pool, Runnable disconnect) {
    return (cached || tryPool(pool)) && responses.add(disconnect);
  }

  /** Releases what {@link #tryAcquire} acquired with the same arguments. */
  public synchronized void release(MemoryPool pool, Runnable disconnect) {
    responses.remove(disconnect);
    if (responses.isEmpty() && pooled) {
      pooled = false;
      pool.release(bytes.length);
    }
  }

  private boolean tryPool(MemoryPool pool) {
    pooled = pooled || pool.tryAcquire(bytes.length);
    return pooled;
  }
}
