package io.chartreel.gif;

/** The ranges of the numbers that a GIF can tell: beyond them it would be another number. */
final class Bounds {
  private Bounds() {}

  /**
   * The number itself.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  static int inside(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be from " + least + " to " + most);
    }
    return value;
  }
}
