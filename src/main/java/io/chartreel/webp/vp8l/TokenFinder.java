package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Finds the tokens of an image that take the fewest bits: the cheapest path from its first pixel to
 * its end, whose steps are literals and copies. What a step costs follows from the tokens of the
 * pass before. The first pass takes only near copies: further distances have to pay for their own
 * prefix symbols. The memory is reused for each image.
 */
final class TokenFinder {
  private static final int PASSES = 3;

  /** All lengths of a copy up to this one are tried, and beyond it only the longest ones. */
  private static final int SHORT = 32;

  private static final int LONGEST = 4;

  private final CopyFinder copies = new CopyFinder();
  private final Costs costs = new Costs();
  private Tokens best = new Tokens();
  private Tokens found = new Tokens();
  private int[] cheapest = {};
  private int[] lengths = {};
  private int[] distances = {};

  /**
   * Finds the tokens of an image.
   *
   * @param pixels that are coded, in scan order; may be longer
   * @param width of a row
   * @param count of all pixels
   * @return the tokens, valid until the next call
   */
  Tokens find(int[] pixels, int width, int count) {
    if (cheapest.length <= count) {
      cheapest = new int[count + 1];
      lengths = new int[count + 1];
      distances = new int[count + 1];
    }
    copies.find(pixels, width, count);
    costs.guess();
    double fewest = Double.MAX_VALUE;
    for (int pass = 1; pass <= PASSES; pass++) {
      walk(pixels, count, pass == 1);
      trace(count);
      Histograms histograms = new Histograms(pixels, found);
      costs.measure(histograms);
      double bits = histograms.bits();
      if (bits < fewest) {
        fewest = bits;
        Tokens worse = best;
        best = found;
        found = worse;
      }
    }
    return best;
  }

  /** Finds the cheapest step to each pixel. */
  private void walk(int[] pixels, int count, boolean near) {
    Arrays.fill(cheapest, 1, count + 1, Integer.MAX_VALUE);
    cheapest[0] = 0;
    for (int place = 0; place < copies.places(); place++) {
      int at = copies.pixel(place);
      step(at + 1, cheapest[at] + costs.literal(pixels[at]), 1, 0);
      int shorter = 1;
      for (int copy = copies.first(place); copy < copies.first(place + 1); copy++) {
        if (!near || copies.isNear(copy)) {
          walk(at, shorter, copy);
          shorter = Math.max(shorter, copies.length(copy));
        }
      }
    }
  }

  /** Takes the steps of a copy that are longer than the copies before it. */
  private void walk(int at, int shorter, int copy) {
    int longest = copies.length(copy);
    int distance = copies.distance(copy);
    int cost = cheapest[at] + costs.distance(distance);
    int end = Math.min(longest, SHORT);
    for (int length = shorter + 1; length <= end; length++) {
      step(at + length, cost + costs.length(length), length, distance);
    }
    for (int length = Math.max(end, longest - LONGEST) + 1; length <= longest; length++) {
      step(at + length, cost + costs.length(length), length, distance);
    }
  }

  private void step(int to, int cost, int length, int distance) {
    if (cost < cheapest[to]) {
      cheapest[to] = cost;
      lengths[to] = length;
      distances[to] = distance;
    }
  }

  private void trace(int count) {
    found.clear();
    for (int at = count; at > 0; at -= lengths[at]) {
      found.add(lengths[at], distances[at]);
    }
    found.reverse();
  }
}
