package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.webp.vp8l.Vp8lEncoder;

/**
 * Encodes the changed box of a canvas, either with all its pixels or with only the changed ones
 * opaque, which are blended with the rest. It starts with both and finishes the one that seems to
 * take fewer bytes. The memory is reused for each frame.
 */
final class FrameChooser {
  private final Vp8lEncoder encoder = new Vp8lEncoder();
  private int[] pixels = {};
  private boolean likely;
  private boolean alpha;

  /**
   * Returns the frame that shows what has changed in a box.
   *
   * @param first whether nothing is shown before it
   */
  EncodedFrame encode(Canvas canvas, Box changed, boolean first) {
    Box box = new Box(changed.left() & ~1, changed.top() & ~1, changed.right(), changed.bottom());
    if (pixels.length < box.pixels()) {
      pixels = new int[box.pixels()];
    }
    boolean blend = false;
    if (!first && canvas.canBlend(box)) {
      blend = likely; // is usually right, so that it need not be started again
      double other = start(canvas, box, !blend);
      double bits = start(canvas, box, blend);
      if (other < bits) {
        blend = !blend;
        start(canvas, box, blend);
      }
      likely = blend;
    } else {
      start(canvas, box, false);
    }
    return new EncodedFrame(box, blend, alpha, encoder.finish());
  }

  private double start(Canvas canvas, Box box, boolean blend) {
    alpha = canvas.copy(box, blend, pixels);
    return encoder.start(pixels, box.right() - box.left(), box.bottom() - box.top(), alpha);
  }
}
