package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * The pixels of an image in scan order, as literals and as copies of earlier pixels (RFC 9649
 * section 5.2). A literal has the distance code 0.
 */
final class Tokens {
  /** The shortest copy that greedy parsing takes. */
  private static final int MIN_GREEDY = 3;

  private int[] lengths = new int[1 << 10];
  private int[] distances = new int[1 << 10];
  private int size;

  /**
   * Replaces the tokens by those of greedy parsing: the longer copy of the pixels to the left or of
   * the row above, wherever there is one.
   *
   * @param pixels in scan order; may be longer
   */
  void parse(int[] pixels, int width, int count) {
    DistanceCodes codes = new DistanceCodes(width);
    int leftCode = codes.code(1);
    int aboveCode = codes.code(width);
    clear();
    for (int at = 0; at < count; ) {
      int left = same(pixels, at, 1, count);
      int above = same(pixels, at, width, count);
      int length = Math.max(left, above);
      if (length >= MIN_GREEDY) {
        add(length, left > above ? leftCode : aboveCode);
        at += length;
      } else {
        add(1, 0);
        at++;
      }
    }
  }

  private static int same(int[] pixels, int at, int distance, int count) {
    return at < distance || pixels[at] != pixels[at - distance]
        ? 0
        : EqualPixels.count(pixels, at, distance, Math.min(count, at + CopyFinder.MAX_LENGTH));
  }

  /** Removes all tokens. */
  void clear() {
    size = 0;
  }

  /**
   * Adds a token.
   *
   * @param length of a copy, 1 for a literal
   * @param distance the code of its distance, 0 for a literal
   */
  void add(int length, int distance) {
    if (size == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * size);
      distances = Arrays.copyOf(distances, 2 * size);
    }
    lengths[size] = length;
    distances[size++] = distance;
  }

  /** Returns the number of tokens. */
  int size() {
    return size;
  }

  /** Returns the number of pixels of a token. */
  int length(int token) {
    return lengths[token];
  }

  /** Returns the distance code of a token, 0 for a literal. */
  int distance(int token) {
    return distances[token];
  }
}
