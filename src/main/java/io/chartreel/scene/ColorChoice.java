package io.chartreel.scene;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses colours for the bars of a race that has more bars than colours: in the order in which
 * they appear, and so that bars that are visible together have different colours. A bar for which
 * there is no such colour has a shade of one.
 */
final class ColorChoice {
  private final int colors;
  private final int shades;
  private final List<BitSet> periods;

  /** The chosen colour of each bar, in the order of their appearance. */
  private final int[] chosen;

  private ColorChoice(List<BitSet> periods, int colors, int shades) {
    this.colors = colors;
    this.shades = shades;
    this.periods = periods;
    this.chosen = new int[periods.size()];
  }

  /**
   * Returns the index of a colour for each bar that is ever visible: less than {@code colors}, or
   * that of a shade, which is a multiple of {@code colors} higher.
   *
   * @param names of the columns
   * @param visible the visible columns of each period, by rank
   * @param colors the number of colours, at least 1
   * @param shades the number of variants of each colour, including the colour itself, at least 1
   */
  static Map<String, Integer> of(String[] names, int[][] visible, int colors, int shades) {
    Map<String, BitSet> periods = new LinkedHashMap<>();
    for (int period = 0; period < visible.length; period++) {
      for (int column : visible[period]) {
        periods.computeIfAbsent(names[column], name -> new BitSet()).set(period);
      }
    }
    ColorChoice choice = new ColorChoice(List.copyOf(periods.values()), colors, shades);
    choice.assign();
    Map<String, Integer> indices = new HashMap<>();
    for (String name : periods.keySet()) {
      indices.put(name, choice.chosen[indices.size()]);
    }
    return indices;
  }

  private void assign() {
    BitSet[] used = new BitSet[colors * shades];
    for (int color = 0; color < used.length; color++) {
      used[color] = new BitSet();
    }
    for (int bar = 0; bar < chosen.length; bar++) {
      int color = freest(bar, used, bar, colors);
      boolean isTaken = used[color].intersects(periods.get(bar));
      chosen[bar] = isTaken ? freest(bar, used, color, used.length) : color;
      used[chosen[bar]].or(periods.get(bar));
    }
  }

  /**
   * Returns the colour that is visible in the fewest of a bar's periods and of those around them;
   * if several are, the one whose other shades are.
   *
   * @param used the periods in which each colour is visible
   * @param first the colour to try first
   * @param count the number of colours to try, from 0
   */
  private int freest(int bar, BitSet[] used, int first, int count) {
    BitSet own = periods.get(bar);
    BitSet around = around(own);
    int best = 0;
    long fewest = Long.MAX_VALUE;
    long fewestRelated = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      int color = (first + i) % count;
      long conflicts = conflicts(used[color], own, around);
      long related = count > colors ? related(color, used, own) : 0;
      if (conflicts < fewest || conflicts == fewest && related < fewestRelated) {
        fewest = conflicts;
        fewestRelated = related;
        best = color;
      }
    }
    return best;
  }

  /** Returns how often other shades of the same colour are visible in some periods. */
  private long related(int color, BitSet[] used, BitSet own) {
    long related = 0;
    for (int shade = color % colors; shade < used.length; shade += colors) {
      related += shade == color ? 0 : common(used[shade], own);
    }
    return related;
  }

  /** Returns some periods and those next to them, in which bars enter and leave. */
  private static BitSet around(BitSet periods) {
    BitSet around = (BitSet) periods.clone();
    periods.stream().forEach(period -> around.set(period + 1));
    periods.stream().filter(period -> period > 0).forEach(period -> around.set(period - 1));
    return around;
  }

  /** Returns how much is visible together: periods count more than the transitions around them. */
  private static long conflicts(BitSet used, BitSet periods, BitSet around) {
    return (long) common(used, periods) * (around.length() + 1) + common(used, around);
  }

  private static int common(BitSet some, BitSet others) {
    BitSet both = (BitSet) some.clone();
    both.and(others);
    return both.cardinality();
  }
}
