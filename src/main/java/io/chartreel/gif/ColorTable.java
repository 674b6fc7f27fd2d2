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
  private final int bits;
  private final int[] colors;
  private final byte[] bytes;
  private final int[] keys;
  private final short[] indices;

  /**
   * A table that no drawn colour is assigned to yet.
   *
   * @param palette its colours as 0xRRGGBB, those of most frames first; 1 to 256
   * @param drawn how many drawn colours will be assigned at most
   * @param mask the bits of a drawn colour that are looked at, 0xFFFFFF for all
   */
  ColorTable(int[] palette, int drawn, int mask) {
    this.mask = mask;
    first = palette.length > COLORS ? 0 : 1;
    bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(palette.length + first - 1));
    bytes = new byte[3 << bits];
    colors = new int[palette.length + first];
    for (int i = 0; i < palette.length; i++) {
      colors[i + first] = palette[i];
      int at = 3 * (i + first);
      bytes[at] = (byte) (palette[i] >> 16);
      bytes[at + 1] = (byte) (palette[i] >> 8);
      bytes[at + 2] = (byte) palette[i];
    }
    keys = new int[4 * Integer.highestOneBit(Math.max(64, drawn))];
    indices = new short[keys.length];
    Arrays.fill(keys, ABSENT);
  }

  /** Lets a drawn colour be shown as the {@code place}-th colour of the palette. */
  void assign(int color, int place) {
    int slot = slot(color & mask);
    keys[slot] = color & mask;
    indices[slot] = (short) (place + first);
  }

  /**
   * The index of a drawn colour, {@link #ABSENT} where none was assigned; the top byte is ignored.
   */
  int index(int color) {
    int slot = slot(color & mask);
    return keys[slot] == ABSENT ? ABSENT : indices[slot];
  }

  private int slot(int key) {
    int wrap = keys.length - 1;
    int slot = ColorCensus.hash(key) & wrap;
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
    for (int index = first; index < colors.length; index++) {
      int same = other.colors.length - 1;
      while (same > 0 && other.colors[same] != colors[index]) {
        same--;
      }
      indices[index] = (byte) same;
    }
    return indices;
  }

  /** Whether index 0 is transparent. */
  boolean transparency() {
    return first == 1;
  }

  /** The number of bits of an index, 1 to 8: the table has two to the power of this entries. */
  int bits() {
    return bits;
  }

  /** Red, green and blue of every entry. */
  byte[] bytes() {
    return bytes;
  }
}
