package io.chartreel.gif;

import java.util.Arrays;

/**
 * The distinct colours of some pictures, in the order they were met: how many pixels and how many
 * pictures show each, and which of them are flat, which means that they fill a square of 3 x 3
 * pixels somewhere.
 */
final class ColorHistogram {
  /** The most colours that are told apart; a film with more cannot be served by any one table. */
  static final int CAPACITY = 1 << 15;

  private final int mask;
  private int[] slots = new int[1 << 10];
  private int[] colors = new int[1 << 9];
  private int[] pixels = new int[1 << 9];
  private int[] pictures = new int[1 << 9];
  private int[] lastPicture = new int[1 << 9];
  private boolean[] flat = new boolean[1 << 9];
  private int size;
  private boolean full;

  /**
   * Counts nothing yet.
   *
   * @param mask the bits of a colour that are looked at, 0xFFFFFF for all
   */
  ColorHistogram(int mask) {
    this.mask = mask;
  }

  /**
   * Counts the colours of those pixels of a picture that changed; every picture has a number of its
   * own.
   */
  void count(int[] picture, int width, ChangedRuns changes, int number) {
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        int color = picture[at] & mask;
        int run = at + 1;
        while (run < end && (picture[run] & mask) == color) {
          run++;
        }
        count(picture, width, at, run, color, number);
        at = run;
      }
    }
  }

  private void count(int[] picture, int width, int from, int to, int color, int number) {
    int entry = enter(color);
    if (entry < 0) {
      return;
    }
    pixels[entry] = (int) Math.min(Integer.MAX_VALUE, (long) pixels[entry] + to - from);
    if (lastPicture[entry] != number) {
      lastPicture[entry] = number;
      pictures[entry]++;
    }
    if (!flat[entry]) {
      flat[entry] = fills(picture, width, to - 3, color) || fills(picture, width, from, color);
    }
  }

  /**
   * Whether a square that ends in the row of a pixel, and begins in its column, is all of a colour.
   */
  private boolean fills(int[] picture, int width, int left, int color) {
    int top = left - 2 * width;
    return top >= 0
        && left + 2 < picture.length
        && row(picture, left, color)
        && row(picture, left - width, color)
        && row(picture, top, color)
        && left % width < width - 2;
  }

  private boolean row(int[] picture, int at, int color) {
    int difference = (picture[at] ^ color) | (picture[at + 1] ^ color) | (picture[at + 2] ^ color);
    return (difference & mask) == 0;
  }

  private int enter(int color) {
    int wrap = slots.length - 1;
    int slot = hash(color) & wrap;
    while (slots[slot] != 0) {
      int entry = slots[slot] - 1;
      if (colors[entry] == color) {
        return entry;
      }
      slot = (slot + 1) & wrap;
    }
    if (size == CAPACITY) {
      full = true;
      return -1;
    }
    if (size == colors.length) {
      grow();
      return enter(color);
    }
    slots[slot] = size + 1;
    colors[size] = color;
    lastPicture[size] = -1;
    return size++;
  }

  private void grow() {
    colors = Arrays.copyOf(colors, 2 * size);
    pixels = Arrays.copyOf(pixels, 2 * size);
    pictures = Arrays.copyOf(pictures, 2 * size);
    lastPicture = Arrays.copyOf(lastPicture, 2 * size);
    flat = Arrays.copyOf(flat, 2 * size);
    slots = new int[4 * size];
    for (int entry = 0; entry < size; entry++) {
      int slot = hash(colors[entry]) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = entry + 1;
    }
  }

  /** Spreads the bits of a colour; the lower bits of the result are the best. */
  static int hash(int color) {
    int product = color * 0x9E3779B1;
    return product >>> 15;
  }

  /** The number of distinct colours. */
  int size() {
    return size;
  }

  /** Whether there were more than {@link #CAPACITY} colours; those beyond were not counted. */
  boolean full() {
    return full;
  }

  /** The bits of a colour that are looked at. */
  int mask() {
    return mask;
  }

  /** The colour of an entry as 0xRRGGBB. */
  int color(int entry) {
    return colors[entry];
  }

  /** How many changed pixels had the colour of an entry. */
  int pixels(int entry) {
    return pixels[entry];
  }

  /** In how many pictures the colour of an entry changed a pixel. */
  int pictures(int entry) {
    return pictures[entry];
  }

  /** Whether the colour of an entry fills a square of 3 x 3 pixels somewhere. */
  boolean flat(int entry) {
    return flat[entry];
  }

  /** All entries, those of the most changed pixels first. */
  int[] byPixels() {
    long[] order = new long[size];
    for (int entry = 0; entry < size; entry++) {
      order[entry] = (long) (Integer.MAX_VALUE - pixels[entry]) << 16 | entry;
    }
    return entries(order);
  }

  /**
   * All entries, from the least red to the most; of one red from the least green, of one green from
   * the least blue.
   */
  int[] byColor() {
    long[] order = new long[size];
    for (int entry = 0; entry < size; entry++) {
      order[entry] = (long) colors[entry] << 16 | entry;
    }
    return entries(order);
  }

  private static int[] entries(long[] order) {
    Arrays.sort(order);
    int[] entries = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      entries[i] = (int) order[i] & 0xFFFF;
    }
    return entries;
  }
}
