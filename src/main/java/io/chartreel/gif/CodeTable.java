package io.chartreel.gif;

/**
 * The strings that codes stand for (GIF89a appendix F): each is the string of another code, its
 * prefix, and one index more.
 *
 * <p>Nearly every string is continued by one other at most. That one is kept beside the string
 * itself, in 16 KB that stay in the first level of a processor's cache, and only further ones are
 * looked up in the plain array of prefix times index. Runs of one index, which make up most of a
 * chart, are known by their first and their last code so that they need not be walked along.
 */
final class CodeTable {
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

  /** The code of the first longer string, its last index, the own last index, and two flags. */
  private final int[] nodes = new int[CAPACITY];

  private final short[] longer = new short[CAPACITY << 8];
  private final short[] prefixes = new short[CAPACITY];
  private final byte[] firsts = new byte[CAPACITY];
  private final short[] heads = new short[CAPACITY];
  private final short[] tails = new short[CAPACITY];
  private final short[] runs = new short[CAPACITY];
  private final short[] zeros = new short[CAPACITY];
  private int longestZeros;
  private int bits;
  private int next;

  /** Forgets all strings but those of a single index. */
  void clear(int minimumCodeSize) {
    for (int code = (1 << bits) + 2; code < next; code++) {
      if ((nodes[prefixes[code]] & CODE) != code) {
        longer[slot(prefixes[code], last(code))] = NONE;
      }
    }
    bits = minimumCodeSize;
    next = (1 << bits) + 2;
    longestZeros = 1; // zeros[1] is the index 0 itself
    for (int code = 0; code < 1 << bits; code++) {
      firsts[code] = (byte) code;
      nodes[code] = code << LAST;
      begin(code);
    }
  }

  /** The code of a string that has one index more, {@link #NONE} where there is none. */
  int longer(int code, int index) {
    int node = nodes[code];
    if ((node >> INDEX & 0xFF) == index) {
      return node & CODE;
    }
    return (node & MORE) == 0 ? NONE : longer[slot(code, index)];
  }

  /**
   * Gives the next code to a string that has one index more than its prefix. A string that has a
   * code already keeps it, and the next code is used up.
   *
   * @return whether the string is new
   */
  boolean add(int prefix, int index) {
    boolean added = longer(prefix, index) == NONE;
    prefixes[next] = (short) prefix;
    firsts[next] = firsts[prefix];
    nodes[next] = index << LAST;
    if (added) {
      if ((nodes[prefix] & CODE) == NONE) {
        nodes[prefix] |= index << INDEX | next;
      } else {
        nodes[prefix] |= MORE;
        longer[slot(prefix, index)] = (short) next;
      }
      if (last(prefix) == index) {
        extend(heads[prefix]);
      } else {
        begin(next);
      }
    }
    next++;
    return added;
  }

  /** Takes the latest code back; {@code added} is what adding it answered. */
  void takeBack(boolean added) {
    next--;
    if (added) {
      int prefix = prefixes[next];
      if ((nodes[prefix] & CODE) == next) {
        nodes[prefix] &= ~(0xFF << INDEX | CODE);
      } else {
        longer[slot(prefix, last(next))] = NONE;
      }
      int head = heads[next];
      if (head != next) {
        tails[head] = prefixes[next];
        runs[head]--;
        longestZeros -= head == 0 ? 1 : 0;
      }
    }
  }

  private int slot(int prefix, int index) {
    return prefix << bits | index;
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
    if (head == 0) {
      zeros[++longestZeros] = (short) next;
    }
  }

  /** The code that is given next, {@link #CAPACITY} when there is none left. */
  int next() {
    return next;
  }

  /** The code of a string without its last index. */
  int prefix(int code) {
    return prefixes[code];
  }

  /** The code of a string without so many of its last indices. */
  int shorter(int code, int without) {
    int shorter = code;
    for (int i = 0; i < without; i++) {
      shorter = prefixes[shorter];
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

  /** The length of the longest string that is nothing but index 0. */
  int longestZeros() {
    return longestZeros;
  }

  /** Whether a run of one index that is worth a jump begins with the last one of this string. */
  boolean longRun(int code) {
    return (nodes[code] & LONG_RUN) != 0;
  }

  /** The code of the string that is so many times index 0. */
  int zeros(int length) {
    return zeros[length];
  }
}
