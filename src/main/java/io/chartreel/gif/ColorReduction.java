package io.chartreel.gif;

import java.util.Arrays;

/**
 * Fewer colours in place of many: each counted colour is assigned to one that differs by at most a
 * tolerance in any channel.
 *
 * <p>Flat colours and the peaks of antialiasing ramps stand for themselves and for what is near
 * them. What remains is swept from the least red to the most: the first colour left over and all
 * that fit into one box with it, whose sides are twice the tolerance, become one colour. Along a
 * ramp no choice of boxes needs fewer.
 */
final class ColorReduction {
  /** How many of the most frequent colours may be peaks. */
  private static final int CANDIDATES = 1024;

  private final ColorCensus census;
  private final int tolerance;
  private final int[] place;
  private final int[] palette;
  private int size;

  private ColorReduction(ColorCensus census, int tolerance) {
    this.census = census;
    this.tolerance = tolerance;
    place = new int[census.size()];
    palette = new int[census.size()];
    Arrays.fill(place, ColorTable.ABSENT);
  }

  /**
   * One table for a whole film. Where the tolerance does not let one table serve every colour, it
   * serves the most used ones.
   *
   * @param tolerance 0 to 255
   */
  static ColorTable shared(ColorCensus census, int tolerance) {
    if (fits(census)) {
      return new ColorReduction(census, 0).sweep().table(ColorTable.COLORS + 1);
    }
    ColorReduction best =
        new ColorReduction(census, tolerance).flats(census.size()).peaks().sweep();
    if (best.size > ColorTable.COLORS) {
      best = new ColorReduction(census, tolerance).flats(census.size()).sweep();
    }
    return best.table(ColorTable.COLORS);
  }

  /**
   * One table for a single frame that serves all its colours, with an error beyond the tolerance
   * where it must be.
   */
  static ColorTable local(ColorCensus census, int tolerance) {
    if (census.size() <= ColorTable.COLORS) {
      return new ColorReduction(census, 0).sweep().table(ColorTable.COLORS);
    }
    int error = tolerance;
    ColorReduction reduction = new ColorReduction(census, error).flats(census.size()).sweep();
    while (reduction.size > ColorTable.COLORS) {
      error += 1 + error / 4;
      reduction = new ColorReduction(census, error).flats(ColorTable.COLORS / 2).sweep();
    }
    return reduction.table(ColorTable.COLORS);
  }

  static String clusters(ColorCensus c, int t) {
    return new ColorReduction(c, t).flats(c.size()).peaks().size
        + "/"
        + new ColorReduction(c, t).flats(c.size()).peaks().sweep().size
        + "/"
        + new ColorReduction(c, t).flats(c.size()).sweep().size;
  }

  private static boolean fits(ColorCensus census) {
    return census.size() <= ColorTable.COLORS + 1 && !census.full();
  }

  private ColorReduction flats(int limit) {
    for (int entry : byPixels()) {
      if (census.flat(entry) && size < limit) {
        anchor(entry);
      }
    }
    return this;
  }

  private ColorReduction peaks() {
    int[] order = byPixels();
    for (int i = 0; i < Math.min(CANDIDATES, order.length); i++) {
      int entry = order[i];
      long others = -census.pixels(entry);
      for (int other : order) {
        if (distance(census.color(entry), census.color(other)) <= 2 * tolerance) {
          others += census.pixels(other);
        }
      }
      if (census.pixels(entry) > others && !census.flat(entry)) {
        anchor(entry);
      }
    }
    return this;
  }

  private void anchor(int entry) {
    place[entry] = size;
    palette[size++] = census.color(entry);
  }

  private ColorReduction sweep() {
    joinAnchors();
    long[] order = byColor();
    int end = 0;
    for (int i = 0; i < order.length; i++) {
      int entry = (int) order[i] & 0xFFFF;
      if (place[entry] == ColorTable.ABSENT) {
        long reach = (long) ((census.color(entry) >> 16) + 2 * tolerance + 1) << 32;
        while (end < order.length && order[end] < reach) {
          end++;
        }
        box(entry, order, i, end, false);
      }
    }
    return this;
  }

  private void joinAnchors() {
    join(size);
  }

  private void join(int anchors) {
    for (int entry = 0; anchors > 0 && entry < place.length; entry++) {
      if (place[entry] == ColorTable.ABSENT) {
        join(entry, anchors);
      }
    }
  }

  private long[] byColor() {
    long[] order = new long[place.length];
    for (int entry = 0; entry < order.length; entry++) {
      order[entry] = (long) census.color(entry) << 16 | entry;
    }
    Arrays.sort(order);
    return order;
  }

  private int[] byPictures() {
    long[] order = new long[place.length];
    for (int entry = 0; entry < order.length; entry++) {
      order[entry] = (long) (Integer.MAX_VALUE - census.pictures(entry)) << 16 | entry;
    }
    Arrays.sort(order);
    int[] entries = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      entries[i] = (int) order[i] & 0xFFFF;
    }
    return entries;
  }

  private void join(int entry, int anchors) {
    int nearest = tolerance + 1;
    for (int anchor = 0; anchor < anchors; anchor++) {
      int distance = distance(census.color(entry), palette[anchor]);
      if (distance < nearest) {
        nearest = distance;
        place[entry] = anchor;
      }
    }
  }

  /**
   * Joins a colour that is left over with those around it, of a range of colours in their order, to
   * a new one.
   */
  private void box(int seed, long[] order, int from, int to, boolean weighted) {
    int color = census.color(seed);
    int side = 2 * tolerance;
    int[] near = new int[64];
    int count = 0;
    for (int i = from; i < to; i++) {
      int entry = (int) order[i] & 0xFFFF;
      if (place[entry] == ColorTable.ABSENT && distance(color, census.color(entry)) <= side) {
        if (count == near.length) {
          near = Arrays.copyOf(near, 2 * count);
        }
        near[count++] = entry;
      }
    }
    for (int shift = 16; shift >= 0; shift -= 8) {
      count = within(near, count, shift, color, weighted);
    }
    int heaviest = near[0];
    for (int i = 0; i < count; i++) {
      place[near[i]] = size;
      heaviest = census.pixels(near[i]) > census.pixels(heaviest) ? near[i] : heaviest;
    }
    palette[size++] = middle(near, count, census.color(heaviest));
  }

  /** Keeps those entries that share the best window of one channel with a colour. */
  private int within(int[] near, int count, int shift, int color, boolean weighted) {
    int side = 2 * tolerance;
    int own = color >> shift & 0xFF;
    int[] starts = new int[side + 2];
    for (int i = 0; i < count; i++) {
      int offset = (census.color(near[i]) >> shift & 0xFF) - own;
      int weight = weighted ? census.pictures(near[i]) : 1;
      starts[Math.max(0, offset)] += weight;
      starts[Math.min(side, side + offset) + 1] -= weight;
    }
    int best = 0;
    int most = 0;
    int inside = 0;
    for (int start = 0; start <= side; start++) {
      inside += starts[start];
      if (inside > most) {
        most = inside;
        best = start;
      }
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int offset = (census.color(near[i]) >> shift & 0xFF) - own;
      if (offset >= best - side && offset <= best) {
        near[kept++] = near[i];
      }
    }
    return kept;
  }

  /** The preferred colour where it is near enough to all entries, else the one in their midst. */
  private int middle(int[] near, int count, int preferred) {
    int farthest = 0;
    int middle = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int low = 255;
      int high = 0;
      for (int i = 0; i < count; i++) {
        int channel = census.color(near[i]) >> shift & 0xFF;
        low = Math.min(low, channel);
        high = Math.max(high, channel);
      }
      int channel = preferred >> shift & 0xFF;
      farthest = Math.max(farthest, Math.max(channel - low, high - channel));
      middle |= (low + high) / 2 << shift;
    }
    return farthest <= tolerance ? preferred : middle;
  }

  private ColorTable table(int limit) {
    long[] pictures = new long[size];
    long[] pixels = new long[size];
    for (int entry = 0; entry < place.length; entry++) {
      if (place[entry] == ColorTable.ABSENT) {
        continue;
      }
      pictures[place[entry]] = Math.max(pictures[place[entry]], census.pictures(entry));
      pixels[place[entry]] += census.pixels(entry);
    }
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] =
          -(Math.min(pictures[i], 0x7FFF) << 48 | Math.min(pixels[i], 0xFFFFFFFFL) << 16) + i;
    }
    Arrays.sort(order);
    int kept = Math.min(size, limit);
    int[] chosen = new int[kept];
    int[] where = new int[size];
    Arrays.fill(where, ColorTable.ABSENT);
    for (int i = 0; i < kept; i++) {
      int old = (int) (order[i] & 0xFFFF);
      chosen[i] = palette[old];
      where[old] = i;
    }
    ColorTable table = new ColorTable(chosen, place.length, census.mask());
    for (int entry = 0; entry < place.length; entry++) {
      if (where[place[entry]] == ColorTable.ABSENT) {
        int nearest = tolerance + 1;
        for (int i = 0; i < kept; i++) {
          int d = distance(census.color(entry), chosen[i]);
          if (d < nearest) {
            nearest = d;
            table.assign(census.color(entry), i);
          }
        }
      }
      if (place[entry] != ColorTable.ABSENT && where[place[entry]] != ColorTable.ABSENT) {
        table.assign(census.color(entry), where[place[entry]]);
      }
    }
    return table;
  }

  private int[] byPixels() {
    long[] order = new long[place.length];
    for (int entry = 0; entry < order.length; entry++) {
      order[entry] = (long) (Integer.MAX_VALUE - census.pixels(entry)) << 16 | entry;
    }
    Arrays.sort(order);
    int[] entries = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      entries[i] = (int) order[i] & 0xFFFF;
    }
    return entries;
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
}
