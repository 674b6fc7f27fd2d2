package io.chartreel.gif;

import java.util.Arrays;

/**
 * A palette, and the place in it that each counted colour is shown by: one that differs from it by
 * at most the tolerance in any channel.
 *
 * <p>Some colours are anchors: they stand for themselves and for what is near them. What remains is
 * swept from the least red to the most: the first colour left over, and those that fit into one box
 * with it whose sides are twice the tolerance, get one place. Along the ramp of an antialiased edge
 * no choice of boxes needs fewer.
 */
final class PaletteCover {
  /** Says of a colour that it has no place. */
  static final int NOWHERE = -1;

  private final ColorHistogram histogram;
  private final int tolerance;
  private final int[] places;
  private final int[] palette;
  private int size;

  /** Covers nothing yet. */
  PaletteCover(ColorHistogram histogram, int tolerance) {
    this.histogram = histogram;
    this.tolerance = tolerance;
    places = new int[histogram.size()];
    palette = new int[histogram.size()];
    Arrays.fill(places, NOWHERE);
  }

  /** Gives a colour a place of its own. */
  void anchor(int entry) {
    places[entry] = size;
    palette[size++] = histogram.color(entry);
  }

  /** Gives every colour that has none a place, near an anchor where there is one. */
  void complete() {
    int anchors = size;
    int[] order = histogram.byColor();
    for (int entry : order) {
      if (places[entry] == NOWHERE) {
        places[entry] = nearest(histogram.color(entry), palette, anchors, tolerance);
      }
    }
    int end = 0;
    for (int i = 0; i < order.length; i++) {
      if (places[order[i]] == NOWHERE) {
        int reach = (histogram.color(order[i]) >> 16) + 2 * tolerance;
        while (end < order.length && histogram.color(order[end]) >> 16 <= reach) {
          end++;
        }
        box(order, i, end);
      }
    }
  }

  /**
   * The nearest of the first so many colours that is within the tolerance, {@link #NOWHERE} if none
   * is.
   */
  static int nearest(int color, int[] palette, int count, int tolerance) {
    int nearest = NOWHERE;
    int least = tolerance + 1;
    for (int i = 0; i < count; i++) {
      int distance = distance(color, palette[i]);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * By how much two colours differ in the channel in which they differ most; the top bytes are
   * ignored.
   */
  static int distance(int one, int other) {
    int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
    int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
    int blue = Math.abs((one & 0xFF) - (other & 0xFF));
    return Math.max(red, Math.max(green, blue));
  }

  private void box(int[] order, int first, int end) {
    int color = histogram.color(order[first]);
    int[] box = new int[end - first];
    int count = 0;
    for (int i = first; i < end; i++) {
      if (places[order[i]] == NOWHERE
          && distance(color, histogram.color(order[i])) <= 2 * tolerance) {
        box[count++] = order[i];
      }
    }
    count = window(box, count, color, 8);
    count = window(box, count, color, 0);
    int heaviest = box[0];
    for (int i = 0; i < count; i++) {
      places[box[i]] = size;
      heaviest = histogram.pixels(box[i]) > histogram.pixels(heaviest) ? box[i] : heaviest;
    }
    palette[size++] = representative(box, count, histogram.color(heaviest));
  }

  /** Keeps those colours whose channel shares the fullest range with that of a colour. */
  private int window(int[] box, int count, int color, int shift) {
    int side = 2 * tolerance;
    int[] steps = new int[side + 2];
    for (int i = 0; i < count; i++) {
      int offset = offset(box[i], color, shift);
      steps[Math.max(0, offset)]++;
      steps[Math.min(side, side + offset) + 1]--;
    }
    int fullest = 0;
    int most = 0;
    for (int high = 0, inside = 0; high <= side; high++) {
      inside += steps[high];
      if (inside > most) {
        most = inside;
        fullest = high;
      }
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int offset = offset(box[i], color, shift);
      if (offset >= fullest - side && offset <= fullest) {
        box[kept++] = box[i];
      }
    }
    return kept;
  }

  private int offset(int entry, int color, int shift) {
    return (histogram.color(entry) >> shift & 0xFF) - (color >> shift & 0xFF);
  }

  /** The preferred colour where it is within the tolerance of all, else the one in their midst. */
  private int representative(int[] box, int count, int preferred) {
    int farthest = 0;
    int midst = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int low = 0;
      int high = 0;
      for (int i = 0; i < count; i++) {
        low = Math.min(low, offset(box[i], preferred, shift));
        high = Math.max(high, offset(box[i], preferred, shift));
      }
      farthest = Math.max(farthest, Math.max(-low, high));
      midst |= (preferred >> shift & 0xFF) + (low + high) / 2 << shift;
    }
    return farthest <= tolerance ? preferred : midst;
  }

  /** The number of places. */
  int size() {
    return size;
  }

  /** The place of an entry of the histogram. */
  int place(int entry) {
    return places[entry];
  }

  /** The colour of a place as 0xRRGGBB. */
  int color(int place) {
    return palette[place];
  }
}
