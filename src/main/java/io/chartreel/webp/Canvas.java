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
  private final byte[] transparentRow;

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
    transparentRow = new byte[width];
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
    for (int index = table.transparency() ? 1 : 0; index < colors.length; index++) {
      colors[index] = table.color(index) | OPAQUE;
    }
    int columns = box.right() - box.left();
    for (int row = box.top(), from = 0; row < box.bottom(); row++, from += columns) {
      int offset = row * width + box.left() - from;
      int at = from;
      while (at < from + columns) {
        if (indices[at] == 0 && table.transparency()) {
          at = transparentEnd(indices, at, from + columns);
        } else {
          pixels[offset + at] = colors[indices[at] & 0xFF];
          at++;
        }
      }
    }
  }

  /** Returns the end of the transparent pixels that an image has from an offset on in a row. */
  private int transparentEnd(byte[] indices, int from, int rowEnd) {
    int same = Arrays.mismatch(indices, from, rowEnd, transparentRow, 0, rowEnd - from);
    return same < 0 ? rowEnd : from + same;
  }

  /** Returns the smallest box that contains all changed pixels, which are in a given box. */
  Box changed(Box within) {
    int top = within.top();
    int bottom = within.bottom();
    while (top < bottom && !changed(top, within)) {
      top++;
    }
    if (top == bottom) {
      return Box.EMPTY;
    }
    while (!changed(bottom - 1, within)) {
      bottom--;
    }
    int left = within.right();
    int right = within.left();
    for (int row = top; row < bottom; row++) {
      int start = row * width;
      left = firstChange(start + within.left(), start + left) - start;
      right = changesEnd(start + right, start + within.right()) - start;
    }
    return new Box(left, top, right, bottom);
  }

  /** Returns whether a row of a box has a changed pixel. */
  private boolean changed(int row, Box box) {
    int end = row * width + box.right();
    return firstChange(row * width + box.left(), end) < end;
  }

  /** Returns the offset of the first changed pixel between two offsets, the second if none is. */
  private int firstChange(int from, int end) {
    int same = Arrays.mismatch(pixels, from, end, shown, from, end);
    return same < 0 ? end : from + same;
  }

  /** Returns the offset after the last changed pixel between two offsets, the first if none is. */
  private int changesEnd(int from, int end) {
    if (firstChange(from, end) == end) {
      return from;
    }
    int last = end - 1;
    while (pixels[last] == shown[last]) {
      last--;
    }
    return last + 1;
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
   * @return whether any of them is transparent
   */
  boolean copy(Box box, int[] to) {
    int columns = box.right() - box.left();
    boolean transparent = false;
    for (int row = box.top(), at = 0; row < box.bottom(); row++, at += columns) {
      int from = row * width + box.left();
      System.arraycopy(pixels, from, to, at, columns);
      for (int i = from; i < from + columns && alpha && !transparent; i++) {
        transparent = pixels[i] == TRANSPARENT;
      }
    }
    return transparent;
  }

  /**
   * Copies the changed pixels of a box, none of which becomes transparent; the others do.
   *
   * @return whether any of the copied pixels is transparent
   */
  boolean copyChanged(Box box, int[] to) {
    Arrays.fill(to, 0, box.pixels(), TRANSPARENT);
    boolean transparent = false;
    int at = 0;
    for (int row = box.top(); row < box.bottom(); row++) {
      int from = row * width + box.left();
      int end = row * width + box.right();
      while (from < end) {
        int change = firstChange(from, end);
        transparent |= change > from;
        at += change - from;
        from = change;
        while (from < end && pixels[from] != shown[from]) {
          to[at++] = pixels[from++];
        }
      }
    }
    return transparent;
  }
}
