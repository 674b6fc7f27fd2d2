package io.chartreel.gif;

/**
 * A rectangle of pixels on the screen.
 *
 * @param left the first column
 * @param top the first row
 * @param right the column after the last
 * @param bottom the row after the last
 */
record Box(int left, int top, int right, int bottom) {
  /** Contains no pixels. */
  static final Box EMPTY = new Box(0, 0, 0, 0);

  /** Returns whether it contains no pixels. */
  boolean isEmpty() {
    return left >= right;
  }

  /** Returns the smallest box that contains this one and another. */
  Box and(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Returns the number of pixels. */
  int pixels() {
    return (right - left) * (bottom - top);
  }
}
