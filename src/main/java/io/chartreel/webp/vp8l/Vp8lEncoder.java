package io.chartreel.webp.vp8l;

/**
 * Encodes images as VP8L bitstreams (RFC 9649 section 3), one after the other. Copies are chosen by
 * what they cost in the image before, so similar images should follow each other. The memory is
 * reused for each image. Not thread-safe.
 */
public final class Vp8lEncoder {
  private final TokenFinder finder = new TokenFinder();

  /** Returns the bitstream of a draft, which can be finished only once. */
  public byte[] finish(Draft draft) {
    BitWriter out = draft.out();
    out.write(0, 1); // no colour cache
    out.write(0, 1); // one group of prefix codes
    EntropyCodedImage.write(draft.pixels(), finder.find(draft), out);
    return out.finished();
  }
}
