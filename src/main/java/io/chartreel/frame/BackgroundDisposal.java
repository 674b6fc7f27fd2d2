package io.chartreel.frame;

import java.io.IOException;

/**
 * Makes pixels of an animation transparent again, which no image can do by painting.
 *
 * <p>A decoder clears the rectangle of an image at the end of its delay if the image says so
 * (GIF89a section 23, disposal method 2), and the next image paints what is still needed there. So
 * the rectangle of the image before is extended to what has to be cleared. Where that image itself
 * covers much else, such as the titles that the first image paints, its delay is divided instead:
 * an image that paints nothing follows it, whose rectangle is only what has to be cleared. All
 * pixels are thus exact at any time, no delay is shorter than browsers respect, and no image is
 * larger than necessary.
 */
final class BackgroundDisposal {
  /** Bytes of an image without its data. */
  private static final int HEAD = 20;

  private final FrameComparison comparison;
  private final LogicalScreen screen;
  private final ImageWriter writer;

  /** Clears a screen between the images of a writer. */
  BackgroundDisposal(FrameComparison comparison, LogicalScreen screen, ImageWriter writer) {
    this.comparison = comparison;
    this.screen = screen;
    this.writer = writer;
  }

  /**
   * Clears what the compared frame makes transparent again, before that frame is painted. It has to
   * be compared again afterwards.
   *
   * @return whether anything is cleared
   */
  boolean clearFor(int[] pixels) throws IOException {
    Box cleared = comparison.cleared(pixels);
    if (cleared.isEmpty()) {
      return false;
    }
    Box both = cleared.and(writer.latest());
    if (writer.canSplit() && edges(pixels, both, cleared) > blankBytes(cleared)) {
      writer.clearBySplitting(cleared, screen.area());
      dispose(cleared);
    } else {
      writer.clear(both, screen.area());
      dispose(both);
    }
    return true;
  }

  private void dispose(Box box) {
    comparison.dispose(box);
    screen.dispose(box);
  }

  /**
   * Clears all of the screen after the last frame if the animation is repeated endlessly, for
   * decoders that do not clear it themselves.
   *
   * @param loops how often the animation is played, 0 for endlessly
   */
  void clearAfterEnd(int loops) {
    if (comparison.alpha() && loops == 0 && writer.size() > 0) {
      writer.clear(new Box(0, 0, screen.width(), screen.height()), screen.area());
    }
  }

  /**
   * Returns the number of opaque pixels in a box but outside another that differ from the pixel to
   * the left: an estimate of the bytes that painting them takes.
   */
  private int edges(int[] pixels, Box box, Box without) {
    int edges = 0;
    for (int row = box.top(); row < box.bottom(); row++) {
      boolean outside = row < without.top() || row >= without.bottom();
      int from = row * screen.width();
      edges += edges(pixels, from + box.left(), from + (outside ? box.right() : without.left()));
      edges += outside ? 0 : edges(pixels, from + without.right(), from + box.right());
    }
    return edges;
  }

  private static int edges(int[] pixels, int from, int to) {
    int edges = 0;
    for (int at = from + 1; at < to; at++) {
      edges += pixels[at] != pixels[at - 1] && pixels[at] >>> 24 != 0 ? 1 : 0;
    }
    return edges;
  }

  /**
   * Returns about how many bytes an image takes that paints nothing: each of its codes stands for a
   * run that is one pixel longer than the one before.
   */
  private static int blankBytes(Box box) {
    return HEAD + (int) Math.sqrt(2.0 * box.pixels());
  }
}
