package io.chartreel.request.number.cell;

/** Converts decimals to the nearest {@code double}. */
final class ExactDecimal {
  /** The largest power of ten that a {@code double} represents exactly. */
  private static final int MAX_EXACT_POWER = 22;

  /** All integers up to this one are exact as {@code double}. */
  private static final long MAX_EXACT_INTEGER = 1L << 53;

  private static final double[] POWERS = powers();

  private ExactDecimal() {}

  private static double[] powers() {
    double[] powers = new double[MAX_EXACT_POWER + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Double.parseDouble("1e" + i);
    }
    return powers;
  }

  /**
   * Returns the {@code double} nearest to {@code digits} times ten to the power of {@code
   * exponent}, which is infinite if the product is too large. An ordinary number creates no
   * objects: where both operands are exact, IEEE 754 rounds their product or quotient correctly.
   *
   * @param digits at least 0
   */
  static double of(long digits, int exponent) {
    if (digits <= MAX_EXACT_INTEGER && Math.abs(exponent) <= MAX_EXACT_POWER) {
      return exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
    }
    return Double.parseDouble(digits + "E" + exponent);
  }
}
