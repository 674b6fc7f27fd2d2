package io.chartreel.gif;

import java.util.Arrays;

/** The runs of pixels in which two frames of one size differ, in ascending order. */
final class ChangedRuns {
  /** Two changes with fewer equal pixels between them are one run. */
  private static final int GAP = 128;

  private int[] bounds = new int[64];
  private int size;

  /** Finds the runs in which {@code after} differs from {@code before}. */
  void find(int[] before, int[] after) {
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

  /** Returns the end of the different pixels that start at an offset, exclusive. */
  private static int end(int[] before, int[] after, int from) {
    int end = from + 1;
    while (end < after.length && before[end] != after[end]) {
      end++;
    }
    return end;
  }

  /** Makes all pixels of a frame one run. */
  void setAll(int length) {
    size = 0;
    add(0, length);
  }

  /** Returns the number of runs. */
  int count() {
    return size >> 1;
  }

  /** Returns the offset of the first pixel of a run. */
  int start(int run) {
    return bounds[2 * run];
  }

  /** Returns the end of a run, exclusive. */
  int end(int run) {
    return bounds[2 * run + 1];
  }

  private void add(int start, int end) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }
}
