package io.chartreel.webp.vp8l;

/**
 * The beginning of a VP8L bitstream (RFC 9649 section 3) and the pixels that remain to be coded. A
 * draft tells about how many bits an image will take, so that the better one of two can be
 * finished.
 */
public final class Draft {
  private final BitWriter out;
  private final int[] pixels;
  private final int width;
  private final int count;
  private final boolean alpha;
  private final Histograms histograms;
  private final double bits;

  /**
   * Creates a draft.
   *
   * @param out the beginning of the bitstream
   * @param pixels as they are coded, in scan order; may be longer
   * @param width the number of pixels in a row
   * @param count the number of pixels
   * @param alpha whether any pixel is not opaque
   * @param histograms those of the tokens that greedy parsing finds
   */
  Draft(BitWriter out, int[] pixels, int width, int count, boolean alpha, Histograms histograms) {
    this.out = out;
    this.pixels = pixels;
    this.width = width;
    this.count = count;
    this.alpha = alpha;
    this.histograms = histograms;
    bits = out.size() + histograms.bits();
  }

  /** Returns an estimate of the bits that the image will take, usually too high. */
  public double bits() {
    return bits;
  }

  /** Returns whether any pixel is not opaque. */
  public boolean alpha() {
    return alpha;
  }

  /** Returns the beginning of the bitstream, after which the pixels follow. */
  BitWriter out() {
    return out;
  }

  /** Returns the pixels as they are coded, in scan order; may be longer. */
  int[] pixels() {
    return pixels;
  }

  /** Returns the number of pixels in a row. */
  int width() {
    return width;
  }

  /** Returns the number of pixels. */
  int count() {
    return count;
  }

  /** Returns the histograms of the tokens that greedy parsing finds. */
  Histograms histograms() {
    return histograms;
  }
}
