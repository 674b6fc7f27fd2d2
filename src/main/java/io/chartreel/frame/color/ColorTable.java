package io.chartreel.frame.color;

import java.util.Arrays;

/**
 * A global or local colour table (GIF89a sections 19 and 21), and the index of every source colour
 * in it.
 *
 * <p>Index 0 is transparent, unless all 256 indices are needed for colours. Its own colour is shown
 * only by programs that ignore transparency.
 */
public final class ColorTable {
  /** The largest number of colours that leaves an index for transparency. */
  public static final int COLORS = 255;

  /** The index of a source colour that is not in the table. */
  public static final int ABSENT = -1;

  private final int mask;
  private final int first;
  private final boolean grows;
  private final int[] colors = new int[COLORS + 1];
  private final int[] keys;
  private final short[] indices;
  private int size;
  private int error;

  /**
   * Creates a table to which no source colour is assigned.
   *
   * @param palette its colours as 0xRRGGBB, ordered by the number of frames that have them; 1 to
   *     256
   * @param sources the largest number of source colours that will be assigned
   * @param mask the bits of a source colour that are compared, 0xFFFFFF for all
   */
  ColorTable(int[] palette, int sources, int mask) {
    this(palette, sources, mask, false);
  }

  private ColorTable(int[] palette, int sources, int mask, boolean grows) {
    this.mask = mask;
    this.grows = grows;
    first = palette.length > COLORS ? 0 : 1;
    size = palette.length + first;
    System.arraycopy(palette, 0, colors, first, palette.length);
    keys = new int[4 * Integer.highestOneBit(Math.max(64, sources))];
    indices = new short[keys.length];
    Arrays.fill(keys, ABSENT);
  }

  /**
   * Returns a table of exact colours that adds every requested colour, up to 255.
   *
   * @param palette the first colours, ordered by the number of frames that have them; up to 255
   */
  static ColorTable growing(int[] palette) {
    ColorTable table = new ColorTable(palette, COLORS + 1, 0xFFFFFF, true);
    for (int place = 0; place < palette.length; place++) {
      table.assign(palette[place], place);
    }
    return table;
  }

  /** Determines the colour of the transparent index, black until then. */
  public void behind(int color) {
    colors[0] = color;
  }

  /** Represents a source colour by a colour of the palette. */
  void assign(int color, int place) {
    error = Math.max(error, error(place + first, color) | (~mask & 0xFF));
    int slot = slot(color & mask);
    keys[slot] = color & mask;
    indices[slot] = (short) (place + first);
  }

  /**
   * Returns the index of a source colour, whose top byte is ignored; {@link #ABSENT} if it has none
   * and the table cannot add it.
   */
  public int index(int color) {
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

  /** Returns the colour of an index as 0xRRGGBB. */
  public int color(int index) {
    return colors[index];
  }

  /**
   * Returns, for each index of this table, the index of the same colour in another table, 0 if it
   * is not there.
   */
  public byte[] indicesIn(ColorTable other) {
    byte[] indices = new byte[256];
    for (int index = first; index < size; index++) {
      int same = other.index(colors[index]);
      indices[index] = (byte) (same > 0 && other.colors[same] == colors[index] ? same : 0);
    }
    return indices;
  }

  /**
   * Returns the largest difference, in any channel, between a source colour and the colour that
   * represents it.
   */
  public int error() {
    return error;
  }

  /**
   * Returns the largest difference, in any channel, between the colour of an index and a source
   * colour, whose top byte is ignored.
   */
  public int error(int index, int color) {
    return PaletteCover.distance(color, colors[index]);
  }

  /** Returns whether index 0 is transparent. */
  public boolean transparency() {
    return first == 1;
  }

  /** Returns the number of bits of an index, 1 to 8; the table has 2^bits entries. */
  public int bits() {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(size - 1));
  }

  /** Returns red, green and blue of every entry. */
  public byte[] bytes() {
    byte[] bytes = new byte[3 << bits()];
    for (int index = 0; index < size; index++) {
      bytes[3 * index] = (byte) (colors[index] >> 16);
      bytes[3 * index + 1] = (byte) (colors[index] >> 8);
      bytes[3 * index + 2] = (byte) colors[index];
    }
    return bytes;
  }
}
