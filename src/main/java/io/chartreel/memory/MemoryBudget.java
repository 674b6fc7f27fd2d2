package io.chartreel.memory;

import java.util.stream.Stream;

/**
 * What the heap is for, in bytes. All that one client can make large is taken from here, so that
 * however many there are, the heap is enough.
 *
 * @param images for images that were drawn, and are kept
 * @param work for what is being read and drawn
 * @param connections for connections and the heads of requests
 * @param bodies for what has come of bodies that are not whole yet
 * @param outgoing for images that are being sent and are not kept
 */
public record MemoryBudget(long images, long work, long connections, long bodies, long outgoing) {
  /** Bytes of images that are usually kept. */
  public static final long USUAL_IMAGES = 64L << 20;

  /** For each byte of a body that is coming: it has room to grow in. */
  public static final int PER_BYTE_OF_BODY = 2;

  /** What the service needs for itself. */
  private static final long SERVICE = 24L << 20;

  /** What a chart of the usual size and a large body need; less is no service. */
  private static final long LEAST = 32L << 20;

  /** What is left has so many parts. */
  private static final int PARTS = 16;

  private static final int CONNECTIONS = 4;
  private static final int BODIES = 2;
  private static final int OUTGOING = 1;

  /** Checks. */
  public MemoryBudget {
    if (images < 0 || Stream.of(work, connections, bodies, outgoing).anyMatch(part -> part < 1)) {
      throw new IllegalArgumentException("less than none of " + this);
    }
  }

  /**
   * Divides a heap. A third of it is for young objects, and large ones cannot be there.
   *
   * @param heap the most bytes that it may have
   * @param images bytes for images that are kept, 0 to {@link #mostImages}
   */
  public static MemoryBudget of(long heap, long images) {
    if (images > mostImages(heap)) {
      throw new IllegalArgumentException(images + " bytes of images in a heap of " + heap);
    }
    long left = usable(heap) - images;
    long part = left / PARTS;
    return new MemoryBudget(
        images,
        left - (CONNECTIONS + BODIES + OUTGOING) * part,
        CONNECTIONS * part,
        BODIES * part,
        OUTGOING * part);
  }

  /** The largest body that there is memory for, in bytes. */
  public long largestBody() {
    return bodies / PER_BYTE_OF_BODY;
  }

  /** The heap of this JVM, for the usual images. */
  public static MemoryBudget ofMachine() {
    long heap = Runtime.getRuntime().maxMemory();
    return of(heap, usualImages(heap));
  }

  /** How many bytes of images are usually kept: fewer in a small heap. */
  public static long usualImages(long heap) {
    return Math.min(USUAL_IMAGES, mostImages(heap));
  }

  /** How many bytes of images a heap has room for; less than 0 where it is too small for us. */
  public static long mostImages(long heap) {
    return usable(heap) - LEAST;
  }

  /** The smallest heap, in bytes. */
  public static long leastHeap() {
    return (SERVICE + LEAST) / 2 * 3;
  }

  /** In a line of the log. */
  @Override
  public String toString() {
    return "%d MB for images that are kept, %d to read and draw, %d for connections, %d for bodies that come, %d for images that go"
        .formatted(images >> 20, work >> 20, connections >> 20, bodies >> 20, outgoing >> 20);
  }

  private static long usable(long heap) {
    return heap / 3 * 2 - SERVICE;
  }
}
