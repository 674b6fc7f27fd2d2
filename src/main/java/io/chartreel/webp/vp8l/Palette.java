package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * The distinct colours of an image of at most 256 colours, in an order in which neighbours differ
 * little, and the runs of equal pixels of which the image consists. The memory is reused for each
 * image.
 */
final class Palette {
  /** The largest number of colours. */
  static final int CAPACITY = 256;

  private static final int SLOTS = 4 * CAPACITY;
  private static final int HASH = 0x9E3779B1;

  private final int[] keys = new int[SLOTS];
  private final int[] places = new int[SLOTS];
  private final int[] colors = new int[CAPACITY];
  private final int[] ranks = new int[CAPACITY];
  private int size;
  private int[] runEnds = new int[1 << 10];
  private int[] runPlaces = new int[1 << 10];
  private int runs;

  /**
   * Finds the colours of an image.
   *
   * @param pixels as 0xAARRGGBB
   * @return false if there are too many colours
   */
  boolean find(int[] pixels, int count) {
    Arrays.fill(places, -1);
    size = 0;
    runs = 0;
    for (int at = 0; at < count; ) {
      int place = place(pixels[at]);
      if (place < 0) {
        return false;
      }
      at = EqualPixels.runEnd(pixels, at, count);
      addRun(at, place);
    }
    sort();
    return true;
  }

  private void addRun(int end, int place) {
    if (runs == runEnds.length) {
      runEnds = Arrays.copyOf(runEnds, 2 * runs);
      runPlaces = Arrays.copyOf(runPlaces, 2 * runs);
    }
    runEnds[runs] = end;
    runPlaces[runs++] = place;
  }

  /** Returns the number of runs. */
  int runs() {
    return runs;
  }

  /** Returns the first pixel after a run. */
  int runEnd(int run) {
    return runEnds[run];
  }

  /** Returns the index of the colour of a run. */
  int index(int run) {
    return ranks[runPlaces[run]];
  }

  private int place(int color) {
    int slot = color * HASH >>> 22;
    while (places[slot] >= 0 && keys[slot] != color) {
      slot = slot + 1 & SLOTS - 1;
    }
    if (places[slot] < 0) {
      if (size == CAPACITY) {
        return -1;
      }
      keys[slot] = color;
      places[slot] = size;
      colors[size++] = color;
    }
    return places[slot];
  }

  /** Puts after each colour the nearest of those that remain, starting with the darkest. */
  private void sort() {
    int[] order = new int[size];
    Arrays.setAll(order, place -> place);
    int before = 0;
    for (int rank = 0; rank < size; rank++) {
      int nearest = rank;
      int least = Integer.MAX_VALUE;
      for (int i = rank; i < size; i++) {
        int distance = distance(before, colors[order[i]]);
        if (distance < least) {
          least = distance;
          nearest = i;
        }
      }
      int place = order[nearest];
      order[nearest] = order[rank];
      order[rank] = place;
      ranks[place] = rank;
      before = colors[place];
    }
    int[] sorted = new int[size];
    for (int rank = 0; rank < size; rank++) {
      sorted[rank] = colors[order[rank]];
    }
    System.arraycopy(sorted, 0, colors, 0, size);
  }

  private static int distance(int one, int other) {
    int distance = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      distance += Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF));
    }
    return distance;
  }

  /** Returns the number of colours. */
  int size() {
    return size;
  }

  /** Returns the number of pixels that share a byte, as a power of two: 3 for eight pixels. */
  int packing() {
    return size <= 2 ? 3 : size <= 4 ? 2 : size <= 16 ? 1 : 0;
  }

  /**
   * Returns the differences, in each channel, of all colours from the ones before them (RFC 9649
   * section 4.4).
   */
  int[] differences() {
    int[] differences = new int[size];
    int before = 0;
    for (int index = 0; index < size; index++) {
      differences[index] = subtract(colors[index], before);
      before = colors[index];
    }
    return differences;
  }

  private static int subtract(int one, int other) {
    int difference = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      difference |= ((one >>> shift) - (other >>> shift) & 0xFF) << shift;
    }
    return difference;
  }
}
