package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.webp.vp8l.Draft;
import io.chartreel.webp.vp8l.Vp8lEncoder;

/**
 * Encodes frames, either with all pixels of a box or with only the changed ones, which are blended
 * with the rest. It drafts both and finishes the one that seems to take fewer bytes. The memory is
 * reused for each frame.
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
    private double estimate;

    /** The moving average of the size of a frame relative to its estimate. */
    private double ratio = 1;

    private Candidate(boolean blend) {
      this.blend = blend;
    }

    /** Drafts a frame, and returns the bits that it seems to take. */
    private double draft(FramePixels frame) {
      Box box = frame.box();
      estimate =
          draft.start(
              frame.pixels(blend),
              box.right() - box.left(),
              box.bottom() - box.top(),
              frame.alpha(blend));
      return estimate * ratio;
    }

    private EncodedFrame finish(Vp8lEncoder encoder, FramePixels frame) {
      byte[] bitstream = encoder.finish(draft);
      ratio += WEIGHT * (bitstream.length * Byte.SIZE / estimate - ratio);
      return new EncodedFrame(frame.box(), blend, frame.alpha(blend), bitstream);
    }
  }

  /** Encodes a frame, whose pixels are overwritten. */
  EncodedFrame encode(FramePixels frame) {
    double bits = opaque.draft(frame);
    boolean blends = frame.canBlend() && blended.draft(frame) < bits;
    return (blends ? blended : opaque).finish(encoder, frame);
  }
}
