package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Finds the tokens of an image that take the fewest bits: the cheapest path from its first pixel to
 * its end, whose steps are literals and copies. The cost of literals is estimated by greedy
 * parsing, and that of copies from the image before, which is a similar one in an animation. For
 * the first image, both are estimated from the image itself. The memory is reused for each image.
 */
final class TokenFinder {
  /** The shortest copy that greedy parsing takes. */
  private static final int MIN_GREEDY = 3;

  /** All lengths of a copy up to this one are tried, and beyond it only the longest ones. */
  private static final int SHORT = 32;

  private static final int LONGEST = 4;

  private final CopyFinder copies = new CopyFinder();
  private final Costs costs = new Costs();
  private Tokens best = new Tokens();
  private Tokens found = new Tokens();
  private double fewest;
  private boolean first = true;
  private int[] pixels = {};
  private int width;
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
   * @return an estimate of the bits it will take, usually too high
   */
  double start(int[] image, int width, int pixelCount) {
    pixels = image;
    this.width = width;
    count = pixelCount;
    parseGreedily();
    Histograms histograms = new Histograms(pixels, best);
    if (first) {
      costs.measure(histograms);
    } else {
      costs.measureLiterals(histograms);
    }
    fewest = histograms.bits();
    return fewest;
  }

  /** Takes the longer copy of the pixels to the left or of the row above, wherever there is one. */
  private void parseGreedily() {
    DistanceCodes codes = new DistanceCodes(width);
    int leftCode = codes.code(1);
    int aboveCode = codes.code(width);
    best.clear();
    for (int at = 0; at < count; ) {
      int left = same(at, 1);
      int above = same(at, width);
      int length = Math.max(left, above);
      if (length >= MIN_GREEDY) {
        best.add(length, left > above ? leftCode : aboveCode);
        at += length;
      } else {
        best.add(1, 0);
        at++;
      }
    }
  }

  private int same(int at, int distance) {
    return at < distance || pixels[at] != pixels[at - distance]
        ? 0
        : EqualPixels.count(pixels, at, distance, Math.min(count, at + CopyFinder.MAX_LENGTH));
  }

  /** Returns the tokens of the image, valid until the next one. */
  Tokens finish() {
    if (cheapest.length <= count) {
      cheapest = new int[count + 1];
      lengths = new short[count + 1];
      distances = new int[count + 1];
    }
    copies.find(pixels, width, count);
    if (first) {
      pass();
      first = false;
    }
    pass();
    return best;
  }

  private void pass() {
    walk();
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
  private void walk() {
    Arrays.fill(cheapest, 1, count + 1, Integer.MAX_VALUE);
    cheapest[0] = 0;
    for (int place = 0; place < copies.places(); place++) {
      int at = copies.pixel(place);
      step(at + 1, cheapest[at] + costs.literal(pixels[at]), 1, 0);
      int shorter = 1;
      for (int copy = copies.first(place); copy < copies.first(place + 1); copy++) {
        walk(at, shorter, copy);
        shorter = Math.max(shorter, copies.length(copy));
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
