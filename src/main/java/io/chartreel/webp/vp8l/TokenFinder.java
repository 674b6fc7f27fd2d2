package io.chartreel.webp.vp8l;

import java.util.stream.IntStream;

/**
 * Finds the tokens of an image that take the fewest bits: the cheapest path from its first pixel to
 * its end, whose steps are literals and copies. The cost of literals is estimated by greedy
 * parsing, and that of copies from the image before, which is a similar one in an animation. For
 * the first image, both are estimated from the image itself. The memory is reused for each image.
 */
final class TokenFinder {
  /**
   * How many prefix symbols of lengths are tried for each copy, besides its longest length: those
   * of up to 32 pixels.
   */
  private static final int SYMBOLS = 10;

  /** The largest length of each of them. */
  private static final int[] LENGTHS =
      IntStream.range(0, SYMBOLS).map(symbol -> PrefixCoding.value(symbol + 1) - 1).toArray();

  /** The bits for a symbol, which is packed below a cost. */
  private static final int SYMBOL_BITS = 4;

  private static final int SYMBOL_MASK = (1 << SYMBOL_BITS) - 1;

  /** More than any image costs. */
  private static final long UNREACHABLE = 1L << 50;

  private final CopyFinder copies = new CopyFinder();
  private final Costs costs = new Costs();
  private Tokens found = new Tokens();
  private Tokens best = new Tokens();
  private double fewest;
  private boolean first = true;
  private int[] pixels = {};
  private int count;

  /** The cost from each place to the end. */
  private long[] remaining = {};

  /** For a place, the least cost of the symbols up to each one, packed with the symbol itself. */
  private final long[] cheapest = new long[SYMBOLS];

  private int[] lengths = {};
  private int[] distances = {};

  /** Returns the tokens of a drafted image, valid until the next one. */
  Tokens find(Draft draft) {
    pixels = draft.pixels();
    count = draft.count();
    Histograms histograms = draft.histograms();
    double greedy = histograms.bits();
    fewest = greedy;
    copies.find(pixels, draft.width(), count);
    reserve();
    if (first) {
      costs.measure(histograms);
      pass();
      first = false;
    } else {
      costs.measureLiterals(histograms);
    }
    pass();
    if (fewest == greedy) {
      best.parse(pixels, draft.width(), count);
    }
    return best;
  }

  private void reserve() {
    if (lengths.length < copies.places()) {
      lengths = new int[2 * copies.places()];
      distances = new int[2 * copies.places()];
      remaining = new long[2 * copies.places() + 1];
    }
  }

  private void pass() {
    choose();
    follow();
    Histograms histograms = new Histograms(pixels, found);
    costs.measure(histograms);
    double bits = histograms.bits();
    if (bits < fewest) {
      fewest = bits;
      Tokens better = found;
      found = best;
      best = better;
    }
  }

  /**
   * Chooses the step from each place with which the rest of the image takes the fewest bits,
   * beginning with the last place. All steps lead to places. Copies are tried with their longest
   * length, and with the largest length of each symbol: all lengths of a symbol cost the same, and
   * the largest one leaves the least to do. Split into two methods, this takes a tenth longer.
   */
  private void choose() {
    int next = count;
    remaining[copies.places()] = 0;
    for (int place = copies.places() - 1; place >= 0; place--) {
      int at = copies.pixel(place);
      long least = next == at + 1 ? costs.literal(pixels[at]) + remaining[place + 1] : UNREACHABLE;
      int length = 1;
      int distance = 0;
      int copy = copies.first(place);
      int end = copies.first(place + 1);
      if (copy < end) {
        remaining[place] = UNREACHABLE;
        findCheapest(at);
      }
      for (; copy < end; copy++) {
        int longest = copies.length(copy);
        int cost = costs.distance(copies.distance(copy));
        long packed = cheapest[symbols(longest) - 1];
        long rest = cost + (packed >> SYMBOL_BITS);
        if (rest <= least) {
          least = rest;
          length = LENGTHS[SYMBOL_MASK - (int) (packed & SYMBOL_MASK)];
          distance = copies.distance(copy);
        }
        int last = copies.place(at + longest);
        rest = cost + costs.length(copies.pixel(last) - at) + remaining[last];
        if (rest <= least) {
          least = rest;
          length = longest;
          distance = copies.distance(copy);
        }
      }
      remaining[place] = least;
      lengths[place] = copies.pixel(copies.place(at + length)) - at;
      distances[place] = distance;
      next = at;
    }
  }

  /**
   * Finds the least cost of going on after a copy, for copies of up to the length of each symbol.
   * Among equal costs the longest copy wins.
   */
  private void findCheapest(int at) {
    long least = Long.MAX_VALUE;
    int symbols = symbols(count - at);
    for (int symbol = 0; symbol < symbols; symbol++) {
      long cost = costs.length(LENGTHS[symbol]) + remaining[copies.place(at + LENGTHS[symbol])];
      least = Math.min(least, cost << SYMBOL_BITS | SYMBOL_MASK - symbol);
      cheapest[symbol] = least;
    }
  }

  /** Returns how many of the symbols stand for no larger length. */
  private static int symbols(int length) {
    return Math.min(SYMBOLS, PrefixCoding.symbol(length + 1));
  }

  /** Follows the chosen steps from the first place to the end. */
  private void follow() {
    found.clear();
    for (int at = 0; at < count; ) {
      int place = copies.place(at);
      found.add(lengths[place], distances[place]);
      at += lengths[place];
    }
  }
}
