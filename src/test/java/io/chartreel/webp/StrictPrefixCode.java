package io.chartreel.webp;

import static io.chartreel.webp.Bits.require;

import java.util.Arrays;

/** A prefix code of a VP8L bitstream (RFC 9649 section 6.2.1), which must be complete. */
final class StrictPrefixCode {
  private static final int LONGEST = 15;
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private final int[] counts = new int[LONGEST + 1];
  private final int[] symbols;
  private int used;

  private StrictPrefixCode(int[] lengths) {
    symbols = new int[lengths.length];
    int space = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          counts[length]++;
          symbols[used++] = symbol;
          space += 1 << LONGEST - length;
        }
      }
    }
    if (used == 1) {
      require(counts[1] == 1, "a single code that is long");
    } else {
      require(space == 1 << LONGEST, "an incomplete prefix code");
    }
  }

  /** Reads the description of a code. */
  static StrictPrefixCode read(Bits bits, int alphabet) {
    return new StrictPrefixCode(
        bits.read(1) == 1 ? simple(bits, alphabet) : normal(bits, alphabet));
  }

  private static int[] simple(Bits bits, int alphabet) {
    int[] lengths = new int[alphabet];
    boolean two = bits.read(1) == 1;
    lengths[bits.read(bits.read(1) == 1 ? 8 : 1)] = 1;
    if (two) {
      int second = bits.read(8);
      require(lengths[second] == 0, "a simple code with two equal symbols");
      lengths[second] = 1;
    }
    return lengths;
  }

  private static int[] normal(Bits bits, int alphabet) {
    int[] codeLengths = new int[ORDER.length];
    int count = 4 + bits.read(4);
    for (int i = 0; i < count; i++) {
      codeLengths[ORDER[i]] = bits.read(3);
    }
    StrictPrefixCode code = new StrictPrefixCode(codeLengths);
    int tokens = bits.read(1) == 1 ? 2 + bits.read(2 + 2 * bits.read(3)) : alphabet;
    require(tokens <= alphabet, "more code lengths than symbols");
    int[] lengths = new int[alphabet];
    int previous = 8;
    for (int symbol = 0; symbol < alphabet && tokens > 0; tokens--) {
      int token = code.next(bits);
      int repeat = 1;
      int length = token;
      if (token == 16) {
        repeat = 3 + bits.read(2);
        length = previous;
      } else if (token > 16) {
        repeat = token == 17 ? 3 + bits.read(3) : 11 + bits.read(7);
        length = 0;
      }
      require(symbol + repeat <= alphabet, "a run of code lengths that is too long");
      Arrays.fill(lengths, symbol, symbol + repeat, length);
      previous = length > 0 ? length : previous;
      symbol += repeat;
    }
    return lengths;
  }

  /** Reads a symbol. */
  int next(Bits bits) {
    if (used == 1) {
      return symbols[0];
    }
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code |= bits.read(1);
      if (code - first < counts[length]) {
        return symbols[index + code - first];
      }
      index += counts[length];
      first = first + counts[length] << 1;
      code <<= 1;
    }
    throw new IllegalArgumentException("A code is longer than " + LONGEST + " bits.");
  }
}
