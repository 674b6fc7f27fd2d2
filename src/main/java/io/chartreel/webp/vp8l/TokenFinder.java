package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Finds the tokens of an image that take the fewest bits: the cheapest path from its first pixel to
 * its end, whose steps are literals and copies. What a step costs follows from the tokens of the
 * pass before. The first pass takes only near copies: further distances have to pay for their own
 * prefix symbols. The memory is reused for each image.
 */
final class TokenFinder {
  /** All lengths of a copy up to this one are tried, and beyond it only the longest ones. */
  private static final int SHORT = 32;

  private static final int LONGEST = 4;

  private final CopyFinder copies = new CopyFinder();
  private final Costs costs = new Costs();
  private Tokens best = new Tokens();
  private Tokens found = new Tokens();
  private double fewest;
  private int[] pixels = {};
  private int count;
  private int[] cheapest = {};
  private short[] lengths = {};
  private int[] distances = {};

  /**
   * Starts with an image, which must not change until the tokens are found.
   *
   * @param image that is coded, in scan order; may be longer
   * @param width of a row
   * @param pixelCount of all pixels
   * @return about how many bits it will take
   */
  double start(int[] image, int width, int pixelCount) {
    pixels = image;
    count = pixelCount;
    if (cheapest.length <= count) {
      cheapest = new int[count + 1];
      lengths = new short[count + 1];
      distances = new int[count + 1];
    }
    copies.find(pixels, width, count);
    costs.guess();
    fewest = Double.MAX_VALUE;
    pass(true);
    pass(false);
    return fewest;
  }

  /** Returns the tokens of the image, valid until the next one. */
  Tokens finish() {
    pass(false);
    return best;
  }

  private void pass(boolean near) {
    walk(near);
    trace();
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

  /** Finds the cheapest step to each pixel. */
  private void walk(boolean near) {
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
    if (cost <= cheapest[to]) { // holds for the first step even if a sum overflows
      cheapest[to] = cost;
      lengths[to] = (short) length;
      distances[to] = distance;
    }
  }

  private void trace() {
    found.clear();
    for (int at = count; at > 0; at -= lengths[at]) {
      found.add(lengths[at], distances[at]);
    }
    found.reverse();
  }
}
