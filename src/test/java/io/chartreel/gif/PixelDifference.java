package io.chartreel.gif;

/** Differences between drawn and decoded pixels. */
final class PixelDifference {
  private PixelDifference() {}

  /** Returns the largest difference of a channel between two images. */
  static int largest(int[] drawn, int[] decoded) {
    int largest = 0;
    for (int i = 0; i < drawn.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        largest =
            Math.max(largest, Math.abs((drawn[i] >> shift & 0xFF) - (decoded[i] >> shift & 0xFF)));
      }
    }
    return largest;
  }

  /** Counts the changed pixels in the centre of 3 x 3 equal ones. */
  static int changedFlatPixels(int[] drawn, int[] decoded, int width) {
    int changed = 0;
    for (int i = width + 1; i < drawn.length - width - 1; i++) {
      int column = i % width;
      changed +=
          column > 0 && column < width - 1 && decoded[i] != drawn[i] && isFlat(drawn, i, width)
              ? 1
              : 0;
    }
    return changed;
  }

  private static boolean isFlat(int[] drawn, int at, int width) {
    for (int row = at - width; row <= at + width; row += width) {
      if (drawn[row - 1] != drawn[at] || drawn[row] != drawn[at] || drawn[row + 1] != drawn[at]) {
        return false;
      }
    }
    return true;
  }
}
