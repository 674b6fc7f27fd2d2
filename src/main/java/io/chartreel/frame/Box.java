package io.chartreel.frame;

/**
 * A rectangle of pixels on the screen.
 *
 * @param left the first column
 * @param top the first row
 * @param right the column after the last
 * @param bottom the row after the last
 */
public record Box(int left, int top, int right, int bottom) {
  /** Contains no pixels. */
  public static final Box EMPTY = new Box(0, 0, 0, 0);

  /** Returns whether it contains no pixels. */
  public boolean isEmpty() {
    return left >= right;
  }

  /** Returns the smallest box that contains this one and another. */
  public Box and(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Returns the number of pixels. */
  public int pixels() {
    return (right - left) * (bottom - top);
  }
}
