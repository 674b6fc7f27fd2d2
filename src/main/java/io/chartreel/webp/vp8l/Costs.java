package io.chartreel.webp.vp8l;

import java.util.Arrays;

/** Estimates how many bits tokens take, in units of 1/16 bit. */
final class Costs {
  private static final int UNIT = 16;
  private static final int MAX_LENGTH = 4096;

  /** The binary logarithm of the frequency at which symbols count that do not occur. */
  private static final double RARE = -1;

  private final int[] green = new int[Histograms.VALUES];
  private final int[] red = new int[Histograms.VALUES];
  private final int[] blue = new int[Histograms.VALUES];
  private final int[] alpha = new int[Histograms.VALUES];
  private final int[] lengths = new int[MAX_LENGTH + 1];
  private final int[] distances = new int[Histograms.DISTANCES];

  /** Estimates the costs from the symbols that other tokens of the same image have. */
  void measure(Histograms histograms) {
    measureLiterals(histograms);
    int[] greens = bits(histograms.green());
    for (int symbol = 0, length = 1; symbol < Histograms.LENGTHS; symbol++) {
      int extraBits = PrefixCoding.extraBits(symbol);
      int next = length + (1 << extraBits);
      Arrays.fill(lengths, length, next, greens[Histograms.VALUES + symbol] + extraBits * UNIT);
      length = next;
    }
    int[] codes = bits(histograms.distances());
    for (int symbol = 0; symbol < distances.length; symbol++) {
      distances[symbol] = codes[symbol] + PrefixCoding.extraBits(symbol) * UNIT;
    }
  }

  /** Estimates the costs of literals only, and leaves those of copies as they are. */
  void measureLiterals(Histograms histograms) {
    System.arraycopy(bits(histograms.green()), 0, green, 0, Histograms.VALUES);
    System.arraycopy(bits(histograms.red()), 0, red, 0, Histograms.VALUES);
    System.arraycopy(bits(histograms.blue()), 0, blue, 0, Histograms.VALUES);
    System.arraycopy(bits(histograms.alpha()), 0, alpha, 0, Histograms.VALUES);
  }

  private static int[] bits(int[] frequencies) {
    long total = 0;
    for (int frequency : frequencies) {
      total += frequency;
    }
    int[] bits = new int[frequencies.length];
    double all = Histograms.log2(Math.max(1, total));
    for (int symbol = 0; symbol < bits.length; symbol++) {
      int frequency = frequencies[symbol];
      bits[symbol] = (int) (UNIT * (all - (frequency == 0 ? RARE : Histograms.log2(frequency))));
    }
    return bits;
  }

  /** Returns the cost of a literal. */
  int literal(int pixel) {
    return green[pixel >> 8 & 0xFF]
        + red[pixel >> 16 & 0xFF]
        + blue[pixel & 0xFF]
        + alpha[pixel >>> 24];
  }

  /** Returns the cost of the length of a copy. */
  int length(int length) {
    return lengths[length];
  }

  /** Returns the cost of a distance code. */
  int distance(int code) {
    return distances[PrefixCoding.symbol(code)];
  }
}
