package io.chartreel.draw.label;

import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is read where bars pass each other: a text that a bar in front would cover, or the texts of
 * that bar, cannot be read for as long as it would be, so that no scrap of it is misread.
 */
public final class OverlapCheck {
  /** Bars that stand still in slots of their own are so far apart, in slots. */
  private static final double APART = 1 - 1e-6;

  private final PlotArea plot;
  private final EndLabels labels;

  public OverlapCheck(PlotArea plot, EndLabels labels) {
    this.plot = plot;
    this.labels = labels;
  }

  /** What a bar and its texts take of the picture. */
  private record Place(Rectangle shape, Rectangle name, Rectangle end) {
    boolean covers(Rectangle text) {
      return shape.intersects(text) || name.intersects(text) || end.intersects(text);
    }
  }

  /** The name of a bar, as a bit of a set of texts. */
  static int name(Bar bar) {
    return 2 * bar.id();
  }

  /** The number of a bar, as a bit of a set of texts. */
  static int number(Bar bar) {
    return 2 * bar.id() + 1;
  }

  /**
   * The texts of a scene that can be read; a name behind the end of its bar goes with the number.
   */
  BitSet readable(Scene scene) {
    List<Bar> bars = scene.bars();
    BitSet readable = new BitSet();
    if (!anyPass(bars)) {
      for (Bar bar : bars) {
        readable.set(name(bar));
        readable.set(number(bar));
      }
      return readable;
    }
    List<Place> places = new ArrayList<>();
    double[] tips = Stacks.tips(bars);
    for (int i = 0; i < tips.length; i++) {
      places.add(place(bars.get(i), scene, tips[i]));
    }
    for (int i = 0; i < bars.size(); i++) {
      Place place = places.get(i);
      List<Place> inFront = places.subList(i + 1, places.size());
      boolean end = isSeen(place.end, inFront);
      boolean name = place.name.isEmpty() ? end : isSeen(place.name, inFront);
      readable.set(name(bars.get(i)), name);
      readable.set(number(bars.get(i)), end);
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

  private Place place(Bar bar, Scene scene, double tip) {
    Rectangle shape = plot.shape(scene.axis(), bar);
    if (bar.label() != Bar.Label.BESIDE) {
      return new Place(shape, new Rectangle(), new Rectangle());
    }
    int end = plot.along(scene.axis(), tip);
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
}
