package io.chartreel.gif;

/**
 * The strings that codes stand for (GIF89a appendix F): each is the string of another code, its
 * prefix, and one index more.
 *
 * <p>The code of a longer string is read from a plain array of prefix times index. That array has
 * up to 2 MB, of which an image touches little; a hash table of 32 KB took a quarter more time for
 * its probes. Runs of one index, which make up most of a chart, are known by their first and their
 * last code so that they need not be walked along.
 */
final class CodeTable {
  /** The number of codes that 12 bits can tell apart. */
  static final int CAPACITY = 4096;

  /** Stands for no code; 0 is never the code of a longer string. */
  static final int NONE = 0;

  private final short[] longer = new short[CAPACITY << 8];
  private final short[] prefixes = new short[CAPACITY];
  private final byte[] firsts = new byte[CAPACITY];
  private final byte[] lasts = new byte[CAPACITY];
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
      longer[slot(prefixes[code], lasts[code] & 0xFF)] = NONE;
    }
    bits = minimumCodeSize;
    next = (1 << bits) + 2;
    longestZeros = 1;
    for (int code = 0; code < 1 << bits; code++) {
      firsts[code] = (byte) code;
      lasts[code] = (byte) code;
      begin(code);
    }
  }

  /** The code of a string that has one index more, {@link #NONE} where there is none. */
  int longer(int code, int index) {
    return longer[slot(code, index)];
  }

  /**
   * Gives the next code to a string that has one index more than its prefix. A string that has a
   * code already keeps it, and the next code is used up.
   *
   * @return whether the string is new
   */
  boolean add(int prefix, int index) {
    int slot = slot(prefix, index);
    boolean added = longer[slot] == NONE;
    prefixes[next] = (short) prefix;
    firsts[next] = firsts[prefix];
    lasts[next] = (byte) index;
    if (added) {
      longer[slot] = (short) next;
      if (lasts[prefix] == (byte) index) {
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
      longer[slot(prefixes[next], lasts[next] & 0xFF)] = NONE;
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
    if (head == 0) {
      zeros[++longestZeros] = (short) next;
    }
  }

  /** The code that is given next, {@link #CAPACITY} when there is none left. */
  int next() {
    return next;
  }

  /** The number of indices that codes can stand for by themselves. */
  int indices() {
    return 1 << bits;
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

  /** The last index of a string. */
  int last(int code) {
    return lasts[code] & 0xFF;
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

  /** The code of the string that is so many times index 0. */
  int zeros(int length) {
    return zeros[length];
  }
}
