package io.chartreel.gif;

import java.util.Arrays;

/**
 * A global or local colour table (GIF89a sections 19 and 21), and the index that every drawn colour
 * has in it.
 *
 * <p>Index 0 is the transparent one and belongs to no colour, unless all 256 indices are taken by
 * colours.
 */
final class ColorTable {
  /** The most colours that leave an index for transparency. */
  static final int COLORS = 255;

  /** Says of a drawn colour that it has no index. */
  static final int ABSENT = -1;

  private final int mask;
  private final int first;
  private final boolean grows;
  private final int[] colors = new int[COLORS + 1];
  private final int[] keys;
  private final short[] indices;
  private int size;
  private int error;

  /**
   * A table that no drawn colour is assigned to yet.
   *
   * @param palette its colours as 0xRRGGBB, those of most frames first; 1 to 256
   * @param drawn how many drawn colours will be assigned at most
   * @param mask the bits of a drawn colour that are looked at, 0xFFFFFF for all
   */
  ColorTable(int[] palette, int drawn, int mask) {
    this(palette, drawn, mask, false);
  }

  private ColorTable(int[] palette, int drawn, int mask, boolean grows) {
    this.mask = mask;
    this.grows = grows;
    first = palette.length > COLORS ? 0 : 1;
    size = palette.length + first;
    System.arraycopy(palette, 0, colors, first, palette.length);
    keys = new int[4 * Integer.highestOneBit(Math.max(64, drawn))];
    indices = new short[keys.length];
    Arrays.fill(keys, ABSENT);
  }

  /**
   * A table that shows each drawn colour by itself and takes in those that it meets, up to 255.
   *
   * @param palette the colours to begin with, those of most frames first; up to 255
   */
  static ColorTable growing(int[] palette) {
    ColorTable table = new ColorTable(palette, COLORS + 1, 0xFFFFFF, true);
    for (int place = 0; place < palette.length; place++) {
      table.assign(palette[place], place);
    }
    return table;
  }

  /** Lets a drawn colour be shown as the {@code place}-th colour of the palette. */
  void assign(int color, int place) {
    error = Math.max(error, PaletteCover.distance(color, colors[place + first]) | (~mask & 0xFF));
    int slot = slot(color & mask);
    keys[slot] = color & mask;
    indices[slot] = (short) (place + first);
  }

  /**
   * The index of a drawn colour, {@link #ABSENT} where none was assigned and the table takes no
   * more in; the top byte is ignored.
   */
  int index(int color) {
    int slot = slot(color & mask);
    if (keys[slot] != ABSENT) {
      return indices[slot];
    }
    if (!grows || size > COLORS) {
      return ABSENT;
    }
    colors[size] = color & mask;
    assign(color, size - first);
    return size++;
  }

  private int slot(int key) {
    int wrap = keys.length - 1;
    int slot = ColorHistogram.hash(key) & wrap;
    while (keys[slot] != key && keys[slot] != ABSENT) {
      slot = (slot + 1) & wrap;
    }
    return slot;
  }

  /** The colour of an index as 0xRRGGBB. */
  int color(int index) {
    return colors[index];
  }

  /**
   * For each index of this table the index of the same colour in another, 0 where that has none.
   */
  byte[] in(ColorTable other) {
    byte[] indices = new byte[256];
    for (int index = first; index < size; index++) {
      int same = other.index(colors[index]);
      indices[index] = (byte) (same > 0 && other.colors[same] == colors[index] ? same : 0);
    }
    return indices;
  }

  /**
   * By how much a drawn colour differs at most, in any channel, from the one that it is shown by.
   */
  int error() {
    return error;
  }

  /** Whether index 0 is transparent. */
  boolean transparency() {
    return first == 1;
  }

  /** The number of bits of an index, 1 to 8: the table has two to the power of this entries. */
  int bits() {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(size - 1));
  }

  /** Red, green and blue of every entry. */
  byte[] bytes() {
    byte[] bytes = new byte[3 << bits()];
    for (int index = first; index < size; index++) {
      bytes[3 * index] = (byte) (colors[index] >> 16);
      bytes[3 * index + 1] = (byte) (colors[index] >> 8);
      bytes[3 * index + 2] = (byte) colors[index];
    }
    return bytes;
  }
}
