package io.chartreel.draw.layout;

import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that a film will ever show, gathered in one pass.
 *
 * @param film its scenes in the order of time, each once
 * @param names of bars and of the places that several bars share
 * @param periods what the ticker shows
 * @param axes those that differ from the one before
 * @param pitch the distance of bars that stand still, in slots
 */
record AnimationSummary(
    List<Scene> film, Set<String> names, Set<String> periods, List<Axis> axes, double pitch) {
  /** Bars that are closer than this stand on each other, in slots. */
  private static final double SAME_PLACE = 0.01;

  /**
   * What a film shows.
   *
   * @param played its scenes in any order
   * @param look is run at each look at a scene; what it throws ends what is being done
   */
  static AnimationSummary of(Iterable<Scene> played, Runnable look) {
    Map<Integer, Scene> inOrderOfTime = new TreeMap<>();
    played.forEach(
        scene -> {
          look.run();
          inOrderOfTime.put(scene.elapsed(), scene);
        });
    List<Scene> film = new Looks(List.copyOf(inOrderOfTime.values()), look);
    Set<String> names = new LinkedHashSet<>();
    Set<String> periods = new LinkedHashSet<>();
    List<Axis> axes = new ArrayList<>();
    for (Scene scene : film) {
      periods.add(scene.ticker());
      if (axes.isEmpty() || !axes.get(axes.size() - 1).equals(scene.axis())) {
        axes.add(scene.axis());
      }
      for (Bar bar : scene.bars()) {
        names.add(bar.name());
      }
    }
    for (Scene.Name name : film.get(0).names()) {
      names.add(name.text());
    }
    names.remove("");
    periods.remove("");
    double pitch = Math.min(pitch(film.get(0)), pitch(film.get(film.size() - 1)));
    return new AnimationSummary(film, names, periods, axes, pitch);
  }

  /** Scenes, and what is run at each look at one of them. */
  private static final class Looks extends AbstractList<Scene> implements RandomAccess {
    private final List<Scene> scenes;
    private final Runnable look;

    Looks(List<Scene> scenes, Runnable look) {
      this.scenes = scenes;
      this.look = look;
    }

    @Override
    public Scene get(int index) {
      look.run();
      return scenes.get(index);
    }

    @Override
    public int size() {
      return scenes.size();
    }
  }

  private static double pitch(Scene scene) {
    double[] places =
        scene.bars().stream()
            .filter(bar -> bar.label() == Bar.Label.BESIDE)
            .mapToDouble(Bar::place)
            .sorted()
            .toArray();
    double pitch = 1;
    for (int i = 1; i < places.length; i++) {
      double distance = places[i] - places[i - 1];
      if (distance > SAME_PLACE) {
        pitch = Math.min(pitch, distance);
      }
    }
    return pitch;
  }

  /** The thickness of the thinnest bar, in slots. */
  double thickness() {
    return film.stream()
        .flatMap(scene -> scene.bars().stream())
        .mapToDouble(Bar::thickness)
        .min()
        .orElse(1);
  }

  int slots() {
    return film.get(0).slots();
  }

  List<Scene.Line> lines() {
    return film.get(0).lines();
  }

  /** The names of places that several bars share. */
  List<Scene.Name> places() {
    return film.get(0).names();
  }

  /** Whether the axis is another from scene to scene. */
  boolean follows() {
    return axes.size() > 1;
  }

  /** At how many ends of the axis bars end with something behind them: 1 or 2. */
  int ends() {
    boolean back = false;
    boolean on = false;
    for (Scene scene : film) {
      for (Bar bar : scene.bars()) {
        back |= bar.label() == Bar.Label.BESIDE && Stacks.backwards(bar);
        on |= bar.label() == Bar.Label.BESIDE && !Stacks.backwards(bar);
      }
    }
    return back && on ? 2 : 1;
  }

  boolean hasTicks() {
    return axes.stream().anyMatch(axis -> !axis.ticks().isEmpty());
  }

  /** How bars and what is written behind them share a room of some pixels along the axis. */
  Interval along(EndLabels labels, int room, int atEnd) {
    AxisFit reach = new AxisFit();
    reach.add(1, atEnd, false);
    for (Scene scene : film) {
      double[] tips = Stacks.tips(scene.bars());
      for (int i = 0; i < tips.length; i++) {
        Bar bar = scene.bars().get(i);
        double share = PlotArea.share(scene.axis(), tips[i]);
        reach.add(share, labels.beyond(bar), Stacks.backwards(bar));
      }
    }
    return reach.axis(room);
  }

  /** All pixels that bars, what is written behind them, and lines take in any scene. */
  List<Rectangle> taken(
      PlotArea plot, EndLabels labels, ReferenceLines lines, DrawingContext page) {
    Rectangle seen = plot.strip(page.width(), page.height());
    List<Rectangle> taken = new ArrayList<>();
    for (Axis axis : axes) {
      taken.addAll(lines.taken(axis));
    }
    for (Scene scene : film) {
      for (Bar bar : scene.bars()) {
        Rectangle shape = plot.shape(scene.axis(), bar);
        int beyond = labels.beyond(bar);
        boolean back = Stacks.backwards(bar);
        if (plot.horizontal()) {
          shape.setBounds(
              back ? shape.x - beyond : shape.x, shape.y, shape.width + beyond, shape.height);
        } else {
          shape.setBounds(
              shape.x, back ? shape.y : shape.y - beyond, shape.width, shape.height + beyond);
        }
        taken.add(shape.intersection(seen));
      }
    }
    return taken;
  }
}
