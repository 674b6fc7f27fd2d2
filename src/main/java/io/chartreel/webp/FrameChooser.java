package io.chartreel.webp;

import io.chartreel.webp.vp8l.Draft;
import io.chartreel.webp.vp8l.Vp8lEncoder;

/**
 * Encodes frames in one of two ways: it finishes the draft that seems to take fewer bytes, as the
 * frames before tell. Reuses memory for each frame.
 */
final class FrameChooser {
  private final Vp8lEncoder encoder = new Vp8lEncoder();
  private final Way opaque = new Way(false);
  private final Way blended = new Way(true);

  /** One of the two ways. */
  private static final class Way {
    /** The weight of the latest frame in the moving average. */
    private static final double WEIGHT = 0.25;

    private final boolean blend;

    /** The moving average of the size of a frame relative to the estimate of its draft. */
    private double ratio = 1;

    private Way(boolean blend) {
      this.blend = blend;
    }

    private double expectedBits(Draft draft) {
      return draft.bits() * ratio;
    }

    private EncodedFrame finish(Vp8lEncoder encoder, Draft draft, FramePixels frame) {
      byte[] bitstream = encoder.finish(draft);
      ratio += WEIGHT * (bitstream.length * Byte.SIZE / draft.bits() - ratio);
      return new EncodedFrame(frame.box(), blend, draft.alpha(), bitstream);
    }
  }

  /** Encodes a frame. */
  EncodedFrame encode(FramePixels frame) {
    Draft all = frame.all();
    return frame
        .changes()
        .filter(changes -> blended.expectedBits(changes) < opaque.expectedBits(all))
        .map(changes -> blended.finish(encoder, changes, frame))
        .orElseGet(() -> opaque.finish(encoder, all, frame));
  }
}
