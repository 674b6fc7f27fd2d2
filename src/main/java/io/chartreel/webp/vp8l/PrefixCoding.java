package io.chartreel.webp.vp8l;

/**
 * How lengths and distance codes are written: as a prefix symbol, and extra bits for the position
 * in the range of the symbol (RFC 9649 section 5.2.2).
 */
final class PrefixCoding {
  private PrefixCoding() {}

  /** Returns the prefix symbol of a value of at least 1. */
  static int symbol(int value) {
    if (value <= 2) {
      return value - 1;
    }
    int rest = value - 1;
    int high = 31 - Integer.numberOfLeadingZeros(rest);
    return 2 * high + (rest >> high - 1 & 1);
  }

  /** Returns the smallest value of a prefix symbol. */
  static int value(int symbol) {
    return symbol < 4 ? symbol + 1 : ((2 | symbol & 1) << extraBits(symbol)) + 1;
  }

  /** Returns the number of extra bits of a prefix symbol. */
  static int extraBits(int symbol) {
    return symbol < 4 ? 0 : (symbol >> 1) - 1;
  }

  /** Returns the extra bits of a value that has a prefix symbol. */
  static int extra(int value, int symbol) {
    return value - 1 & (1 << extraBits(symbol)) - 1;
  }
}
