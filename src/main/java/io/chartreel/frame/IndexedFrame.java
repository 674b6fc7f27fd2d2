package io.chartreel.frame;

import io.chartreel.frame.color.ColorTable;
import java.util.Arrays;

/**
 * Where a frame differs from the one before, and the indices of these pixels in a colour table.
 * They are looked up run by run: charts are flat, and the end of a long run is found in bulk.
 */
final class IndexedFrame {
  /** Up to this length, the end of a run is searched pixel by pixel. */
  private static final int SHORT_RUN = 16;

  private static final byte TRANSPARENT = 0;

  private final byte[] indices;
  private final ChangedRuns changes = new ChangedRuns();
  private boolean whole;

  /**
   * Creates a frame without changes.
   *
   * @param length the number of pixels
   */
  IndexedFrame(int length) {
    indices = new byte[length];
  }

  /** Finds the pixels that differ. */
  void compare(int[] before, int[] after) {
    whole = false;
    changes.find(before, after);
  }

  /** Makes all pixels changes, as in a first frame. */
  void changeAll() {
    whole = true;
    changes.setAll(indices.length);
  }

  /**
   * Sets the indices of the changed pixels.
   *
   * @param alpha whether pixels whose top byte is 0 are transparent
   * @return false if the table lacks one of the colours, and all indices are 0
   */
  boolean index(int[] pixels, ColorTable table, boolean alpha) {
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; ) {
        boolean clear = alpha && pixels[at] >>> 24 == 0;
        int index = clear ? TRANSPARENT : table.index(pixels[at]);
        if (index == ColorTable.ABSENT) {
          Arrays.fill(indices, changes.start(0), at, TRANSPARENT);
          return false;
        }
        int run = run(pixels, at, end);
        Arrays.fill(indices, at, run, (byte) index);
        at = run;
      }
    }
    return true;
  }

  /** Makes all changes transparent. */
  void clear() {
    for (int i = 0; i < changes.count(); i++) {
      Arrays.fill(indices, changes.start(i), changes.end(i), TRANSPARENT);
    }
  }

  /** Returns the changes. */
  ChangedRuns changes() {
    return changes;
  }

  /** Returns whether nothing is shown before the frame. */
  boolean isWhole() {
    return whole;
  }

  /** Returns the indices of all pixels, which are 0 where nothing has changed. */
  byte[] indices() {
    return indices;
  }

  /** Returns the end of the run of one colour that starts at an offset, exclusive. */
  private static int run(int[] pixels, int from, int end) {
    int run = from + 1;
    int near = Math.min(end, from + SHORT_RUN);
    while (run < near && pixels[run] == pixels[from]) {
      run++;
    }
    if (run < near || run == end) {
      return run;
    }
    int same = Arrays.mismatch(pixels, run, end, pixels, run - 1, end - 1);
    return same < 0 ? end : run + same;
  }
}
