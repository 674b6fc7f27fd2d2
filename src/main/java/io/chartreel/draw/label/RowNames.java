package io.chartreel.draw.label;

import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the names of bars that grow to the right stand, settled for a whole film: all in front of
 * the axis, or, where they are too long for that, each inside its bar if it fits there as long as
 * the bar is seen, else behind the bar's end.
 *
 * @param inFront whether they stand in front of the axis
 * @param inside the names that stand inside their bars
 * @param most how wide a name behind the end of its bar may be, in pixels
 */
public record RowNames(boolean inFront, Set<String> inside, int most) {
  /** Names in front of the axis. */
  public static RowNames allInFront() {
    return new RowNames(true, Set.of(), 0);
  }

  /**
   * Names of which all that may stand inside their bars do, the others behind their ends.
   *
   * @param most how wide a name behind the end of its bar may be, in pixels
   */
  public static RowNames allInside(Set<String> names, int most) {
    return new RowNames(false, Set.copyOf(names), most);
  }

  /**
   * These names, but only those inside their bars that fit there in every scene.
   *
   * @param widths how wide the names are, in pixels
   * @param axis how long the axis is, in pixels
   * @param air on both sides of a name, in pixels
   */
  public RowNames fitting(List<Scene> film, Map<String, Integer> widths, int axis, int air) {
    Map<String, Double> shortest = new HashMap<>();
    for (Scene scene : film) {
      for (Bar bar : scene.bars()) {
        double from = PlotArea.share(scene.axis(), bar.from());
        double to = PlotArea.share(scene.axis(), bar.to());
        shortest.merge(bar.name(), Math.abs(to - from), Math::min);
      }
    }
    Set<String> fit = new HashSet<>();
    for (String name : inside) {
      double bar = shortest.getOrDefault(name, 0.0) * axis;
      if (widths.getOrDefault(name, 0) + 2 * air <= bar) {
        fit.add(name);
      }
    }
    return new RowNames(false, fit, most);
  }
}
