package io.chartreel.draw.label;

import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The placement of names of horizontal bars, the same in all scenes.
 *
 * @param place of all names
 * @param inside the names that are inside their bars; the others are beyond the ends of their bars
 * @param maxWidth of a name beyond the end of its bar and of its rank, in pixels
 */
public record RowNames(Place place, Set<String> inside, int maxWidth) {
  /** The place of all names. */
  public enum Place {
    /** In a column left of the bars. */
    COLUMN,
    /** At the starts of the bars, on the side on which the bar is not. */
    START,
    /** Inside the bars or beyond their ends. */
    BAR
  }

  /** Puts all names in a column left of the bars. */
  public static RowNames allInColumn() {
    return new RowNames(Place.COLUMN, Set.of(), 0);
  }

  /** Puts all names at the starts of their bars. */
  public static RowNames allAtStart() {
    return new RowNames(Place.START, Set.of(), 0);
  }

  /**
   * Puts names inside their bars, and all others beyond the ends.
   *
   * @param maxWidth of a name beyond the end of its bar and of its rank, in pixels
   */
  public static RowNames allInside(Set<String> names, int maxWidth) {
    return new RowNames(Place.BAR, Set.copyOf(names), maxWidth);
  }

  /**
   * Keeps inside their bars only the names that fit there in every scene.
   *
   * @param widths of the names, in pixels
   * @param axis the length of the axis, in pixels
   * @param padding on both sides of a name, in pixels
   * @param images that take a part of a bar
   */
  public RowNames fitting(
      List<Scene> scenes, Map<String, Integer> widths, int axis, int padding, BarImages images) {
    Map<String, Double> shortest = new HashMap<>();
    for (Scene scene : scenes) {
      for (Bar bar : scene.bars()) {
        double from = PlotArea.share(scene.axis(), bar.from());
        double to = PlotArea.share(scene.axis(), bar.to());
        shortest.merge(bar.name(), Math.abs(to - from) * axis - images.space(bar), Math::min);
      }
    }
    Set<String> fitting = new HashSet<>();
    for (String name : inside) {
      double shortestBar = shortest.getOrDefault(name, 0.0);
      if (widths.getOrDefault(name, 0) + 2 * padding <= shortestBar) {
        fitting.add(name);
      }
    }
    return new RowNames(place, fitting, maxWidth);
  }
}
