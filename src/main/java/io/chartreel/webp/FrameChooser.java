package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.webp.vp8l.Vp8lEncoder;

/**
 * Encodes the changed box of a canvas, either with all its pixels or with only the changed ones
 * opaque, which are blended with the rest. It starts with both and finishes the one that seems to
 * take fewer bytes. The memory is reused for each frame.
 */
final class FrameChooser {
  /** The weight of the latest frame in the moving averages. */
  private static final double WEIGHT = 0.25;

  private final Vp8lEncoder encoder = new Vp8lEncoder();
  private int[] pixels = {};
  private boolean likely;
  private boolean alpha;

  /** The moving averages of the size of a frame relative to its estimate. */
  private double opaqueRatio = 1;

  private double blendedRatio = 1;

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
    double bits;
    if (!first && canvas.canBlend(box)) {
      blend = likely; // is usually right, so that it need not be started again
      double other = start(canvas, box, !blend);
      bits = start(canvas, box, blend);
      if (other * ratio(!blend) < bits * ratio(blend)) {
        blend = !blend;
        bits = start(canvas, box, blend);
      }
      likely = blend;
    } else {
      bits = start(canvas, box, false);
    }
    byte[] bitstream = encoder.finish();
    learn(blend, bitstream.length * Byte.SIZE / bits);
    return new EncodedFrame(box, blend, alpha, bitstream);
  }

  private double start(Canvas canvas, Box box, boolean blend) {
    alpha = canvas.copy(box, blend, pixels);
    return encoder.start(pixels, box.right() - box.left(), box.bottom() - box.top(), alpha);
  }

  private double ratio(boolean blend) {
    return blend ? blendedRatio : opaqueRatio;
  }

  private void learn(boolean blend, double ratio) {
    if (blend) {
      blendedRatio += WEIGHT * (ratio - blendedRatio);
    } else {
      opaqueRatio += WEIGHT * (ratio - opaqueRatio);
    }
  }
}
