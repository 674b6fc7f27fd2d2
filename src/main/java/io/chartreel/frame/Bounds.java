package io.chartreel.frame;

/** Checks that numbers can be represented in a file, which would otherwise wrap around silently. */
final class Bounds {
  private Bounds() {}

  /**
   * Returns a number if it is in its range.
   *
   * @throws IllegalArgumentException if it is not
   */
  static int check(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + min + " to " + max);
    }
    return value;
  }
}
