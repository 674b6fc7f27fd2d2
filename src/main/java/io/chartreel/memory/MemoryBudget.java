package io.chartreel.memory;

import java.util.stream.Stream;

/**
 * The shares of the heap, in bytes. Whatever a client can make large is allocated from one of them,
 * so the heap suffices however many clients there are.
 *
 * @param cache for finished images, 0 or more
 * @param work for parsing and drawing, at least 1
 * @param connections for connections and request headers, at least 1
 * @param uploads for request bodies that are not complete yet, at least 1
 * @param downloads for images that are being sent and are not cached, at least 1
 */
public record MemoryBudget(long cache, long work, long connections, long uploads, long downloads) {
  /** The size of the cache unless the operator sets it or the heap is small. */
  public static final long DEFAULT_CACHE = 64L << 20;

  /** Memory per byte of an upload, because its buffer grows in steps. */
  public static final int PER_BYTE_OF_UPLOAD = 2;

  /** Bytes that the service itself needs. */
  private static final long SERVICE = 24L << 20;

  /** Bytes that a chart of the default size and a large body need. */
  private static final long MIN_SHARED = 32L << 20;

  /**
   * The number of equal parts of the shared memory. Connections, uploads and downloads get as many
   * as below, and work gets the rest.
   */
  private static final int PARTS = 16;

  /** The largest share of what the service leaves that the cache takes by default. */
  private static final int CACHE_PARTS = 4;

  private static final int CONNECTION_PARTS = 3;
  private static final int UPLOAD_PARTS = 3;
  private static final int DOWNLOAD_PARTS = 1;

  /** Checks the ranges. */
  public MemoryBudget {
    if (cache < 0
        || Stream.of(work, connections, uploads, downloads).anyMatch(share -> share < 1)) {
      throw new IllegalArgumentException(
          "Shares of %d, %d, %d, %d and %d bytes are too small."
              .formatted(cache, work, connections, uploads, downloads));
    }
  }

  /**
   * Divides a heap. A third of it is for young objects, where large ones cannot be allocated.
   *
   * @param heap its maximum size
   * @param cache 0 to {@link #maxCache}
   */
  public static MemoryBudget of(long heap, long cache) {
    if (cache > maxCache(heap)) {
      throw new IllegalArgumentException(
          "A cache of " + cache + " bytes is too large for a heap of " + heap + ".");
    }
    long shared = usable(heap) - cache;
    long part = shared / PARTS;
    return new MemoryBudget(
        cache,
        shared - (CONNECTION_PARTS + UPLOAD_PARTS + DOWNLOAD_PARTS) * part,
        CONNECTION_PARTS * part,
        UPLOAD_PARTS * part,
        DOWNLOAD_PARTS * part);
  }

  /** Divides the heap of this JVM, with a cache of the default size. */
  public static MemoryBudget ofMachine() {
    long heap = Runtime.getRuntime().maxMemory();
    return of(heap, defaultCache(heap));
  }

  /** Returns the size in bytes of the largest body that fits into the memory for uploads. */
  public long maxUpload() {
    return uploads / PER_BYTE_OF_UPLOAD;
  }

  /** Returns the default size of the cache in bytes, which is smaller in a small heap. */
  public static long defaultCache(long heap) {
    return Math.min(DEFAULT_CACHE, Math.min(maxCache(heap), usable(heap) / CACHE_PARTS));
  }

  /** Returns the largest cache in bytes that a heap can hold; negative below {@link #minHeap}. */
  public static long maxCache(long heap) {
    return usable(heap) - MIN_SHARED;
  }

  /** Returns the smallest heap in bytes that the service can run in. */
  public static long minHeap() {
    return (SERVICE + MIN_SHARED) / 2 * 3;
  }

  /** Returns the shares in whole megabytes, for the log. */
  public String summary() {
    return "cache %d, parsing and drawing %d, connections %d, uploads %d, downloads %d"
        .formatted(cache >> 20, work >> 20, connections >> 20, uploads >> 20, downloads >> 20);
  }

  private static long usable(long heap) {
    return heap / 3 * 2 - SERVICE;
  }
}
