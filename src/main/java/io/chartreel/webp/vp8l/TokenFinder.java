package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Finds the tokens of an image that take the fewest bits: the cheapest path from its first pixel to
 * its end, whose steps are literals and copies. The cost of literals is estimated by greedy
 * parsing, and that of copies from the image before, which is a similar one in an animation. For
 * the first image, both are estimated from the image itself. The memory is reused for each image.
 */
final class TokenFinder {
  /** All lengths of a copy up to this one are tried, and beyond it only the longest ones. */
  private static final int SHORT = 32;

  private static final int LONGEST = 4;

  /** What pixels without a step cost more than the next place: more than any copy saves. */
  private static final int UNREACHABLE = 1 << 29;

  private final CopyFinder copies = new CopyFinder();
  private final Costs costs = new Costs();
  private Tokens found = new Tokens();
  private Tokens spare = new Tokens();
  private Tokens best = found;
  private double fewest;
  private boolean first = true;
  private int[] pixels = {};
  private int count;

  /** The cost from each pixel to the end. */
  private int[] remaining = {};

  private int[] lengths = {};
  private int[] distances = {};

  /** Returns the tokens of a drafted image, valid until the next one. */
  Tokens find(Draft draft) {
    pixels = draft.pixels();
    count = draft.count();
    Histograms histograms = draft.histograms();
    best = draft.tokens();
    fewest = histograms.bits();
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
    return best;
  }

  private void reserve() {
    if (remaining.length <= count) {
      remaining = new int[count + 1];
    }
    if (lengths.length < copies.places()) {
      lengths = new int[2 * copies.places()];
      distances = new int[2 * copies.places()];
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
      best = found;
      found = spare;
      spare = best;
    }
  }

  /**
   * Chooses the step from each place with which the rest of the image takes the fewest bits,
   * beginning with the last place. Costs may overflow, as only their differences count.
   */
  private void choose() {
    int next = count;
    remaining[next] = 0;
    for (int place = copies.places() - 1; place >= 0; place--) {
      int at = copies.pixel(place);
      Arrays.fill(remaining, at + 1, next, remaining[next] + UNREACHABLE);
      remaining[at] = costs.literal(pixels[at]) + remaining[at + 1];
      lengths[place] = 1;
      distances[place] = 0;
      int shorter = 1;
      for (int copy = copies.first(place); copy < copies.first(place + 1); copy++) {
        choose(place, at, shorter, copy);
        shorter = Math.max(shorter, copies.length(copy));
      }
      next = at;
    }
  }

  /** Tries a copy with its longest length and those that are longer than the copies before it. */
  private void choose(int place, int at, int shorter, int copy) {
    int longest = copies.length(copy);
    int cost = costs.distance(copies.distance(copy));
    int least = remaining[at] - cost;
    int chosen = 0;
    for (int length = Math.min(shorter + 1, longest);
        length <= longest;
        length = next(length, longest)) {
      int rest = costs.length(length) + remaining[at + length];
      if (rest - least <= 0) {
        least = rest;
        chosen = length;
      }
    }
    if (chosen > 0) {
      remaining[at] = cost + least;
      lengths[place] = chosen;
      distances[place] = copies.distance(copy);
    }
  }

  private static int next(int length, int longest) {
    return length < SHORT ? length + 1 : Math.max(length + 1, longest - LONGEST + 1);
  }

  /** Follows the chosen steps from the first place to the end. */
  private void follow() {
    found.clear();
    for (int place = 0, at = 0; place < copies.places(); place++) {
      if (copies.pixel(place) == at) {
        found.add(lengths[place], distances[place]);
        at += lengths[place];
      }
    }
  }
}
