package io.chartreel.gif;

import java.util.Arrays;

/**
 * The image data of one image after another (GIF89a appendix F), in place of the library's own
 * compressor.
 *
 * <p>A string need not be the longest that the table knows: it is cut short where that lets the
 * next one reach further. That saves 3.9 % of the bytes of six films of moving charts, and 22 % in
 * one of them; with greedy strings they come out larger than {@code gifsicle -O3} makes them. A
 * full table is kept while it serves, which saves 0.2 %. Runs are jumped over and not walked along.
 * The memory is used again for each image.
 */
final class LzwCompressor {
  /** How far a string may be cut back, and at how many places that is tried. */
  private static final int BACK = 8;

  private static final int TRIES = 1;

  /** The weight of a new string in the mean length of strings. */
  private static final double WEIGHT = 0.005;

  /** The share of the best mean below which a full table is cleared, once it served this often. */
  private static final double SHARE = 0.9;

  private static final int TRIAL = 50;

  /**
   * The share of its length that a string must win to be cut: a cut teaches the table nothing new.
   */
  private static final double EAGER = 0;

  private static final double RELUCTANT = 0.15;

  /**
   * Every so many images both shares are tried, and the better one is kept until the next trial.
   */
  private static final int PERIOD = 8;

  private static final int WIDEST = 12;

  private final LzwDictionary table = new LzwDictionary();
  private final LzwCodeStream codes = new LzwCodeStream();
  private byte[] indices = {};
  private int length;
  private double worth = RELUCTANT;
  private int images;
  private int matched;
  private int runStart;
  private int runEnd;
  private int nextCode;
  private int nextLength;
  private int served;
  private double mean;
  private double best;

  /**
   * Compresses an image.
   *
   * @param indices its pixels
   * @param length the number of pixels, at least 1
   * @param bits the number of bits of an index, 1 to 8
   * @return the image data, valid until the next call
   */
  LzwCodeStream compress(byte[] indices, int length, int bits) {
    this.indices = indices;
    this.length = length;
    if (++images % PERIOD == PERIOD / 2) {
      double before = worth;
      int size = compress(bits, before).size();
      if (compress(bits, EAGER + RELUCTANT - before).size() < size) {
        return codes;
      }
      worth = before;
    }
    return compress(bits, worth);
  }

  private LzwCodeStream compress(int bits, double share) {
    worth = share;
    int minimum = Math.max(2, bits);
    int clear = 1 << minimum;
    int width = minimum + 1;
    int previous = -1;
    int size = 0;
    runStart = 0;
    runEnd = 0;
    codes.open(minimum);
    codes.write(clear, width);
    forget(minimum);
    for (int at = 0; at < length; at += size) {
      boolean learns = previous >= 0 && table.next() < LzwDictionary.CAPACITY;
      if (learns) {
        table.add(previous, indices[at] & 0xFF); // as a decoder does when it has read this code
      }
      int code = match(at, previous, size);
      size = matched;
      nextLength = 0;
      if (size > 1 && at + size < length) {
        int kept = cut(at, size);
        code = table.shorter(code, size - kept);
        size = kept;
      }
      codes.write(code, width);
      previous = code;
      width += learns && table.next() == 1 << width && width < WIDEST ? 1 : 0;
      if (table.next() == LzwDictionary.CAPACITY && exhausted(size)) {
        codes.write(clear, width);
        forget(minimum);
        width = minimum + 1;
        previous = -1;
      }
    }
    codes.write(clear + 1, width);
    codes.close();
    return codes;
  }

  /**
   * The longest string at a pixel, known from the latest cut unless the string that was added since
   * may be longer.
   */
  private int match(int at, int previous, int previousLength) {
    if (nextLength > 0
        && (previousLength < nextLength || table.first(previous) != (indices[at] & 0xFF))) {
      matched = nextLength;
      return nextCode;
    }
    return longest(at);
  }

  private void forget(int minimum) {
    table.clear(minimum);
    nextLength = 0;
    served = 0;
    mean = 0;
    best = 0;
  }

  /**
   * Whether a full table serves no longer: its strings have become shorter than they were at their
   * best.
   */
  private boolean exhausted(int size) {
    mean = served == 0 ? size : mean + (size - mean) * WEIGHT;
    best = Math.max(best, mean);
    served++;
    return served > TRIAL && mean < best * SHARE;
  }

  /** How much of a string to keep so that it and the one behind it reach furthest. */
  private int cut(int at, int size) {
    int end = at + size;
    nextCode = longest(end);
    nextLength = matched;
    int keep = size;
    int reach = size + matched + (int) (size * worth);
    int stop = at + reach < length ? Math.max(at, end - BACK - 1) : end;
    int tries = 0;
    for (int cut = end - 1; cut > stop && tries < TRIES; cut--) {
      if (indices[cut] != indices[cut - 1]) {
        int code = longest(cut);
        if (cut - at + matched > reach) {
          reach = cut - at + matched;
          keep = cut - at;
          nextCode = code;
          nextLength = matched;
        }
        tries++;
      }
    }
    return keep;
  }

  /** The code of the longest string at a pixel; its length is left in {@link #matched}. */
  private int longest(int from) {
    int at = from + 1;
    int code = indices[from] & 0xFF;
    while (at < length) {
      if (table.longRun(code)) {
        int skip = skip(code, at);
        if (skip > 0) {
          code = table.shorter(table.longestRun(code), table.run(code) - 1 - skip);
          at += skip;
          continue;
        }
      }
      int longer = table.longer(code, indices[at] & 0xFF);
      if (longer == LzwDictionary.NONE) {
        break;
      }
      code = longer;
      at++;
    }
    matched = at - from;
    return code;
  }

  /** How far to go along a run at once: to its end in the picture, or that of the table's. */
  private int skip(int code, int at) {
    if (at <= runStart || at > runEnd) {
      int run = Arrays.mismatch(indices, at, length, indices, at - 1, length - 1);
      runStart = at - 1;
      runEnd = run < 0 ? length : at + run;
    }
    return Math.min(table.run(code) - 1, runEnd - at);
  }
}
