package io.chartreel.gif;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes animations as GIF89a files, one after the other. The memory for their pixels is kept and
 * used again where the next one has the same size. Not thread-safe.
 */
public final class GifWriter {
  private static final int MOST_SIDE = 65_535;
  private static final int MOST_LOOPS = 65_536;
  private static final int MOST_TOLERANCE = 255;
  private static final int BUFFER = 1 << 16;

  private LogicalScreen screen = new LogicalScreen(1, 1);

  /**
   * Writes an animation. Frames that show the same become one that stays longer.
   *
   * <p>An animation of at most 256 colours is written exactly, and so is, at tolerance 0, each
   * frame of at most 255. Where there are more, flat colours stay exact and others move by at most
   * the tolerance. Only in a frame that would need more than 255 colours even so, they move
   * further.
   *
   * @param loops how often the animation is played, 0 for ever, at most 65,536
   * @param tolerance by how much a channel of a colour may be moved, 0 to 255, where there are more
   *     than 256 colours
   * @param out takes the file; flushed in the end and not closed
   * @throws IllegalArgumentException if a number is out of its range; nothing has been written then
   * @throws IOException if the stream fails; what it took is no whole file then
   */
  public void write(Frames frames, int loops, int tolerance, OutputStream out) throws IOException {
    Bounds.inside("loops", loops, 0, MOST_LOOPS);
    Bounds.inside("tolerance", tolerance, 0, MOST_TOLERANCE);
    Bounds.inside("number of frames", frames.count(), 1, Integer.MAX_VALUE);
    prepare(
        Bounds.inside("width", frames.width(), 1, MOST_SIDE),
        Bounds.inside("height", frames.height(), 1, MOST_SIDE));
    new FrameEncoder(frames, loops, tolerance, screen)
        .animation()
        .write(new BufferedOutputStream(out, BUFFER));
  }

  private void prepare(int width, int height) {
    if ((long) width * height > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          "width "
              + width
              + " times height "
              + height
              + " must be at most "
              + Integer.MAX_VALUE / 4
              + " pixels");
    }
    if (screen.width() == width && screen.height() == height) {
      screen.reset();
    } else {
      screen = new LogicalScreen(width, height);
    }
  }
}
