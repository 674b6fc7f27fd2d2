package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.frame.PaintedArea;
import io.chartreel.frame.color.ColorTable;
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
  private final boolean alpha;
  private final int[] pixels;
  private final int[] shown;
  private final int[] colors = new int[256];

  /**
   * Creates a transparent canvas.
   *
   * @param alpha whether frames can have transparent pixels
   */
  Canvas(int width, int height, boolean alpha) {
    this.alpha = alpha;
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

  /** Returns whether no pixel of a box becomes transparent, which blending could not do. */
  boolean canBlend(Box box) {
    for (int row = box.top(); alpha && row < box.bottom(); row++) {
      int end = row * width + box.right();
      for (int at = row * width + box.left(); at < end; at++) {
        if (pixels[at] == TRANSPARENT && shown[at] != TRANSPARENT) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Copies the pixels of a box.
   *
   * @param onlyChanged whether unchanged ones become transparent
   * @return whether any of the copied pixels is transparent
   */
  boolean copy(Box box, boolean onlyChanged, int[] to) {
    boolean transparent = false;
    int columns = box.right() - box.left();
    for (int row = box.top(), at = 0; row < box.bottom(); row++, at += columns) {
      int from = row * width + box.left();
      System.arraycopy(pixels, from, to, at, columns);
      for (int i = 0; i < columns && (onlyChanged || alpha); i++) {
        if (onlyChanged && to[at + i] == shown[from + i]) {
          to[at + i] = TRANSPARENT;
        }
        transparent |= to[at + i] == TRANSPARENT;
      }
    }
    return transparent;
  }
}
