package io.chartreel.gif;

import java.util.Arrays;

/**
 * The strings that codes stand for (GIF89a appendix F): each is the string of another code, its
 * prefix, and one index more.
 *
 * <p>Nearly every string is continued by one other at most. That one is kept beside the string
 * itself, in 16 KB that stay in the first level of a processor's cache, and only further ones are
 * looked up in a hash table. Runs of one index, which make up most of a chart, are known by their
 * first and their last code so that they need not be walked along; the way back from the last one
 * is short because every code also knows one far before it (the jump pointers of Myers, "An
 * applicative random-access stack", 1983). For the built-in chart that halves the time of encoding.
 */
final class LzwDictionary {
  /** The number of codes that 12 bits can tell apart. */
  static final int CAPACITY = 4096;

  /** Stands for no code; 0 is never the code of a longer string. */
  static final int NONE = 0;

  /** Runs that are not shorter than this are worth a jump. */
  private static final int RUN = 10;

  private static final int CODE = CAPACITY - 1;
  private static final int INDEX = 12;
  private static final int LAST = 20;
  private static final int MORE = 1 << 28;
  private static final int LONG_RUN = 1 << 29;

  /** The hash table of further strings: twice as many slots as there can be codes. */
  private static final int SLOTS = 2 * CAPACITY;

  private static final int FREE = 0;

  /** The code of the first longer string, its last index, the own last index, and two flags. */
  private final int[] nodes = new int[CAPACITY];

  /** Prefix, index and code of each further string, where its hash says or behind. */
  private final int[] further = new int[SLOTS];

  private final short[] prefixes = new short[CAPACITY];
  private final byte[] firsts = new byte[CAPACITY];
  private final short[] heads = new short[CAPACITY];
  private final short[] tails = new short[CAPACITY];
  private final short[] runs = new short[CAPACITY];
  private final short[] lengths = new short[CAPACITY];
  private final short[] jumps = new short[CAPACITY];
  private int next;

  /** Forgets all strings but those of a single index. */
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

  /** The code of a string that has one index more, {@link #NONE} where there is none. */
  int longer(int code, int index) {
    int node = nodes[code];
    if ((node >> INDEX & 0xFF) == index) {
      return node & CODE;
    }
    return (node & MORE) == 0 ? NONE : further[slot(code, index)] & CODE;
  }

  /**
   * Gives the next code to a string that has one index more than its prefix. A string that has a
   * code already keeps it, and the next code is used up.
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

  /** Where a further string is, or would be. */
  private int slot(int prefix, int index) {
    int key = key(prefix, index);
    int slot = key * 0x9E3779B1 >>> 19;
    while (further[slot] != FREE && further[slot] >>> INDEX != key) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  /** A jump leads as far as the two before it together, or one step where these differ. */
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

  /** The code that is given next, {@link #CAPACITY} when there is none left. */
  int next() {
    return next;
  }

  /** The code of a string without so many of its last indices. */
  int shorter(int code, int without) {
    int length = lengths[code] - without;
    int shorter = code;
    while (lengths[shorter] > length) {
      int jump = jumps[shorter];
      shorter = lengths[jump] < length ? prefixes[shorter] : jump;
    }
    return shorter;
  }

  /** The first index of a string. */
  int first(int code) {
    return firsts[code] & 0xFF;
  }

  private int last(int code) {
    return nodes[code] >> LAST & 0xFF;
  }

  /**
   * If a run of one index begins with the last one of this string: the length of the longest such
   * run, else 0.
   */
  int run(int code) {
    return runs[code];
  }

  /** The string that ends with the longest run that begins with the last index of this one. */
  int longestRun(int code) {
    return tails[code];
  }

  /** Whether a run of one index that is worth a jump begins with the last one of this string. */
  boolean longRun(int code) {
    return (nodes[code] & LONG_RUN) != 0;
  }
}
