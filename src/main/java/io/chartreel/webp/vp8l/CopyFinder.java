package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Finds earlier pixels that equal those at a place of an image. Near ones, a pixel to the left and
 * a row above, are found in bulk; within a long copy of them there are no further places. Others
 * are found in chains of places with the same hash, which are searched to a limited depth, so that
 * the time is linear in the number of pixels.
 */
final class CopyFinder {
  /** The shortest near copy within which there are no places. */
  private static final int LONG = 48;

  /** The last pixels of a long run, which are places, since a copy can start with them. */
  private static final int TAIL = 24;

  /** The shortest copy after which no longer one is looked for. */
  private static final int ENOUGH = 32;

  /** The longest copy (RFC 9649 section 5.2.2). */
  static final int MAX_LENGTH = 4096;

  /** The largest distance that has a prefix code (RFC 9649 sections 5.2.2 and 6.2.3). */
  private static final int MAX_DISTANCE = (1 << 20) - 120;

  /** The number of equal pixels by which copies are found, except near ones. */
  private static final int HASHED = 6;

  private static final int MAX_CHAIN = 10;
  private static final int HASH_BITS = 14;

  private final int[] heads = new int[1 << HASH_BITS];
  private int[] previous = new int[1 << 10];
  private int[] pixels = {};
  private DistanceCodes codes = new DistanceCodes(1);
  private int count;
  private int[] places = new int[1 << 10];
  private int[] firsts = new int[1 << 10];
  private int size;
  private int[] copyLengths = new int[1 << 10];
  private int[] copyDistances = new int[1 << 10];
  private int copies;
  private int flatEnd;
  private int farEnd;
  private int farCode;
  private int leftCode;
  private int aboveCode;
  private int aboveEnd;
  private final Marks marks = new Marks();

  /**
   * Counts places: a bit marks each pixel that is one, and each word of bits has the number of
   * those before it.
   */
  private static final class Marks {
    /** The bits that the number of a pixel has for its place in a word. */
    private static final int WORD = 6;

    private long[] words = {};
    private int[] before = {};

    private void clear(int lastPixel) {
      int size = (lastPixel >> WORD) + 1;
      if (words.length < size) {
        words = new long[size];
        before = new int[size];
      }
      Arrays.fill(words, 0, size, 0);
    }

    private void mark(int pixel) {
      words[pixel >> WORD] |= 1L << pixel; // shifts by the last bits only
    }

    private void count(int lastPixel) {
      int sum = 0;
      for (int word = 0; word <= lastPixel >> WORD; word++) {
        before[word] = sum;
        sum += Long.bitCount(words[word]);
      }
    }

    private int upTo(int pixel) {
      int word = pixel >> WORD;
      return before[word] + Long.bitCount(words[word] << ~pixel);
    }
  }

  /** Finds the copies of an image. */
  void find(int[] image, int width, int pixelCount) {
    pixels = image;
    count = pixelCount;
    codes = new DistanceCodes(width);
    leftCode = codes.code(1);
    aboveCode = codes.code(width);
    Arrays.fill(heads, -1);
    size = 0;
    copies = 0;
    flatEnd = 0;
    farEnd = 0;
    aboveEnd = 0;
    marks.clear(count);
    for (int at = 0; at < count; ) {
      begin(at);
      at += copies(at, width);
    }
    begin(count);
    size--;
    marks.count(count);
  }

  private void begin(int at) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      previous = Arrays.copyOf(previous, 2 * size);
      firsts = Arrays.copyOf(firsts, 2 * size);
    }
    places[size] = at;
    marks.mark(at);
    firsts[size++] = copies;
  }

  /** Adds the copies at a place, and returns the number of pixels to the next place. */
  private int copies(int at, int width) {
    if (at >= flatEnd) {
      flatEnd = EqualPixels.runEnd(pixels, at, count);
    }
    if (at >= width && at >= aboveEnd) {
      aboveEnd =
          pixels[at] == pixels[at - width] ? at + EqualPixels.count(pixels, at, width, count) : at;
    }
    int run = at > 0 && pixels[at] == pixels[at - 1] ? Math.min(MAX_LENGTH, flatEnd - at) : 0;
    int above = Math.min(MAX_LENGTH, aboveEnd - at);
    addNear(run, above);
    if (above >= LONG && above > run) {
      return above;
    }
    if (run == MAX_LENGTH) {
      return run;
    }
    if (run >= LONG) {
      add(run - TAIL, leftCode);
      return run - TAIL;
    }
    if (at + HASHED <= count) {
      addFar(at, Math.max(run, above));
    }
    return 1;
  }

  private void addNear(int run, int above) {
    if (run > 0 && run < above) {
      add(run, leftCode);
    }
    if (above > 0) {
      add(above, aboveCode);
    }
    if (run > 0 && run >= above) {
      add(run, leftCode);
    }
  }

  /** Adds copies that are longer than a near one: the latest one, which may go on, and others. */
  private void addFar(int at, int near) {
    int best = near;
    if (farEnd - at > best) {
      best = farEnd - at;
      add(best, farCode);
    }
    int slot = hash(at);
    int place = heads[slot];
    int tries = best < ENOUGH ? MAX_CHAIN : 0;
    for (; place >= 0 && tries > 0 && at + best < count; tries--, place = previous[place]) {
      int from = places[place];
      if (at - from > MAX_DISTANCE) {
        break;
      }
      if (pixels[from + best] == pixels[at + best]) {
        int length = EqualPixels.count(pixels, at, at - from, Math.min(count, at + MAX_LENGTH));
        if (length > best) {
          best = length;
          farEnd = at + best;
          farCode = codes.code(at - from);
          add(best, farCode);
        }
      }
    }
    previous[size - 1] = heads[slot];
    heads[slot] = size - 1;
  }

  /** Returns a hash of the next pixels; in a run, of its remaining length and the pixel after. */
  private int hash(int at) {
    int hash = 0;
    int flat = flatEnd - at;
    if (flat >= HASHED) {
      hash = flat * 0x85EBCA6B + (flatEnd < count ? pixels[flatEnd] : -1);
    } else {
      for (int i = 1; i < HASHED; i++) {
        hash = hash * 0x27D4EB2F + pixels[at + i];
      }
    }
    hash = hash * 0x9E3779B1 + pixels[at];
    return (hash ^ hash >>> 15) * 0x2C1B3C6D >>> Integer.SIZE - HASH_BITS;
  }

  private void add(int length, int code) {
    if (copies == copyLengths.length) {
      copyLengths = Arrays.copyOf(copyLengths, 2 * copies);
      copyDistances = Arrays.copyOf(copyDistances, 2 * copies);
    }
    copyLengths[copies] = length;
    copyDistances[copies++] = code;
  }

  /** Returns the number of places. */
  int places() {
    return size;
  }

  /** Returns the pixel of a place. */
  int pixel(int place) {
    return places[place];
  }

  /** Returns the last place at or before a pixel; the number of places for the end of the image. */
  int place(int pixel) {
    return marks.upTo(pixel) - 1;
  }

  /**
   * Returns the first copy of a place. Those of a place are in ascending order of their lengths,
   * except that one that leads to the next place may be the last.
   */
  int first(int place) {
    return firsts[place];
  }

  /** Returns the longest length of a copy. */
  int length(int copy) {
    return copyLengths[copy];
  }

  /** Returns the distance code of a copy. */
  int distance(int copy) {
    return copyDistances[copy];
  }
}
