package io.chartreel.draw;

/**
 * Some pixels in one direction.
 *
 * @param from the first border
 * @param to the last border
 */
record Span(int from, int to) {
  /** The span of a length around a middle. */
  static Span around(int middle, int length) {
    return new Span(middle - length / 2, middle - length / 2 + length);
  }

  boolean isWithin(int length) {
    return from >= 0 && to <= length;
  }

  boolean touches(Span other, int air) {
    return from < other.to + air && to > other.from - air;
  }
}
