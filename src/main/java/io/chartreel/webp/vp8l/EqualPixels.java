package io.chartreel.webp.vp8l;

import java.util.Arrays;

/** Counts consecutive pixels that are equal to each other, or to earlier ones. */
final class EqualPixels {
  private EqualPixels() {}

  /** Returns the first place after another whose pixel differs; the end if there is none. */
  static int runEnd(int[] pixels, int at, int end) {
    int next = at + 1;
    return next < end && pixels[next] == pixels[at] ? next + count(pixels, next, 1, end) : next;
  }

  /** Returns how many pixels from a place, before an end, equal those at a distance before them. */
  static int count(int[] pixels, int at, int distance, int end) {
    int same = Arrays.mismatch(pixels, at, end, pixels, at - distance, end - distance);
    return same < 0 ? end - at : same;
  }
}
