package io.chartreel.scene;

/**
 * The range of values that bars cover, including zero.
 *
 * @param low the lowest value, 0 or below
 * @param high the highest value, 0 or above
 */
record Extent(double low, double high) {
  /** Nothing but zero. */
  static final Extent ZERO = new Extent(0, 0);

  /** The shortest range that has ticks: round numbers cannot be computed in a shorter one. */
  static final double MIN_LENGTH = 1e-100;

  /** Returns the extent that also contains a value. */
  Extent with(double value) {
    return new Extent(Math.min(low, value), Math.max(high, value));
  }

  /** Returns the union with another extent. */
  Extent with(Extent other) {
    return new Extent(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** Returns this extent scaled by a factor. */
  Extent times(double share) {
    return new Extent(low * share, high * share);
  }

  /**
   * Returns the shortest extent that contains this one, and in which zero is where it is in another
   * one that contains it.
   */
  Extent withZeroOf(Extent whole) {
    if (whole.low >= 0 || whole.high <= 0 || equals(whole)) {
      return this;
    }
    double below = -whole.low / (whole.high - whole.low);
    double above = whole.high / (whole.high - whole.low);
    double length = Math.max(-low / below, high / above);
    return new Extent(-below * length, above * length);
  }

  /** Returns the length of the range. */
  double length() {
    return high - low;
  }

  /** Whether the range is too short for ticks. */
  boolean isEmpty() {
    return high - low < MIN_LENGTH;
  }
}
