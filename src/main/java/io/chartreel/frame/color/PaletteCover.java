package io.chartreel.frame.color;

import java.util.Arrays;

/**
 * A palette, and for each colour of a histogram the entry that represents it: one that differs by
 * at most the tolerance in any channel.
 *
 * <p>Some colours are anchors: exact entries, which also represent the colours near them. The
 * others are swept in ascending order of red: the first one without an entry gets one, together
 * with those that fit into one box with it whose sides are twice the tolerance. Along the ramp of
 * an antialiased edge no other choice of boxes needs fewer entries.
 */
final class PaletteCover {
  /** The entry of a colour that is not represented. */
  static final int NOWHERE = -1;

  private final ColorHistogram histogram;
  private final int tolerance;
  private final int[] places;
  private final int[] palette;
  private int size;

  /** Creates an empty palette. */
  PaletteCover(ColorHistogram histogram, int tolerance) {
    this.histogram = histogram;
    this.tolerance = tolerance;
    places = new int[histogram.size()];
    palette = new int[histogram.size()];
    Arrays.fill(places, NOWHERE);
  }

  /** Makes a colour an anchor. */
  void anchor(int entry) {
    places[entry] = size;
    palette[size++] = histogram.color(entry);
  }

  /** Represents every other colour, by an anchor if one is near. */
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
   * Returns the nearest of the first {@code count} colours of a palette, {@link #NOWHERE} if none
   * is within the tolerance.
   */
  static int nearest(int color, int[] palette, int count, int tolerance) {
    int nearest = NOWHERE;
    int smallest = tolerance + 1;
    for (int i = 0; i < count; i++) {
      int distance = distance(color, palette[i]);
      if (distance < smallest) {
        smallest = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * Returns the difference of two colours in the channel in which they differ most. Top bytes are
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

  /** Keeps the colours in the range of a channel that contains most of them, and a given colour. */
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

  /** Returns the preferred colour if it is within the tolerance of all, else the centre of all. */
  private int representative(int[] box, int count, int preferred) {
    int farthest = 0;
    int centre = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int low = 0;
      int high = 0;
      for (int i = 0; i < count; i++) {
        low = Math.min(low, offset(box[i], preferred, shift));
        high = Math.max(high, offset(box[i], preferred, shift));
      }
      farthest = Math.max(farthest, Math.max(-low, high));
      centre |= (preferred >> shift & 0xFF) + (low + high) / 2 << shift;
    }
    return farthest <= tolerance ? preferred : centre;
  }

  /** Returns the number of entries of the palette. */
  int size() {
    return size;
  }

  /** Returns the palette entry that represents an entry of the histogram. */
  int place(int entry) {
    return places[entry];
  }

  /** Returns the colour of a palette entry as 0xRRGGBB. */
  int color(int place) {
    return palette[place];
  }
}
