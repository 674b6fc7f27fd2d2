package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.webp.vp8l.Draft;
import io.chartreel.webp.vp8l.Vp8lEncoder;

/**
 * Encodes the changed box of a canvas, either with all its pixels or with only the changed ones
 * opaque, which are blended with the rest. It drafts both and finishes the one that seems to take
 * fewer bytes. The memory is reused for each frame.
 */
final class FrameChooser {
  private final Vp8lEncoder encoder = new Vp8lEncoder();
  private final Candidate opaque = new Candidate(false);
  private final Candidate blended = new Candidate(true);

  /** One of the two ways to encode a frame. */
  private static final class Candidate {
    /** The weight of the latest frame in the moving average. */
    private static final double WEIGHT = 0.25;

    private final boolean blend;
    private final Draft draft = new Draft();
    private int[] pixels = {};
    private boolean alpha;
    private double estimate;

    /** The moving average of the size of a frame relative to its estimate. */
    private double ratio = 1;

    private Candidate(boolean blend) {
      this.blend = blend;
    }

    /** Drafts a frame, and returns the bits that it seems to take. */
    private double draft(Canvas canvas, Box box) {
      if (pixels.length < box.pixels()) {
        pixels = new int[box.pixels()];
      }
      alpha = canvas.copy(box, blend, pixels);
      estimate = draft.start(pixels, box.right() - box.left(), box.bottom() - box.top(), alpha);
      return estimate * ratio;
    }

    private EncodedFrame finish(Vp8lEncoder encoder, Box box) {
      byte[] bitstream = encoder.finish(draft);
      ratio += WEIGHT * (bitstream.length * Byte.SIZE / estimate - ratio);
      return new EncodedFrame(box, blend, alpha, bitstream);
    }
  }

  /**
   * Returns the frame that shows what has changed in a box.
   *
   * @param first whether nothing is shown before it
   */
  EncodedFrame encode(Canvas canvas, Box changed, boolean first) {
    Box box = new Box(changed.left() & ~1, changed.top() & ~1, changed.right(), changed.bottom());
    double bits = opaque.draft(canvas, box);
    boolean blends = !first && canvas.canBlend(box) && blended.draft(canvas, box) < bits;
    return (blends ? blended : opaque).finish(encoder, box);
  }
}
