package io.chartreel.gif;

import java.util.Arrays;

/**
 * Where two pictures of one size differ: stretches of pixels that are found once and then gone
 * through in order.
 */
final class ChangedRuns {
  /** Equal pixels between two changes that are not worth a stretch of their own. */
  private static final int GAP = 128;

  private int[] bounds = new int[64];
  private int size;

  /** Finds the stretches in which {@code after} differs from {@code before}. */
  void between(int[] before, int[] after) {
    int length = after.length;
    size = 0;
    int at = Arrays.mismatch(before, 0, length, after, 0, length);
    while (at >= 0) {
      int end = end(before, after, at);
      int same = Arrays.mismatch(before, end, length, after, end, length);
      int next = end + same;
      while (same >= 0 && same < GAP) {
        end = end(before, after, next);
        same = Arrays.mismatch(before, end, length, after, end, length);
        next = end + same;
      }
      add(at, end);
      at = same < 0 ? -1 : next;
    }
  }

  /** The offset behind the last of the different pixels that begin at an offset. */
  private static int end(int[] before, int[] after, int from) {
    int end = from + 1;
    while (end < after.length && before[end] != after[end]) {
      end++;
    }
    return end;
  }

  /** Takes all of a picture for changed. */
  void everywhere(int length) {
    size = 0;
    add(0, length);
  }

  /** The number of stretches. */
  int count() {
    return size >> 1;
  }

  /** The offset of the first pixel of a stretch. */
  int start(int stretch) {
    return bounds[2 * stretch];
  }

  /** The offset behind the last pixel of a stretch. */
  int end(int stretch) {
    return bounds[2 * stretch + 1];
  }

  private void add(int start, int end) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }
}
