package io.chartreel.webp.vp8l;

import java.util.stream.IntStream;

/**
 * How often each symbol of the five prefix codes of an image occurs (RFC 9649 section 6.2): green
 * with the prefix symbols of lengths, red, blue, alpha, and the prefix symbols of distance codes.
 */
final class Histograms {
  /** The number of values of a channel. */
  static final int VALUES = 256;

  /** The numbers of prefix symbols of lengths and of distance codes. */
  static final int LENGTHS = 24;

  static final int DISTANCES = 40;

  /** About the bits of a code length in the description of a prefix code. */
  private static final int CODE_LENGTH = 5;

  /** The binary logarithms of small numbers. */
  private static final double[] LOGARITHMS =
      IntStream.range(0, 1 << 12).mapToDouble(Histograms::computedLog2).toArray();

  private final int[] green = new int[VALUES + LENGTHS];
  private final int[] red = new int[VALUES];
  private final int[] blue = new int[VALUES];
  private final int[] alpha = new int[VALUES];
  private final int[] distances = new int[DISTANCES];

  /** Counts the symbols of an image. */
  Histograms(int[] pixels, Tokens tokens) {
    for (int token = 0, at = 0; token < tokens.size(); token++) {
      int distance = tokens.distance(token);
      if (distance == 0) {
        int pixel = pixels[at];
        green[pixel >> 8 & 0xFF]++;
        red[pixel >> 16 & 0xFF]++;
        blue[pixel & 0xFF]++;
        alpha[pixel >>> 24]++;
      } else {
        green[VALUES + PrefixCoding.symbol(tokens.length(token))]++;
        distances[PrefixCoding.symbol(distance)]++;
      }
      at += tokens.length(token);
    }
  }

  /** Returns how often each value of green and each prefix symbol of a length occurs. */
  int[] green() {
    return green;
  }

  /** Returns how often each value of red occurs. */
  int[] red() {
    return red;
  }

  /** Returns how often each value of blue occurs. */
  int[] blue() {
    return blue;
  }

  /** Returns how often each value of alpha occurs. */
  int[] alpha() {
    return alpha;
  }

  /** Returns how often each prefix symbol of a distance code occurs. */
  int[] distances() {
    return distances;
  }

  /** Estimates how many bits the image takes with its prefix codes. */
  double bits() {
    return bits(green) + bits(red) + bits(blue) + bits(alpha) + bits(distances) + extraBits();
  }

  /** Estimates the bits of the symbols of a code (their entropy), and of its description. */
  private static double bits(int[] frequencies) {
    long total = 0;
    int used = 0;
    double sum = 0;
    for (int frequency : frequencies) {
      if (frequency > 0) {
        total += frequency;
        used++;
        sum += frequency * log2(frequency);
      }
    }
    return used < 2 ? 0 : total * log2(total) - sum + CODE_LENGTH * used;
  }

  private static double computedLog2(long value) {
    return Math.log(value) / Math.log(2);
  }

  /** Returns the binary logarithm of a number; minus infinity for 0. */
  static double log2(long value) {
    return value < LOGARITHMS.length ? LOGARITHMS[(int) value] : computedLog2(value);
  }

  private long extraBits() {
    long bits = 0;
    for (int symbol = 0; symbol < DISTANCES; symbol++) {
      bits += (long) distances[symbol] * PrefixCoding.extraBits(symbol);
    }
    for (int symbol = 0; symbol < LENGTHS; symbol++) {
      bits += (long) green[VALUES + symbol] * PrefixCoding.extraBits(symbol);
    }
    return bits;
  }
}
