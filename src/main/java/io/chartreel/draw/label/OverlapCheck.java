package io.chartreel.draw.label;

import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which texts of a scene are readable. Where bars overtake each other, the bar in front or
 * its texts may partly cover a text. Such a text is dropped entirely, so that no remnant is
 * misread.
 */
public final class OverlapCheck {
  /** The minimum distance of bars at rest in their slots, in slots. */
  private static final double MIN_DISTANCE = 1 - 1e-6;

  private final PlotArea plot;
  private final EndLabels labels;

  /** Creates a check for one animation. */
  public OverlapCheck(PlotArea plot, EndLabels labels) {
    this.plot = plot;
    this.labels = labels;
  }

  /** The pixels of a bar with its image, and of its texts. */
  private record Footprint(Rectangle shape, Rectangle name, Rectangle end) {
    boolean covers(Rectangle text) {
      return shape.intersects(text) || name.intersects(text) || end.intersects(text);
    }
  }

  /** Returns the bit of a name in a set of texts. */
  static int name(Bar bar) {
    return 2 * bar.id();
  }

  /** Returns the bit of a number in a set of texts. */
  static int number(Bar bar) {
    return 2 * bar.id() + 1;
  }

  /**
   * Returns the readable texts of a scene. A name beyond the end of its bar is readable if the
   * number is.
   */
  BitSet readable(Scene scene) {
    List<Bar> bars = scene.bars();
    BitSet readable = new BitSet();
    if (!anyOverlap(bars)) {
      for (Bar bar : bars) {
        readable.set(name(bar));
        readable.set(number(bar));
      }
      return readable;
    }
    List<Footprint> footprints = new ArrayList<>();
    double[] tips = Stacks.tips(bars);
    for (int i = 0; i < tips.length; i++) {
      footprints.add(footprint(bars.get(i), scene, tips[i]));
    }
    for (int i = 0; i < bars.size(); i++) {
      Footprint own = footprints.get(i);
      List<Footprint> inFront = footprints.subList(i + 1, footprints.size());
      boolean end = isUncovered(own.end, inFront);
      boolean name = own.name.isEmpty() ? end : isUncovered(own.name, inFront);
      readable.set(name(bars.get(i)), name);
      readable.set(number(bars.get(i)), end);
    }
    return readable;
  }

  /** Returns whether any bars or stacks overlap; the segments of a stack are at the same place. */
  private static boolean anyOverlap(List<Bar> bars) {
    List<Bar> inOrder = new ArrayList<>(bars);
    inOrder.sort(Comparator.comparingDouble(Bar::place).thenComparing(Bar::label));
    for (int i = 1; i < inOrder.size(); i++) {
      Bar before = inOrder.get(i - 1);
      Bar after = inOrder.get(i);
      double distance = after.place() - before.place();
      boolean areOneStack =
          distance == 0
              && (before.label() != Bar.Label.BESIDE || after.label() != Bar.Label.BESIDE);
      if (distance < MIN_DISTANCE && !areOneStack) {
        return true;
      }
    }
    return false;
  }

  private Footprint footprint(Bar bar, Scene scene, double tip) {
    Rectangle shape = plot.shape(scene.axis(), bar);
    int end = plot.along(scene.axis(), tip);
    if (bar.label() != Bar.Label.BESIDE) {
      return new Footprint(shape, new Rectangle(), labels.endArea(bar, shape, end));
    }
    Rectangle image = labels.imageArea(bar, shape, end);
    return new Footprint(
        image.isEmpty() ? shape : shape.union(image),
        padded(labels.nameArea(bar, shape)),
        labels.endArea(bar, shape, end));
  }

  /**
   * Adds a margin to a name in the direction in which others pass it: at most the one that names
   * have at rest. A rotated name has a larger one, since its descenders extend in that direction.
   */
  private Rectangle padded(Rectangle name) {
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

  private static boolean isUncovered(Rectangle text, List<Footprint> inFront) {
    return text.isEmpty() || inFront.stream().noneMatch(other -> other.covers(text));
  }
}
