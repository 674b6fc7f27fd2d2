package io.chartreel.webp.vp8l;

/** Writes prefix codes as the lengths of their codes (RFC 9649 section 6.2.1). */
final class CodeLengths {
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private static final int MAX_LENGTH = 7;
  private static final int REPEAT = 16;
  private static final int ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int DEFAULT_LENGTH = 8;

  private final int[] tokens;
  private final int[] extras;
  private int count;
  private int end;

  private CodeLengths(int size) {
    tokens = new int[size];
    extras = new int[size];
  }

  /** Writes a code, which may have no symbols. */
  static void write(PrefixCode code, BitWriter out) {
    int[] lengths = code.lengths();
    int first = next(lengths, 0);
    int second = next(lengths, first + 1);
    if (code.used() == 0) {
      simple(0, out);
    } else if (code.used() == 1 && first < 256) {
      simple(first, out);
    } else if (code.used() == 2 && second < 256) {
      simple(first, second, out);
    } else {
      CodeLengths list = new CodeLengths(lengths.length);
      list.find(lengths);
      list.write(lengths.length, out);
    }
  }

  private static int next(int[] lengths, int from) {
    int symbol = from;
    while (symbol < lengths.length && lengths[symbol] == 0) {
      symbol++;
    }
    return symbol;
  }

  private static void simple(int symbol, BitWriter out) {
    out.write(0b01, 2);
    first(symbol, out);
  }

  private static void simple(int symbol, int second, BitWriter out) {
    out.write(0b11, 2);
    first(symbol, out);
    out.write(second, 8);
  }

  private static void first(int symbol, BitWriter out) {
    out.write(symbol > 1 ? 1 : 0, 1);
    out.write(symbol, symbol > 1 ? 8 : 1);
  }

  /** Finds the tokens, in which repeated lengths are short. */
  private void find(int[] lengths) {
    int previous = DEFAULT_LENGTH;
    end = lengths.length;
    while (lengths[end - 1] == 0) {
      end--;
    }
    for (int at = 0; at < end; ) {
      int run = at + 1;
      while (run < end && lengths[run] == lengths[at]) {
        run++;
      }
      if (lengths[at] == 0) {
        zeros(run - at);
      } else {
        repeat(lengths[at], run - at, lengths[at] == previous);
        previous = lengths[at];
      }
      at = run;
    }
  }

  private void zeros(int number) {
    int rest = number;
    while (rest > 10) {
      int part = Math.min(138, rest);
      add(MANY_ZEROS, part - 11);
      rest -= part;
    }
    if (rest > 2) {
      add(ZEROS, rest - 3);
      rest = 0;
    }
    for (; rest > 0; rest--) {
      add(0, 0);
    }
  }

  private void repeat(int length, int number, boolean known) {
    int rest = number;
    if (!known) {
      add(length, 0);
      rest--;
    }
    while (rest > 2) {
      int part = Math.min(6, rest);
      add(REPEAT, part - 3);
      rest -= part;
    }
    for (; rest > 0; rest--) {
      add(length, 0);
    }
  }

  private void add(int token, int extra) {
    tokens[count] = token;
    extras[count++] = extra;
  }

  private void write(int alphabet, BitWriter out) {
    int[] frequencies = new int[ORDER.length];
    for (int i = 0; i < count; i++) {
      frequencies[tokens[i]]++;
    }
    PrefixCode code = new PrefixCode(frequencies, MAX_LENGTH);
    int size = ORDER.length;
    while (size > 4 && code.lengths()[ORDER[size - 1]] == 0) {
      size--;
    }
    out.write(0, 1);
    out.write(size - 4, 4);
    for (int i = 0; i < size; i++) {
      out.write(code.lengths()[ORDER[i]], 3);
    }
    writeCount(end == alphabet, out);
    for (int i = 0; i < count; i++) {
      code.write(tokens[i], out);
      out.write(extras[i], extraBits(tokens[i]));
    }
  }

  /** Writes the number of tokens unless they are those of all symbols. */
  private void writeCount(boolean all, BitWriter out) {
    if (all) {
      out.write(0, 1);
      return;
    }
    int rest = count - 2; // a code that is not simple has at least two tokens
    int pairs = (Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(rest)) + 1) / 2;
    out.write(1, 1);
    out.write(pairs - 1, 3);
    out.write(rest, 2 * pairs);
  }

  private static int extraBits(int token) {
    return token == REPEAT ? 2 : token == ZEROS ? 3 : token == MANY_ZEROS ? 7 : 0;
  }
}
