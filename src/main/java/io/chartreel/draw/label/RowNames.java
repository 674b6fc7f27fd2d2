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
 * The placement of names of horizontal bars, the same in all scenes: all in the margin, or, if they
 * are too long for it, each inside its bar if it always fits there, otherwise beyond the end of the
 * bar.
 *
 * @param inMargin whether all are in the margin
 * @param inside the names that are inside their bars
 * @param maxWidth of a name beyond the end of its bar, in pixels
 */
public record RowNames(boolean inMargin, Set<String> inside, int maxWidth) {
  /** Puts all names in the margin. */
  public static RowNames allInMargin() {
    return new RowNames(true, Set.of(), 0);
  }

  /**
   * Puts names inside their bars, and all others beyond the ends.
   *
   * @param maxWidth of a name beyond the end of its bar, in pixels
   */
  public static RowNames allInside(Set<String> names, int maxWidth) {
    return new RowNames(false, Set.copyOf(names), maxWidth);
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
    return new RowNames(false, fitting, maxWidth);
  }
}
