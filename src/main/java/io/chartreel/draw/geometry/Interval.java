package io.chartreel.draw.geometry;

/**
 * A range of pixels in one direction, between two edges.
 *
 * @param from the first edge
 * @param to the last edge
 */
public record Interval(int from, int to) {
  /** Returns an interval of a length around an edge. */
  public static Interval around(int middle, int length) {
    return new Interval(middle - length / 2, middle - length / 2 + length);
  }

  /** Returns whether this is within 0 and a length. */
  public boolean isWithin(int length) {
    return from >= 0 && to <= length;
  }

  /** Returns whether less than a number of pixels separates this from another interval. */
  public boolean touches(Interval other, int gap) {
    return from < other.to + gap && to > other.from - gap;
  }
}
