package io.chartreel.gif;

import java.util.Arrays;

/**
 * What a decoder shows (GIF89a section 18), and the rectangle of it that the latest frame paints
 * over.
 *
 * <p>Painting leaves two pictures of that rectangle in indices: what has to be painted, which is
 * transparent where nothing changed, and what the screen shows afterwards.
 */
final class LogicalScreen {
  /** In what is painted: transparent. In what is shown: a colour that came from a local table. */
  static final byte NONE = 0;

  private final int width;
  private final int height;
  private final int[] drawn;
  private final byte[] shown;
  private final byte[] fresh;
  private final byte[] painted;
  private final byte[] result;
  private final Changes changes = new Changes();
  private boolean empty = true;
  private int left;
  private int top;
  private int right;
  private int bottom;
  private int indices;

  /** A screen that shows nothing yet. */
  LogicalScreen(int width, int height) {
    this.width = width;
    this.height = height;
    drawn = new int[width * height];
    shown = new byte[width * height];
    fresh = new byte[width * height];
    painted = new byte[width * height];
    result = new byte[width * height];
  }

  /** Finds where a frame differs from the one before it; the first differs everywhere. */
  Changes compare(int[] pixels) {
    if (empty) {
      changes.everywhere(drawn.length);
    } else {
      changes.between(drawn, pixels);
    }
    return changes;
  }

  /** Remembers the compared frame without painting it. */
  void keep(int[] pixels) {
    for (int i = 0; i < changes.count(); i++) {
      System.arraycopy(
          pixels, changes.start(i), drawn, changes.start(i), changes.end(i) - changes.start(i));
    }
    empty = false;
  }

  /**
   * Paints the compared frame in the colours of the shared table.
   *
   * @return false if the table lacks one of the colours; nothing is painted then
   */
  boolean paint(int[] pixels, ColorTable table) {
    if (!index(pixels, table)) {
      return false;
    }
    begin();
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        int stop = Math.min(end, at - at % width + width);
        replace(at, stop);
        at = stop;
      }
      System.arraycopy(pixels, changes.start(i), drawn, changes.start(i), end - changes.start(i));
    }
    cut(table.transparency() ? fresh : shown, shown);
    return true;
  }

  /**
   * Paints the compared frame in the colours of a table of its own, which has an index for each of
   * them. Pixels that this moves by more than the tolerance count as changed in the next frame, so
   * that an error does not stay.
   */
  void paintLocally(int[] pixels, ColorTable table, int tolerance) {
    index(pixels, table);
    begin();
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; at++) {
        include(at, at);
        int index = fresh[at] & 0xFF;
        indices |= index;
        shown[at] = NONE;
        int color = table.color(index);
        drawn[at] = ColorReduction.distance(color, pixels[at]) > tolerance ? color : pixels[at];
      }
    }
    cut(fresh, fresh);
  }

  private boolean index(int[] pixels, ColorTable table) {
    for (int i = 0; i < changes.count(); i++) {
      int color = ~pixels[changes.start(i)];
      int index = ColorTable.ABSENT;
      for (int at = changes.start(i), end = changes.end(i); at < end; at++) {
        if (pixels[at] != color) {
          color = pixels[at];
          index = table.index(color);
          if (index == ColorTable.ABSENT) {
            Arrays.fill(fresh, NONE);
            return false;
          }
        }
        fresh[at] = (byte) index;
      }
    }
    return true;
  }

  private void begin() {
    indices = 0;
    left = empty ? 0 : width;
    top = empty ? 0 : height;
    right = empty ? width : 0;
    bottom = empty ? height : 0;
    empty = false;
  }

  private void replace(int from, int to) {
    int first = to;
    int last = from;
    for (int at = from; at < to; at++) {
      byte index = fresh[at];
      if (index == shown[at]) {
        fresh[at] = NONE;
      } else {
        shown[at] = index;
        indices |= index & 0xFF;
        first = Math.min(first, at);
        last = at;
      }
    }
    if (first < to) {
      include(first, last);
    }
  }

  private void include(int first, int last) {
    int row = first / width;
    left = Math.min(left, first - row * width);
    right = Math.max(right, last - row * width + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  }

  private void cut(byte[] from, byte[] after) {
    int columns = right - left;
    for (int row = top, to = 0; row < bottom; row++, to += columns) {
      int at = row * width + left;
      System.arraycopy(from, at, painted, to, columns);
      System.arraycopy(after, at, result, to, columns);
      Arrays.fill(fresh, at, at + columns, NONE);
    }
  }

  /** Whether the latest frame changed anything that is shown. */
  boolean changed() {
    return left < right;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  /** The width of the rectangle in pixels. */
  int columns() {
    return right - left;
  }

  /** The height of the rectangle in pixels. */
  int rows() {
    return bottom - top;
  }

  /** The rectangle, row by row: the indices to paint, {@link #NONE} where nothing changed. */
  byte[] painted() {
    return painted;
  }

  /**
   * The rectangle, row by row: the indices shown afterwards, {@link #NONE} where that is not an
   * index of the table in use.
   */
  byte[] result() {
    return result;
  }

  /** The number of bits that the painted indices need, at least 1. */
  int bits() {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(indices));
  }
}
