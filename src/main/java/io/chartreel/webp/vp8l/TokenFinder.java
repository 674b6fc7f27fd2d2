package io.chartreel.webp.vp8l;

import java.util.Arrays;

/** Finds tokens for an image. */
final class TokenFinder {
  private static final int MAX_LENGTH = 4096;
  private static final int MIN_LENGTH = 3;

  /** Finds the tokens of an image. */
  void find(int[] pixels, int width, int count, Tokens tokens) {
    DistanceCodes codes = new DistanceCodes(width);
    tokens.clear();
    for (int at = 0; at < count; ) {
      int end = Math.min(count, at + MAX_LENGTH);
      int left = at == 0 ? 0 : same(pixels, at, end, 1);
      int above = at < width ? 0 : same(pixels, at, end, width);
      int longest = Math.max(left, above);
      if (longest < MIN_LENGTH) {
        tokens.add(1, 0);
        at++;
      } else {
        tokens.add(longest, codes.code(left == longest ? 1 : width));
        at += longest;
      }
    }
  }

  private static int same(int[] pixels, int at, int end, int distance) {
    int same = Arrays.mismatch(pixels, at, end, pixels, at - distance, end - distance);
    return same < 0 ? end - at : same;
  }
}
