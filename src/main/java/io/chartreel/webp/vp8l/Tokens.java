package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * The pixels of an image in scan order, as literals and as copies of earlier pixels (RFC 9649
 * section 5.2). A literal has the distance code 0.
 */
final class Tokens {
  private int[] lengths = new int[1 << 10];
  private int[] distances = new int[1 << 10];
  private int size;

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
