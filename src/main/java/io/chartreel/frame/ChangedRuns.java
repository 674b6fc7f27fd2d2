package io.chartreel.frame;

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

  /**
   * Returns the smallest box that contains all changed pixels whose top byte becomes 0.
   *
   * @param width of the frames in pixels
   */
  Box cleared(int[] before, int[] after, int width) {
    int left = width;
    int right = 0;
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    for (int run = 0; run < count(); run++) {
      for (int at = start(run); at < end(run); at++) {
        if (after[at] >>> 24 == 0 && before[at] >>> 24 != 0) {
          int row = at / width;
          left = Math.min(left, at - row * width);
          right = Math.max(right, at - row * width + 1);
          top = Math.min(top, row);
          bottom = row + 1;
        }
      }
    }
    return right == 0 ? Box.EMPTY : new Box(left, top, right, bottom);
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
