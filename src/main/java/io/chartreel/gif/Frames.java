package io.chartreel.gif;

/**
 * The frames of one animation in the order they are played.
 *
 * <p>A frame is drawn on demand, any number of times and in any order, and is always the same: the
 * writer asks for frames more than once and keeps none of them.
 */
public interface Frames {
  /** The width of every frame in pixels, 1 to 65,535. */
  int width();

  /** The height of every frame in pixels, 1 to 65,535. */
  int height();

  /** The number of frames, at least 1. */
  int count();

  /**
   * How long a frame stays on the screen.
   *
   * @param frame 0 to {@code count() - 1}
   * @return milliseconds, a multiple of 10 from 20 to 655,350
   */
  int delay(int frame);

  /**
   * The pixels of a frame, row by row from the top, each row from the left.
   *
   * @param frame 0 to {@code count() - 1}
   * @return {@code width() * height()} colours as 0xRRGGBB, the top byte ignored; valid until the
   *     next call and never written to by the reader
   */
  int[] pixels(int frame);

  /**
   * A single frame that stays for a second.
   *
   * @param pixels {@code width * height} colours as {@link #pixels} gives them; not copied
   */
  static Frames still(int width, int height, int[] pixels) {
    return new Frames() {
      @Override
      public int width() {
        return width;
      }

      @Override
      public int height() {
        return height;
      }

      @Override
      public int count() {
        return 1;
      }

      @Override
      public int delay(int frame) {
        return 1000;
      }

      @Override
      public int[] pixels(int frame) {
        return pixels;
      }
    };
  }
}
