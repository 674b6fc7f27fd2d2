package io.chartreel.frame;

import io.chartreel.frame.color.ColorTable;
import java.util.Arrays;
import java.util.OptionalInt;

/** Compares each frame with the one before. */
final class FrameComparison {
  private final int width;
  private final int[] previous;
  private final IndexedFrame compared;
  private boolean empty = true;
  private boolean alpha;
  private int background;

  /** Starts without a frame. */
  FrameComparison(int width, int height) {
    this.width = width;
    previous = new int[width * height];
    compared = new IndexedFrame(previous.length);
  }

  /** Finds where a frame differs from the one before; the first frame differs everywhere. */
  ChangedRuns compare(int[] pixels) {
    if (empty) {
      compared.changeAll();
    } else {
      compared.compare(previous, pixels);
    }
    return compared.changes();
  }

  /** Returns the changes of the compared frame. */
  ChangedRuns changes() {
    return compared.changes();
  }

  /** Forgets the frame before. */
  void clear() {
    empty = true;
  }

  /**
   * Restores the initial state, even if an animation was aborted within a frame.
   *
   * @param transparent the background of the next animation, empty if all its pixels are opaque
   */
  void reset(OptionalInt transparent) {
    alpha = transparent.isPresent();
    background = transparent.orElse(0) & 0xFFFFFF;
    Arrays.fill(compared.indices(), (byte) 0);
    clear();
  }

  /** Returns whether pixels whose top byte is 0 are transparent. */
  boolean alpha() {
    return alpha;
  }

  /** Returns the smallest box that contains what the compared frame makes transparent again. */
  Box cleared(int[] pixels) {
    return alpha && !empty ? compared.changes().cleared(previous, pixels, width) : Box.EMPTY;
  }

  /** Makes all pixels of a box transparent, as a decoder does that restores the background. */
  void dispose(Box box) {
    for (int row = box.top(); row < box.bottom(); row++) {
      int from = row * width;
      Arrays.fill(previous, from + box.left(), from + box.right(), background);
    }
  }

  /** Makes the compared frame the previous one. */
  void keep(int[] pixels) {
    ChangedRuns changes = compared.changes();
    for (int i = 0; i < changes.count(); i++) {
      System.arraycopy(
          pixels, changes.start(i), previous, changes.start(i), changes.end(i) - changes.start(i));
    }
    empty = false;
  }

  /**
   * Finds the indices of the compared frame in a colour table, and makes it the previous one.
   *
   * @return whether the table has all of its colours; if not, nothing has changed
   */
  boolean index(int[] pixels, ColorTable table) {
    if (!compared.index(pixels, table, alpha)) {
      return false;
    }
    keep(pixels);
    return true;
  }

  /**
   * Finds the indices of the compared frame in a local table, which has one for each of its
   * colours, and makes it the previous one. Pixels whose colours change by more than the tolerance
   * count as changed in the next frame, so that the error does not persist.
   */
  void indexLocally(int[] pixels, ColorTable table, int tolerance) {
    index(pixels, table);
    if (table.error() > tolerance) {
      invalidate(pixels, table, tolerance);
    }
  }

  private void invalidate(int[] pixels, ColorTable table, int tolerance) {
    ChangedRuns changes = compared.changes();
    byte[] indices = compared.indices();
    for (int i = 0; i < changes.count(); i++) {
      int end = changes.end(i);
      for (int at = changes.start(i); at < end; at++) {
        int index = indices[at] & 0xFF;
        boolean differs = index != 0 && table.error(index, pixels[at]) > tolerance;
        previous[at] = differs ? table.color(index) | pixels[at] & 0xFF000000 : pixels[at];
      }
    }
  }

  /** Returns the compared frame. */
  IndexedFrame compared() {
    return compared;
  }
}
