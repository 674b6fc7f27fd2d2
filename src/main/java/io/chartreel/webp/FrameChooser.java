package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.webp.vp8l.Vp8lEncoder;

/**
 * Encodes the changed box of a canvas, either with all its pixels or with only the changed ones,
 * whichever takes fewer bytes. The memory is reused for each frame.
 */
final class FrameChooser {
  private final Vp8lEncoder encoder = new Vp8lEncoder();
  private int[] pixels = {};

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
    canvas.copy(box, pixels);
    EncodedFrame whole = encode(box, false);
    if (first || !canvas.copyChanged(box, pixels)) {
      return whole;
    }
    EncodedFrame blended = encode(box, true);
    return blended.bitstream().length < whole.bitstream().length ? blended : whole;
  }

  private EncodedFrame encode(Box box, boolean blend) {
    boolean alpha = false;
    for (int at = 0; at < box.pixels() && !alpha; at++) {
      alpha = pixels[at] == Canvas.TRANSPARENT;
    }
    byte[] bitstream =
        encoder.encode(pixels, box.right() - box.left(), box.bottom() - box.top(), alpha);
    return new EncodedFrame(box, blend, alpha, bitstream);
  }
}
