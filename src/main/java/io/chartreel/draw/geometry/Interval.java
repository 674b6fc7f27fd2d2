package io.chartreel.draw.geometry;

/**
 * Some pixels in one direction.
 *
 * @param from the first border
 * @param to the last border
 */
public record Interval(int from, int to) {
  /** The span of a length around a middle. */
  public static Interval around(int middle, int length) {
    return new Interval(middle - length / 2, middle - length / 2 + length);
  }

  public boolean isWithin(int length) {
    return from >= 0 && to <= length;
  }

  public boolean touches(Interval other, int air) {
    return from < other.to + air && to > other.from - air;
  }
}
