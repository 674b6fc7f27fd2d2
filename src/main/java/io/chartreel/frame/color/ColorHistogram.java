package io.chartreel.frame.color;

import java.util.Arrays;

/**
 * The distinct colours of some frames in the order of their first occurrence: how many pixels and
 * how many frames have each, and whether it is flat, that is, fills a square of 3 x 3 pixels
 * somewhere.
 */
public final class ColorHistogram {
  /** The largest number of colours that are counted. */
  public static final int CAPACITY = 1 << 15;

  private final int mask;
  private final boolean alpha;
  private int[] slots = new int[1 << 10];
  private int[] colors = new int[1 << 9];
  private int[] pixels = new int[1 << 9];
  private int[] frames = new int[1 << 9];
  private int[] lastFrame = new int[1 << 9];
  private boolean[] flat = new boolean[1 << 9];
  private int size;
  private boolean overflowed;

  /**
   * Creates an empty histogram.
   *
   * @param mask the bits of a colour that are compared, 0xFFFFFF for all
   * @param alpha whether pixels whose top byte is 0 have no colour
   */
  public ColorHistogram(int mask, boolean alpha) {
    this.mask = mask;
    this.alpha = alpha;
  }

  /**
   * Counts the colours of some changed pixels of a frame.
   *
   * @param frame all its pixels, row by row, as 0xAARRGGBB
   * @param width of the frame in pixels
   * @param from the offset of the first changed pixel
   * @param to the offset after the last one
   * @param number of the frame, different for each
   */
  public void count(int[] frame, int width, int from, int to, int number) {
    for (int at = from; at < to; ) {
      int color = frame[at] & mask;
      int end = at + 1;
      while (end < to && (frame[end] & mask) == color && sameAlpha(frame[at], frame[end])) {
        end++;
      }
      if (!alpha || frame[at] >>> 24 != 0) {
        count(frame, width, at, end, color, number);
      }
      at = end;
    }
  }

  private boolean sameAlpha(int one, int other) {
    return !alpha || one >>> 24 == 0 == (other >>> 24 == 0);
  }

  private void count(int[] frame, int width, int from, int to, int color, int number) {
    int entry = entry(color);
    if (entry < 0) {
      return;
    }
    pixels[entry] = (int) Math.min(Integer.MAX_VALUE, (long) pixels[entry] + to - from);
    if (lastFrame[entry] != number) {
      lastFrame[entry] = number;
      frames[entry]++;
    }
    if (!flat[entry]) {
      flat[entry] = fills(frame, width, to - 3, color) || fills(frame, width, from, color);
    }
  }

  /**
   * Returns whether a square of 3 x 3 pixels has one colour.
   *
   * @param left the offset of its lower left pixel
   */
  private boolean fills(int[] frame, int width, int left, int color) {
    int top = left - 2 * width;
    return top >= 0
        && left + 2 < frame.length
        && row(frame, left, color)
        && row(frame, left - width, color)
        && row(frame, top, color)
        && left % width < width - 2;
  }

  private boolean row(int[] frame, int at, int color) {
    int difference = (frame[at] ^ color) | (frame[at + 1] ^ color) | (frame[at + 2] ^ color);
    return (difference & mask) == 0;
  }

  private int entry(int color) {
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
      overflowed = true;
      return -1;
    }
    if (size == colors.length) {
      grow();
      return entry(color);
    }
    slots[slot] = size + 1;
    colors[size] = color;
    lastFrame[size] = -1;
    return size++;
  }

  private void grow() {
    colors = Arrays.copyOf(colors, 2 * size);
    pixels = Arrays.copyOf(pixels, 2 * size);
    frames = Arrays.copyOf(frames, 2 * size);
    lastFrame = Arrays.copyOf(lastFrame, 2 * size);
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

  /** Returns a hash of a colour whose lower bits are well distributed. */
  static int hash(int color) {
    int product = color * 0x9E3779B1;
    return product >>> 15;
  }

  /** Returns the number of distinct colours. */
  public int size() {
    return size;
  }

  /**
   * Returns whether there were more than {@link #CAPACITY} colours, so that some were not counted.
   */
  public boolean overflowed() {
    return overflowed;
  }

  /** Returns the bits of a colour that are compared. */
  int mask() {
    return mask;
  }

  /** Returns the colour of an entry as 0xRRGGBB. */
  int color(int entry) {
    return colors[entry];
  }

  /** Returns the number of changed pixels that had the colour of an entry. */
  int pixels(int entry) {
    return pixels[entry];
  }

  /** Returns the number of frames in which a changed pixel had the colour of an entry. */
  int frames(int entry) {
    return frames[entry];
  }

  /** Returns whether the colour of an entry fills a square of 3 x 3 pixels somewhere. */
  boolean flat(int entry) {
    return flat[entry];
  }

  /** Returns all entries, ordered by their number of changed pixels, the largest first. */
  int[] byPixels() {
    long[] order = new long[size];
    for (int entry = 0; entry < size; entry++) {
      order[entry] = (long) (Integer.MAX_VALUE - pixels[entry]) << 16 | entry;
    }
    return entries(order);
  }

  /** Returns all entries in ascending order of their colours: by red, then green, then blue. */
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
