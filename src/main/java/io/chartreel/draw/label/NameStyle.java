package io.chartreel.draw.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A style of all names below vertical bars, and the names by which styles are chosen.
 *
 * @param size of the font, for an image of 640 x 480
 * @param lines the maximum number of lines of a name
 * @param staggered whether every second name is below its neighbours
 * @param rotated whether names run upwards
 */
record NameStyle(double size, int lines, boolean staggered, boolean rotated) {
  /** The sizes of names that run to the right, largest first. */
  private static final double[][] SIZES = {{13, 12}, {11}, {10}, {9}};

  private static final double[] ROTATED_SIZES = {12, 11, 10, 9};

  /** The number of names by which a style is chosen, because breaking names takes time. */
  private static final int MAX_DECISIVE = 60;

  /**
   * Returns the widest names: a style that suits them suits the others, too.
   *
   * @param widths of all names, in pixels
   */
  static List<String> widest(Map<String, Integer> widths) {
    return widths.keySet().stream()
        .sorted(
            Comparator.<String>comparingInt(name -> -widths.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MAX_DECISIVE)
        .toList();
  }

  /**
   * Returns the styles in order of preference: in one line, in up to three lines, staggered, then
   * the same in smaller type, and finally rotated.
   *
   * @param staggers whether names may be staggered
   */
  static List<NameStyle> all(boolean staggers) {
    List<NameStyle> styles = new ArrayList<>();
    for (double[] sizes : SIZES) {
      for (int lines = 1; lines <= 3; lines++) {
        for (double size : sizes) {
          styles.add(new NameStyle(size, lines, false, false));
        }
      }
      for (int lines = 1; lines <= 2 && staggers; lines++) {
        for (double size : sizes) {
          styles.add(new NameStyle(size, lines, true, false));
        }
      }
    }
    for (double size : ROTATED_SIZES) {
      styles.add(new NameStyle(size, 1, false, true));
    }
    return styles;
  }
}
