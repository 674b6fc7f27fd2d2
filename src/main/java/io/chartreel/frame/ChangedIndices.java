package io.chartreel.frame;

import java.util.Arrays;

/**
 * The indices of changed pixels in a colour table. They are looked up run by run: charts are flat,
 * and the end of a long run is found in bulk.
 */
final class ChangedIndices {
  /** Up to this length, the end of a run is searched pixel by pixel. */
  private static final int SHORT_RUN = 16;

  private static final byte TRANSPARENT = 0;

  private final byte[] indices;

  /**
   * Creates indices.
   *
   * @param indices of all pixels of a screen, shared with the caller
   */
  ChangedIndices(byte[] indices) {
    this.indices = indices;
  }

  /**
   * Sets the indices of the changed pixels of a frame.
   *
   * @param alpha whether pixels whose top byte is 0 are transparent
   * @return false if the table lacks one of the colours, and all of these indices are 0
   */
  boolean find(int[] pixels, ChangedRuns changes, ColorTable table, boolean alpha) {
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
