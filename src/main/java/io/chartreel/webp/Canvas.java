package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.frame.ColorTable;
import io.chartreel.frame.PaintedArea;
import java.util.Arrays;

/**
 * The canvas of a decoder (RFC 9649 section 2.7): the pixels of the frame that is being composed,
 * and those of the frame before it. Pixels are 0xFFRRGGBB or {@link #TRANSPARENT}.
 */
final class Canvas {
  /** A transparent pixel. */
  static final int TRANSPARENT = 0;

  private static final int OPAQUE = 0xFF000000;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final int[] shown;
  private final int[] colors = new int[256];

  /** Creates a transparent canvas. */
  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    shown = new int[width * height];
  }

  /** Makes a box transparent. */
  void clear(Box box) {
    for (int row = box.top(); row < box.bottom(); row++) {
      int from = row * width;
      Arrays.fill(pixels, from + box.left(), from + box.right(), TRANSPARENT);
    }
  }

  /** Paints an image over the canvas. */
  void paint(PaintedArea area, ColorTable table) {
    Box box = area.box();
    byte[] indices = area.pixels();
    int first = table.transparency() ? 1 : 0;
    for (int index = first; index < colors.length; index++) {
      colors[index] = table.color(index) | OPAQUE;
    }
    for (int row = box.top(), from = 0; row < box.bottom(); row++) {
      int end = row * width + box.right();
      for (int at = row * width + box.left(); at < end; at++, from++) {
        int index = indices[from] & 0xFF;
        if (index >= first) {
          pixels[at] = colors[index];
        }
      }
    }
  }

  /** Returns the smallest box that contains all changed pixels, which are in a given box. */
  Box changed(Box within) {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int row = within.top(); row < within.bottom(); row++) {
      int from = row * width + within.left();
      int end = row * width + within.right();
      int first = Arrays.mismatch(pixels, from, end, shown, from, end);
      if (first >= 0) {
        int last = end - 1;
        while (pixels[last] == shown[last]) {
          last--;
        }
        left = Math.min(left, within.left() + first);
        right = Math.max(right, last - row * width + 1);
        top = Math.min(top, row);
        bottom = row + 1;
      }
    }
    return right == 0 ? Box.EMPTY : new Box(left, top, right, bottom);
  }

  /** Makes the composed frame the one before, which differ only in a box. */
  void show(Box box) {
    for (int row = box.top(); row < box.bottom(); row++) {
      int from = row * width + box.left();
      System.arraycopy(pixels, from, shown, from, box.right() - box.left());
    }
  }

  /** Returns the box of the whole canvas. */
  Box box() {
    return new Box(0, 0, width, height);
  }

  /** Copies the pixels of a box. */
  void copy(Box box, int[] to) {
    int columns = box.right() - box.left();
    for (int row = box.top(), at = 0; row < box.bottom(); row++, at += columns) {
      System.arraycopy(pixels, row * width + box.left(), to, at, columns);
    }
  }

  /**
   * Copies the pixels of a box, unchanged ones as transparent.
   *
   * @return false if a pixel becomes transparent, which cannot be blended
   */
  boolean copyChanged(Box box, int[] to) {
    int at = 0;
    for (int row = box.top(); row < box.bottom(); row++) {
      int end = row * width + box.right();
      for (int from = row * width + box.left(); from < end; from++) {
        int pixel = pixels[from];
        if (pixel == shown[from]) {
          pixel = TRANSPARENT;
        } else if (pixel == TRANSPARENT) {
          return false;
        }
        to[at++] = pixel;
      }
    }
    return true;
  }
}
