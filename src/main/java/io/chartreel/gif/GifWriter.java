package io.chartreel.gif;

import io.chartreel.frame.AnimationEncoder;
import io.chartreel.frame.Frames;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Encodes animations as GIF89a files, one after the other. Reuses the memory for pixels if the next
 * animation has the same size. Not thread-safe.
 */
public final class GifWriter {
  private static final int MAX_SIDE = 65_535;
  private static final int MAX_LOOPS = 65_536;

  private final AnimationEncoder encoder =
      new AnimationEncoder(GifBlockWriter::new, MAX_SIDE, MAX_LOOPS);

  /**
   * Encodes an animation. Consecutive equal frames become one image with a longer delay.
   *
   * <p>An animation of at most 256 colours is encoded exactly, and so is, at tolerance 0, each
   * frame of at most 255 colours. With more colours, flat areas stay exact and other colours change
   * by at most the tolerance. They change further only in a frame that would otherwise need more
   * than 255 colours.
   *
   * @param loops how often the animation is played, 0 for endlessly, at most 65,536
   * @param tolerance the largest change of a colour channel, 0 to 255, if there are more than 256
   *     colours
   * @return the file
   * @throws IllegalArgumentException if a number is out of its range
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
