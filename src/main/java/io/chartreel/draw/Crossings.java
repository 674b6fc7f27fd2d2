package io.chartreel.draw;

import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read where bars pass each other: texts that would lie under those of a bar in front are
 * left out for as long as they would, so that no scraps of them show.
 */
final class Crossings {
  private final PlotArea plot;
  private final EndLabels labels;

  Crossings(PlotArea plot, EndLabels labels) {
    this.plot = plot;
    this.labels = labels;
  }

  /** The bars of a scene, each with those of its texts that can be read. */
  List<Bar> readable(Scene scene) {
    List<Bar> bars = scene.bars();
    List<Bar> readable = new ArrayList<>(bars);
    for (int i = 0; i < bars.size(); i++) {
      for (int j = i + 1; j < bars.size(); j++) {
        if (areClose(bars.get(i), bars.get(j))) {
          readable.set(i, behind(readable.get(i), bars.get(j), scene));
        }
      }
    }
    return readable;
  }

  private boolean areClose(Bar back, Bar front) {
    double distance = Math.abs(back.place() - front.place());
    return distance < 1
        && back.label() == Bar.Label.BESIDE
        && front.label() == Bar.Label.BESIDE
        && distance * plot.slot() < labels.apart(back, front);
  }

  private Bar behind(Bar back, Bar front, Scene scene) {
    boolean hidden = written(back, scene).touches(written(front, scene), 0);
    boolean nameMoves = labels.isBehind(back);
    return new Bar(
        back.place(),
        back.thickness(),
        back.from(),
        back.to(),
        hidden || !nameMoves ? "" : back.name(),
        hidden ? "" : back.number(),
        back.color(),
        back.label());
  }

  /** The pixels along the axis of what stands behind a bar's end. */
  private Span written(Bar bar, Scene scene) {
    int end = plot.along(scene.axis(), bar.to());
    boolean towardsStart = plot.horizontal() == Stacks.backwards(bar);
    int beyond = labels.beyond(bar);
    return towardsStart ? new Span(end - beyond, end) : new Span(end, end + beyond);
  }
}
