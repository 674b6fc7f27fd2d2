package io.chartreel.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The rectangle of the screen that a frame paints (GIF89a section 20), and its pixels as indices:
 * the smallest that contains all changes.
 */
public final class PaintedArea {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final int width;
  private final int height;
  private final byte[] pixels;
  private int left;
  private int top;
  private int right;
  private int bottom;
  private int indices;

  /** Creates an area of a screen, in pixels. */
  PaintedArea(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new byte[width * height];
  }

  /** Starts with nothing, or with all of the screen. */
  void begin(boolean everything) {
    indices = 0;
    left = everything ? 0 : width;
    top = everything ? 0 : height;
    right = everything ? width : 0;
    bottom = everything ? height : 0;
  }

  /**
   * Extends the rectangle by pixels of one row.
   *
   * @param screen the indices of the whole screen
   * @param first the offset of the first pixel
   * @param last the offset of the last pixel
   */
  void add(byte[] screen, int first, int last) {
    int row = first / width;
    left = Math.min(left, first - row * width);
    right = Math.max(right, last - row * width + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
    indices |= bits(screen, first, last + 1);
  }

  /** Returns the bitwise OR of some indices, computed eight at a time. */
  private static int bits(byte[] screen, int from, int to) {
    long bits = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      bits |= (long) EIGHT.get(screen, at);
    }
    for (; at < to; at++) {
      bits |= screen[at] & 0xFF;
    }
    bits |= bits >>> 32;
    bits |= bits >>> 16;
    return (int) (bits | bits >>> 8) & 0xFF;
  }

  /** Copies the rectangle out of the indices of the whole screen. */
  void cut(byte[] screen) {
    int columns = right - left;
    for (int row = top, to = 0; row < bottom; row++, to += columns) {
      System.arraycopy(screen, row * width + left, pixels, to, columns);
    }
  }

  /**
   * Extends the copied rectangle by transparent pixels.
   *
   * @param old the copied rectangle
   * @param box contains it
   */
  public void extend(Box old, Box box) {
    int oldColumns = old.right() - old.left();
    int columns = box.right() - box.left();
    int end = box.pixels();
    for (int row = old.bottom() - 1; row >= old.top(); row--) {
      int from = (row - old.top()) * oldColumns;
      int to = (row - box.top()) * columns + old.left() - box.left();
      System.arraycopy(pixels, from, pixels, to, oldColumns);
      Arrays.fill(pixels, to + oldColumns, end, (byte) 0);
      end = to;
    }
    Arrays.fill(pixels, 0, end, (byte) 0);
    set(box);
  }

  /** Makes all of a rectangle transparent. */
  public void blank(Box box) {
    indices = 0;
    set(box);
    Arrays.fill(pixels, 0, box.pixels(), (byte) 0);
  }

  private void set(Box box) {
    left = box.left();
    top = box.top();
    right = box.right();
    bottom = box.bottom();
  }

  /** Returns the rectangle. */
  public Box box() {
    return new Box(left, top, right, bottom);
  }

  /** Returns whether nothing is painted. */
  boolean isEmpty() {
    return left >= right;
  }

  /** Returns the copied indices, row by row. */
  public byte[] pixels() {
    return pixels;
  }

  /** Returns the number of bits that the indices need, at least 1. */
  public int bits() {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(indices));
  }
}
