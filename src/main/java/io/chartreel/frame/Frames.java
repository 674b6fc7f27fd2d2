package io.chartreel.frame;

import java.util.OptionalInt;

/**
 * The frames of an animation in the order of playing.
 *
 * <p>Frames are drawn on demand, any number of times and in any order, and a frame is the same each
 * time: the encoder requests frames more than once and keeps none of them.
 */
public interface Frames {
  /** Returns the width of every frame in pixels, 1 to 65,535. */
  int width();

  /** Returns the height of every frame in pixels, 1 to 65,535. */
  int height();

  /** Returns the number of frames, at least 1. */
  int count();

  /**
   * Returns how long a frame is shown.
   *
   * @param frame 0 to {@code count() - 1}
   * @return milliseconds, a multiple of 10 from 20 to 655,350
   */
  int delay(int frame);

  /**
   * Returns the pixels of a frame, row by row from the top, each row from the left.
   *
   * @param frame 0 to {@code count() - 1}
   * @return {@code width() * height()} colours as 0xRRGGBB; the top byte is ignored unless there is
   *     a {@link #background}; valid until the next call, not to be modified
   */
  int[] pixels(int frame);

  /**
   * Returns the colour of a transparent background, as 0xRRGGBB, which is shown only by programs
   * that ignore transparency. Pixels whose top byte is 0 are transparent then, all others opaque.
   * Empty if all pixels are opaque.
   */
  default OptionalInt background() {
    return OptionalInt.empty();
  }

  /**
   * Returns a single frame, shown for a second.
   *
   * @param pixels {@code width * height} colours as 0xRRGGBB; not copied
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
