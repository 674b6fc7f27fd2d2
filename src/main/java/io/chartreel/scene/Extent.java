package io.chartreel.scene;

/**
 * How far bars reach from zero to both sides.
 *
 * @param low the lowest value, 0 or below
 * @param high the highest value, 0 or above
 */
record Extent(double low, double high) {
  /** Nothing but zero. */
  static final Extent ZERO = new Extent(0, 0);

  /** Lengths below this are none: no round numbers are found in them. */
  static final double SHORTEST = 1e-100;

  /** This extent, and a value with it. */
  Extent with(double value) {
    return new Extent(Math.min(low, value), Math.max(high, value));
  }

  /** This extent, and another with it. */
  Extent with(Extent other) {
    return new Extent(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** A share of this extent. */
  Extent times(double share) {
    return new Extent(low * share, high * share);
  }

  /** Whether there is nothing to see. */
  boolean isEmpty() {
    return high - low < SHORTEST;
  }
}
