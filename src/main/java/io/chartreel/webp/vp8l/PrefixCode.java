package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * A canonical prefix code (RFC 9649 section 6.2.1), the shortest for the frequencies of its symbols
 * whose codes are no longer than a limit.
 */
final class PrefixCode {
  private static final int SYMBOL_BITS = 12;

  private final int[] lengths;
  private final int[] codes;
  private int used;

  /**
   * Finds a code.
   *
   * @param frequencies how often each symbol occurs; 0 for symbols without a code
   * @param maxLength the longest code in bits
   */
  PrefixCode(int[] frequencies, int maxLength) {
    lengths = new int[frequencies.length];
    codes = new int[frequencies.length];
    long[] leaves = new long[frequencies.length];
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      if (frequencies[symbol] > 0) {
        leaves[used++] = (long) frequencies[symbol] << SYMBOL_BITS | symbol;
      }
    }
    Arrays.sort(leaves, 0, used);
    if (used == 1) {
      lengths[symbol(leaves[0])] = 1;
    } else if (used > 1) {
      while (findLengths(leaves) > maxLength) {
        flatten(leaves);
      }
      findCodes(maxLength);
    }
  }

  private static int symbol(long leaf) {
    return (int) leaf & (1 << SYMBOL_BITS) - 1;
  }

  /** Makes frequencies more equal, which makes the longest codes shorter. */
  private void flatten(long[] leaves) {
    for (int i = 0; i < used; i++) {
      long frequency = (leaves[i] >>> SYMBOL_BITS) + 1 >> 1;
      leaves[i] = frequency << SYMBOL_BITS | symbol(leaves[i]);
    }
    Arrays.sort(leaves, 0, used);
  }

  /**
   * Finds code lengths: the two least frequent subtrees are joined until one tree is left
   * (Huffman).
   *
   * @param leaves in ascending order of their frequencies
   * @return the longest length
   */
  private int findLengths(long[] leaves) {
    int nodes = 2 * used - 1;
    long[] weights = new long[nodes];
    int[] parents = new int[nodes];
    for (int i = 0; i < used; i++) {
      weights[i] = leaves[i] >>> SYMBOL_BITS;
    }
    int leaf = 0;
    int inner = used;
    for (int node = used; node < nodes; node++) {
      for (int child = 0; child < 2; child++) {
        boolean takeLeaf = leaf < used && (inner == node || weights[leaf] <= weights[inner]);
        int next = takeLeaf ? leaf++ : inner++;
        parents[next] = node;
        weights[node] += weights[next];
      }
    }
    int[] depths = new int[nodes];
    for (int node = nodes - 2; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
    }
    for (int i = 0; i < used; i++) {
      lengths[symbol(leaves[i])] = depths[i];
    }
    return depths[0];
  }

  /** Assigns codes in the order of their lengths, then of their symbols. */
  private void findCodes(int maxLength) {
    int[] next = new int[maxLength + 1];
    int[] counts = new int[maxLength + 1];
    for (int length : lengths) {
      counts[length]++;
    }
    counts[0] = 0;
    int code = 0;
    for (int length = 1; length <= maxLength; length++) {
      code = code + counts[length - 1] << 1;
      next[length] = code;
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = Integer.reverse(next[length]++) >>> Integer.SIZE - length;
      }
    }
  }

  /** Writes the code of a symbol; nothing if it is the only one. */
  void write(int symbol, BitWriter out) {
    if (used > 1) {
      out.write(codes[symbol], lengths[symbol]);
    }
  }

  /** Returns the length of the code of each symbol in bits, 0 for symbols without one. */
  int[] lengths() {
    return lengths;
  }

  /** Returns the number of symbols that have a code. */
  int used() {
    return used;
  }
}
