package io.chartreel.frame;

import io.chartreel.frame.color.ColorTable;
import java.io.IOException;

/**
 * Writes the images of one animation to a file. An image paints a rectangle over the images before,
 * and is shown until the next one; a box of the screen can be cleared between two images. The image
 * added most recently is the latest.
 *
 * <p>Images are prepared in one thread and added in the same order, possibly in another thread,
 * which also extends delays and asks for the size. All other methods are called when each prepared
 * image has been added.
 */
public interface ImageWriter {
  /** The shortest delay that browsers respect, in hundredths of a second. */
  int MIN_DELAY = 2;

  /** An image that is yet to be added. */
  @FunctionalInterface
  interface PreparedImage {
    /**
     * Begins to compress the image. Called at most once, in the thread that has prepared it, while
     * another thread may be adding images before it.
     */
    default void begin() {}

    /** Compresses the image, or what is left of it, and adds it. */
    void add() throws IOException;
  }

  /**
   * Prepares an image.
   *
   * @param area the rectangle and its indices; valid until the image has been added
   * @param table the global colour table, or one that only this image uses
   */
  PreparedImage prepare(PaintedArea area, ColorTable table);

  /** Extends the delay of the latest image by some hundredths of a second. */
  void extendDelay(int hundredths);

  /** Returns the rectangle of the latest image. */
  Box latest();

  /** Returns whether the latest image is shown long enough for {@link #clearBySplitting}. */
  boolean canSplit();

  /**
   * Makes a box of the screen transparent at the end of the delay of the latest image, whose
   * rectangle is extended to the box.
   *
   * @param cleared contains the rectangle of the image
   * @param area with the pixels of the image; may be overwritten
   */
  void clear(Box cleared, PaintedArea area);

  /**
   * Makes a box of the screen transparent at the end of the delay of the latest image, and nothing
   * else: the last {@link #MIN_DELAY} of the delay become that of an image that paints nothing.
   *
   * @param area may be overwritten
   */
  void clearBySplitting(Box cleared, PaintedArea area) throws IOException;

  /** Returns the bytes of the images that have been written. */
  int size();

  /** Completes the animation and returns the file; nothing can be added afterwards. */
  byte[] finished() throws IOException;

  /** Opens the writer of a format. */
  @FunctionalInterface
  interface Format {
    /**
     * Starts an animation.
     *
     * @param width of the screen in pixels
     * @param height of the screen in pixels
     * @param loops how often the animation is played, 0 for endlessly
     * @param global the global colour table; it may still grow until {@link #finished} is called,
     *     also in another thread, so that only the colours of added images are read before
     * @param alpha whether the first image can have transparent pixels
     */
    ImageWriter open(int width, int height, int loops, ColorTable global, boolean alpha);
  }
}
