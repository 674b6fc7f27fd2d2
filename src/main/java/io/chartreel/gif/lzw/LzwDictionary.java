package io.chartreel.gif.lzw;

import java.util.Arrays;

/**
 * The dictionary of LZW (GIF89a appendix F): the string of a code is the string of its prefix,
 * another code, with one more index.
 *
 * <p>Most strings are the prefix of at most one other. That one is stored with the string itself,
 * in 16 KB that fit in the first-level cache of a processor; only further ones are in a hash table.
 * Runs of one index, which make up most of a chart, are known by their first and last codes, so
 * that they can be skipped in bulk; shortening them is fast because each code has a jump pointer
 * (Myers, "An applicative random-access stack", 1983). That halves the time of encoding the
 * built-in chart.
 */
final class LzwDictionary {
  /** The number of codes of 12 bits. */
  static final int CAPACITY = 4096;

  /** No code; 0 is never the code of a longer string. */
  static final int NONE = 0;

  /** The length from which a run is skipped in bulk. */
  private static final int RUN = 10;

  private static final int CODE = CAPACITY - 1;
  private static final int INDEX = 12;
  private static final int LAST = 20;
  private static final int MORE = 1 << 28;
  private static final int LONG_RUN = 1 << 29;

  /** The hash table of further strings: twice as many slots as there can be codes. */
  private static final int SLOTS = 2 * CAPACITY;

  private static final int FREE = 0;

  /** The code and the last index of the first longer string, the own last index, and two flags. */
  private final int[] nodes = new int[CAPACITY];

  /** Prefix, index and code of each further string, hashed with linear probing. */
  private final int[] further = new int[SLOTS];

  private final short[] prefixes = new short[CAPACITY];
  private final byte[] firsts = new byte[CAPACITY];
  private final short[] heads = new short[CAPACITY];
  private final short[] tails = new short[CAPACITY];
  private final short[] runs = new short[CAPACITY];
  private final short[] lengths = new short[CAPACITY];
  private final short[] jumps = new short[CAPACITY];
  private int next;

  /** Removes all strings of more than one index. */
  void clear(int minimumCodeSize) {
    Arrays.fill(further, FREE);
    next = (1 << minimumCodeSize) + 2;
    for (int code = 0; code < 1 << minimumCodeSize; code++) {
      firsts[code] = (byte) code;
      nodes[code] = code << LAST;
      lengths[code] = 1;
      jumps[code] = (short) code;
      begin(code);
    }
  }

  /** Returns the code of a string with one more index, {@link #NONE} if it has no code. */
  int longer(int code, int index) {
    int node = nodes[code];
    if ((node >> INDEX & 0xFF) == index) {
      return node & CODE;
    }
    return (node & MORE) == 0 ? NONE : further[slot(code, index)] & CODE;
  }

  /**
   * Assigns the next code to a prefix with one more index. A string that already has a code keeps
   * it, and the next code stays unused.
   */
  void add(int prefix, int index) {
    prefixes[next] = (short) prefix;
    firsts[next] = firsts[prefix];
    nodes[next] = index << LAST;
    if (longer(prefix, index) == NONE) {
      if ((nodes[prefix] & CODE) == NONE) {
        nodes[prefix] |= index << INDEX | next;
      } else {
        nodes[prefix] |= MORE;
        further[slot(prefix, index)] = key(prefix, index) << INDEX | next;
      }
      lengthen(prefix);
      if (last(prefix) == index) {
        extend(heads[prefix]);
      } else {
        begin(next);
      }
    }
    next++;
  }

  private static int key(int prefix, int index) {
    return prefix << 8 | index;
  }

  /** Returns the slot of a further string, or a free one for it. */
  private int slot(int prefix, int index) {
    int key = key(prefix, index);
    int slot = key * 0x9E3779B1 >>> 19;
    while (further[slot] != FREE && further[slot] >>> INDEX != key) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  /** Makes a jump as long as the two before it together, or one step if these differ. */
  private void lengthen(int prefix) {
    int near = jumps[prefix];
    int far = jumps[near];
    boolean even = lengths[prefix] - lengths[near] == lengths[near] - lengths[far];
    lengths[next] = (short) (lengths[prefix] + 1);
    jumps[next] = (short) (even ? far : prefix);
  }

  private void begin(int code) {
    heads[code] = (short) code;
    tails[code] = (short) code;
    runs[code] = 1;
  }

  private void extend(int head) {
    heads[next] = (short) head;
    tails[head] = (short) next;
    runs[next] = 0;
    runs[head]++;
    if (runs[head] == RUN) {
      nodes[head] |= LONG_RUN;
    }
  }

  /** Returns the next code, {@link #CAPACITY} if none is left. */
  int next() {
    return next;
  }

  /** Returns the code of a string without a number of its last indices. */
  int shorter(int code, int without) {
    int length = lengths[code] - without;
    int shorter = code;
    while (lengths[shorter] > length) {
      int jump = jumps[shorter];
      shorter = lengths[jump] < length ? prefixes[shorter] : jump;
    }
    return shorter;
  }

  /** Returns the first index of a string. */
  int first(int code) {
    return firsts[code] & 0xFF;
  }

  private int last(int code) {
    return nodes[code] >> LAST & 0xFF;
  }

  /**
   * Returns the length of the longest run that starts with the last index of a string, 0 if that
   * index continues a run.
   */
  int run(int code) {
    return runs[code];
  }

  /**
   * Returns the string that ends with the longest run that starts with the last index of a string.
   */
  int longestRun(int code) {
    return tails[code];
  }

  /** Returns whether a run worth skipping starts with the last index of a string. */
  boolean startsLongRun(int code) {
    return (nodes[code] & LONG_RUN) != 0;
  }
}
