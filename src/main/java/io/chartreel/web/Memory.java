package io.chartreel.web;

/**
 * What the heap is for, in bytes. All that one client can make large is taken from here, so that
 * however many there are, the heap is enough.
 *
 * @param images for images that were drawn, and are kept
 * @param work for what is being read and drawn
 * @param clients for what has come of bodies that are not whole yet, and for images that are being
 *     sent
 */
public record Memory(long images, long work, long clients) {
  /** What the service needs for itself, with all its small requests. */
  private static final long SERVICE = 32L << 20;

  /** What a chart of the usual size and a large body need; less is no service. */
  private static final long LEAST = 24L << 20;

  /** Of what is left, the part for clients, who may be slow. */
  private static final int CLIENTS_SHARE = 4;

  /** Checks. */
  public Memory {
    if (images < 0 || work < 1 || clients < 1) {
      throw new IllegalArgumentException("no memory of " + images + ", " + work + ", " + clients);
    }
  }

  /**
   * Divides a heap. A third of it is for young objects, and large ones cannot be there.
   *
   * @param heap the most bytes that it may have
   * @param images bytes for images that are kept, 0 to {@link #mostImages}
   */
  public static Memory of(long heap, long images) {
    if (images > mostImages(heap)) {
      throw new IllegalArgumentException(images + " bytes of images in a heap of " + heap);
    }
    long left = usable(heap) - images;
    return new Memory(images, left - left / CLIENTS_SHARE, left / CLIENTS_SHARE);
  }

  /** As this JVM has it. */
  public static Memory ofMachine(long images) {
    return of(Runtime.getRuntime().maxMemory(), images);
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
    return "%d MB for images that are kept, %d to read and draw, %d for clients who send or take slowly"
        .formatted(images >> 20, work >> 20, clients >> 20);
  }

  private static long usable(long heap) {
    return heap / 3 * 2 - SERVICE;
  }
}
