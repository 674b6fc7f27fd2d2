package io.chartreel.webp;

import io.chartreel.frame.AnimationEncoder;
import io.chartreel.frame.Frames;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Encodes animations as lossless WebP files (RFC 9649), one after the other. They show exactly the
 * pixels that the GIF of the same frames shows, at the same times. Reuses the memory for pixels if
 * the next animation has the same size. Not thread-safe.
 */
public final class WebpWriter {
  /** The largest width and height of a lossless bitstream (RFC 9649 section 3.4). */
  private static final int MAX_SIDE = 1 << 14;

  /** The largest loop count (RFC 9649 section 2.7.1.1). */
  private static final int MAX_LOOPS = 65_535;

  private final AnimationEncoder encoder =
      new AnimationEncoder(WebpImageWriter::new, MAX_SIDE, MAX_LOOPS);

  /**
   * Encodes an animation. Consecutive equal frames become one image with a longer duration. If that
   * leaves a single image, the file is a still image.
   *
   * <p>Colours are exact or reduced as by the encoder of GIFs: exact for an animation of at most
   * 256 colours, and at tolerance 0 for each frame of at most 255 colours.
   *
   * @param loops how often the animation is played, 0 for endlessly, at most 65,535
   * @param tolerance the largest change of a colour channel, 0 to 255, if there are more than 256
   *     colours
   * @return the file
   * @throws IllegalArgumentException if a number is out of its range, such as a side over 16,384
   */
  public byte[] encode(Frames frames, int loops, int tolerance) {
    return encode(frames, loops, tolerance, Integer.MAX_VALUE, Runnable::run).orElseThrow();
  }

  /**
   * Encodes an animation as {@link #encode(Frames, int, int)} does, unless the file would be too
   * large for the memory.
   *
   * @param maxBytes the size at which encoding stops
   * @param helper compresses each frame, in another thread or at once, while the next one is
   *     requested
   * @return the file; nothing if it would exceed the maximum size
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Optional<byte[]> encode(
      Frames frames, int loops, int tolerance, int maxBytes, Executor helper) {
    return encoder.encode(frames, loops, tolerance, maxBytes, helper);
  }
}
