package io.chartreel.draw;

import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read where bars pass each other: a text that a bar in front would cover, or the texts of
 * that bar, is left out for as long as it would be, so that no scrap of it is misread.
 */
final class Crossings {
  /** Bars that stand still in slots of their own are so far apart, in slots. */
  private static final double APART = 1 - 1e-6;

  private final PlotArea plot;
  private final EndLabels labels;

  Crossings(PlotArea plot, EndLabels labels) {
    this.plot = plot;
    this.labels = labels;
  }

  /** What a bar and its texts take of the picture. */
  private record Place(Rectangle shape, Rectangle name, Rectangle end) {
    boolean covers(Rectangle text) {
      return shape.intersects(text) || name.intersects(text) || end.intersects(text);
    }
  }

  /** The bars of a scene, each with those of its texts that can be read. */
  List<Bar> readable(Scene scene) {
    List<Bar> bars = scene.bars();
    if (!anyPass(bars)) {
      return bars;
    }
    List<Place> places = new ArrayList<>();
    for (Bar bar : bars) {
      places.add(place(bar, scene));
    }
    List<Bar> readable = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      List<Place> inFront = places.subList(i + 1, places.size());
      boolean name = isSeen(places.get(i).name, inFront);
      boolean end = isSeen(places.get(i).end, inFront);
      readable.add(name && end ? bars.get(i) : with(bars.get(i), name, end, places.get(i)));
    }
    return readable;
  }

  private static boolean anyPass(List<Bar> bars) {
    for (int i = 0; i < bars.size(); i++) {
      for (int j = i + 1; j < bars.size(); j++) {
        if (Math.abs(bars.get(i).place() - bars.get(j).place()) < APART) {
          return true;
        }
      }
    }
    return false;
  }

  private Place place(Bar bar, Scene scene) {
    Rectangle shape = plot.shape(scene.axis(), bar);
    if (bar.label() != Bar.Label.BESIDE) {
      return new Place(shape, new Rectangle(), new Rectangle());
    }
    int end = plot.along(scene.axis(), Stacks.tip(bar, scene.bars()));
    return new Place(shape, aired(labels.nameArea(bar, shape)), labels.endArea(bar, shape, end));
  }

  /**
   * A name with some air on the sides on which others pass, as far as names at rest have it. A name
   * that is turned reaches beyond its capitals there, so it has more.
   */
  private Rectangle aired(Rectangle name) {
    int across = plot.horizontal() ? name.height : name.width;
    int free = (int) (plot.slot() - across) / 2 - 1;
    if (name.isEmpty() || free <= 0) {
      return name;
    }
    if (plot.horizontal()) {
      name.grow(0, Math.min(name.height / 6, free));
    } else {
      name.grow(Math.min(Math.min(name.width, name.height) / 4, free), 0);
    }
    return name;
  }

  private static boolean isSeen(Rectangle text, List<Place> inFront) {
    return text.isEmpty() || inFront.stream().noneMatch(place -> place.covers(text));
  }

  private static Bar with(Bar bar, boolean name, boolean end, Place place) {
    boolean namesApart = !place.name.isEmpty();
    return new Bar(
        bar.place(),
        bar.thickness(),
        bar.from(),
        bar.to(),
        (namesApart ? name : end) ? bar.name() : "",
        end ? bar.number() : "",
        bar.color(),
        bar.label());
  }
}
