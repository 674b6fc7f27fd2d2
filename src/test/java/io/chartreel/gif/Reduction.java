package io.chartreel.gif;

/** How far decoded colours are from the drawn ones. */
final class Reduction {
  private Reduction() {}

  /** The largest difference of a channel between two pictures. */
  static int farthest(int[] drawn, int[] decoded) {
    int farthest = 0;
    for (int i = 0; i < drawn.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        farthest =
            Math.max(farthest, Math.abs((drawn[i] >> shift & 0xFF) - (decoded[i] >> shift & 0xFF)));
      }
    }
    return farthest;
  }

  /** How many pixels in the middle of 3 x 3 equal ones are not exact. */
  static int flatMoved(int[] drawn, int[] decoded, int width) {
    int moved = 0;
    for (int i = width + 1; i < drawn.length - width - 1; i++) {
      int column = i % width;
      moved +=
          column > 0 && column < width - 1 && decoded[i] != drawn[i] && flat(drawn, i, width)
              ? 1
              : 0;
    }
    return moved;
  }

  private static boolean flat(int[] drawn, int at, int width) {
    for (int row = at - width; row <= at + width; row += width) {
      if (drawn[row - 1] != drawn[at] || drawn[row] != drawn[at] || drawn[row + 1] != drawn[at]) {
        return false;
      }
    }
    return true;
  }
}
