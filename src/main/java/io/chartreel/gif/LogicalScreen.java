package io.chartreel.gif;

import java.util.Arrays;

/**
 * What a decoder shows (GIF89a section 18), and the rectangle of it that the latest frame paints
 * over.
 *
 * <p>Painting leaves two pictures of that rectangle in indices: what has to be painted, which is
 * transparent where nothing changed, and what may be painted instead because the screen shows it
 * already. What did not change is compared and copied in bulk, and not looked at again.
 */
final class LogicalScreen {
  /** In what is painted: transparent. In what is shown: a colour that came from a local table. */
  static final byte NONE = 0;

  private static final byte[] SAME = new byte[256];

  static {
    for (int index = 0; index < SAME.length; index++) {
      SAME[index] = (byte) index;
    }
  }

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

  /** Makes the screen show nothing again. */
  void blank() {
    empty = true;
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
  boolean paint(int[] pixels, ColorTable shared) {
    if (!index(pixels, shared)) {
      return false;
    }
    begin();
    replace(shared, SAME);
    keep(pixels);
    cut(shared.transparency() ? fresh : shown);
    return true;
  }

  /**
   * Paints the compared frame in the colours of a table of its own, which has an index for each of
   * them. Pixels that this moves by more than the tolerance count as changed in the next frame, so
   * that an error does not stay.
   */
  void paintLocally(int[] pixels, ColorTable table, ColorTable shared, int tolerance) {
    index(pixels, table);
    begin();
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; at++) {
        int color = table.color(fresh[at] & 0xFF);
        drawn[at] = ColorCover.distance(color, pixels[at]) > tolerance ? color : pixels[at];
      }
    }
    replace(table, table.in(shared));
    cut(fresh);
    byte[] inTable = shared.in(table);
    for (int i = 0; i < columns() * rows(); i++) {
      result[i] = inTable[result[i] & 0xFF];
    }
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
            Arrays.fill(fresh, changes.start(0), at, NONE);
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

  private void replace(ColorTable table, byte[] inShared) {
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        int stop = Math.min(end, at - at % width + width);
        replace(at, stop, inShared, table.transparency());
        at = stop;
      }
    }
  }

  /**
   * From the first to the last change everything is painted, even what is shown already:
   * transparent specks between changes would make up to 3 % more bytes.
   */
  private void replace(int from, int to, byte[] inShared, boolean transparency) {
    int first = to;
    int last = from - 1;
    for (int at = from; at < to; at++) {
      byte now = inShared[fresh[at] & 0xFF];
      if (now != shown[at] || (now == NONE && transparency)) {
        shown[at] = now;
        first = Math.min(first, at);
        last = at;
      }
    }
    Arrays.fill(fresh, from, first, NONE);
    if (first < to) {
      Arrays.fill(fresh, last + 1, to, NONE);
      for (int at = first; at <= last; at++) {
        indices |= fresh[at] & 0xFF;
      }
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

  private void cut(byte[] from) {
    int columns = right - left;
    for (int row = top, to = 0; row < bottom; row++, to += columns) {
      System.arraycopy(from, row * width + left, painted, to, columns);
    }
    Arrays.fill(result, 0, columns * rows(), NONE);
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        int stop = Math.min(end, at - at % width + width);
        reveal(at / width, at % width, stop - at);
        at = stop;
      }
      Arrays.fill(fresh, changes.start(i), end, NONE);
    }
  }

  private void reveal(int row, int column, int count) {
    int from = Math.max(left, column - VariableLengthCodeLzw.NEAR);
    int to = Math.min(right, column + count + VariableLengthCodeLzw.NEAR);
    if (from < to && row >= top && row < bottom) {
      System.arraycopy(
          shown, row * width + from, result, (row - top) * (right - left) + from - left, to - from);
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
   * The rectangle, row by row: near changes the indices shown afterwards, which may be painted as
   * well; elsewhere, and where that is not an index of the table in use, {@link #NONE}.
   */
  byte[] result() {
    return result;
  }

  /** The number of bits that the painted indices need, at least 1. */
  int bits() {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(indices));
  }
}
