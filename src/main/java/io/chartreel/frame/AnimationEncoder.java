package io.chartreel.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/**
 * Encodes animations in a format whose images have at most 256 colours, one after the other. Reuses
 * the memory for pixels if the next animation has the same size. Not thread-safe.
 */
public final class AnimationEncoder {
  private static final int MAX_TOLERANCE = 255;

  /** The largest image for which the memory can be addressed. */
  private static final int MAX_PIXELS = Integer.MAX_VALUE / 4;

  private final ImageWriter.Format format;
  private final int maxSide;
  private final int maxLoops;
  private FrameComparison comparison = new FrameComparison(1, 1);
  private LogicalScreen screen = new LogicalScreen(1, 1);

  /**
   * Creates an encoder.
   *
   * @param maxSide the largest width and height in pixels that the format can represent
   * @param maxLoops the largest number of plays that the format can represent
   */
  public AnimationEncoder(ImageWriter.Format format, int maxSide, int maxLoops) {
    this.format = format;
    this.maxSide = maxSide;
    this.maxLoops = maxLoops;
  }

  /**
   * Encodes an animation, unless the file would be too large for the memory. Consecutive equal
   * frames become one image with a longer delay.
   *
   * @param loops how often the animation is played, 0 for endlessly
   * @param tolerance the largest change of a colour channel, 0 to 255, if there are more than 256
   *     colours
   * @param maxBytes the size at which encoding stops
   * @param helper compresses each frame, in another thread or at once, while the next one is
   *     requested
   * @return the file; nothing if it would exceed the maximum size
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Optional<byte[]> encode(
      Frames frames, int loops, int tolerance, int maxBytes, Executor helper) {
    Bounds.check("loops", loops, 0, maxLoops);
    Bounds.check("tolerance", tolerance, 0, MAX_TOLERANCE);
    Bounds.check("number of frames", frames.count(), 1, Integer.MAX_VALUE);
    prepareScreen(
        frames.background(),
        Bounds.check("width", frames.width(), 1, maxSide),
        Bounds.check("height", frames.height(), 1, maxSide));
    try {
      return Optional.of(
          new FrameEncoder(frames, loops, tolerance, comparison, screen, format, maxBytes, helper)
              .encode());
    } catch (FrameEncoder.FileSizeException tooLarge) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void prepareScreen(OptionalInt background, int width, int height) {
    if ((long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "width " + width + " times height " + height + " must be at most " + MAX_PIXELS);
    }
    if (screen.width() != width || screen.height() != height) {
      comparison = new FrameComparison(width, height);
      screen = new LogicalScreen(width, height);
    }
    comparison.reset(background);
    screen.clear();
  }
}
