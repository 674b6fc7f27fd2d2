package io.chartreel.scene;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chooses colours for the bars of a race that has more bars than colours: in the order in which
 * they appear, and so that bars that are visible together have different colours, if that is
 * possible.
 */
final class ColorChoice {
  private final int colors;

  /** The periods in which a bar of each colour is visible. */
  private final BitSet[] used;

  private ColorChoice(int colors) {
    this.colors = colors;
    this.used = new BitSet[colors];
    for (int i = 0; i < colors; i++) {
      used[i] = new BitSet();
    }
  }

  /**
   * Returns the index of a colour for each bar that is ever visible.
   *
   * @param names of the columns
   * @param visible the visible columns of each period, by rank
   * @param colors the number of colours
   */
  static Map<String, Integer> of(String[] names, int[][] visible, int colors) {
    Map<String, BitSet> periods = new LinkedHashMap<>();
    for (int period = 0; period < visible.length; period++) {
      for (int column : visible[period]) {
        periods.computeIfAbsent(names[column], name -> new BitSet()).set(period);
      }
    }
    ColorChoice choice = new ColorChoice(colors);
    Map<String, Integer> indices = new HashMap<>();
    periods.forEach((name, own) -> indices.put(name, choice.next(own, indices.size())));
    return indices;
  }

  /**
   * Returns the colour that is visible in the fewest of the periods and of those around them.
   *
   * @param periods in which a bar is visible
   * @param first the colour to try first
   */
  private int next(BitSet periods, int first) {
    BitSet around = (BitSet) periods.clone();
    periods.stream().forEach(period -> around.set(period + 1));
    periods.stream().filter(period -> period > 0).forEach(period -> around.set(period - 1));
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < colors; i++) {
      int color = (first + i) % colors;
      long conflicts =
          (long) common(used[color], periods) * around.size() + common(used[color], around);
      if (conflicts < fewest) {
        fewest = conflicts;
        best = color;
      }
    }
    used[best].or(periods);
    return best;
  }

  private static int common(BitSet some, BitSet others) {
    BitSet both = (BitSet) some.clone();
    both.and(others);
    return both.cardinality();
  }
}
