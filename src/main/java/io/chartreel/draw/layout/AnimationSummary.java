package io.chartreel.draw.layout;

import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that an animation shows, gathered in one pass.
 *
 * @param scenes in the order of time, each once
 * @param names of bars and of groups of bars
 * @param ranks of bars
 * @param numbers the patterns of the numbers next to bars
 * @param tickerTexts the periods and totals
 * @param notes the captions
 * @param axes those that differ from the previous one
 * @param pitch the distance of bars at rest, in slots
 */
record AnimationSummary(
    List<Scene> scenes,
    Set<String> names,
    Set<String> ranks,
    Set<String> numbers,
    PeriodTicker.Texts tickerTexts,
    Set<String> notes,
    List<Axis> axes,
    double pitch) {
  /** The maximum distance of bars at the same place, in slots. */
  private static final double SAME_PLACE = 0.01;

  /** Shares of an axis that differ by less are equal. */
  private static final double SAME_SHARE = 1e-9;

  /**
   * Gathers what the scenes show.
   *
   * @param played the scenes in any order
   * @param checkpoint runs before each scene is read; what it throws ends the computation
   */
  static AnimationSummary of(Iterable<Scene> played, Runnable checkpoint) {
    Map<Integer, Scene> inOrderOfTime = new TreeMap<>();
    played.forEach(
        scene -> {
          checkpoint.run();
          inOrderOfTime.put(scene.elapsed(), scene);
        });
    List<Scene> scenes = new CheckedScenes(List.copyOf(inOrderOfTime.values()), checkpoint);
    Set<String> names = new LinkedHashSet<>();
    Set<String> ranks = new LinkedHashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> periods = new LinkedHashSet<>();
    Set<String> totals = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    List<Axis> axes = new ArrayList<>();
    for (Scene scene : scenes) {
      periods.add(scene.ticker());
      totals.add(NumberText.pattern(scene.total()));
      notes.add(scene.note());
      if (axes.isEmpty() || !axes.get(axes.size() - 1).equals(scene.axis())) {
        axes.add(scene.axis());
      }
      for (Bar bar : scene.bars()) {
        names.add(bar.name());
        ranks.add(bar.rank());
        if (bar.label() == Bar.Label.BESIDE) {
          numbers.add(NumberText.pattern(bar.number()));
        }
      }
    }
    for (Scene.Name name : scenes.get(0).names()) {
      names.add(name.text());
      ranks.add(name.rank());
    }
    names.remove("");
    ranks.remove("");
    numbers.remove("");
    periods.remove("");
    totals.remove("");
    notes.remove("");
    double pitch = Math.min(pitch(scenes.get(0)), pitch(scenes.get(scenes.size() - 1)));
    return new AnimationSummary(
        scenes, names, ranks, numbers, new PeriodTicker.Texts(periods, totals), notes, axes, pitch);
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

  /** Returns the thickness of the thinnest bar, in slots. */
  double thickness() {
    return scenes.stream()
        .flatMap(scene -> scene.bars().stream())
        .mapToDouble(Bar::thickness)
        .min()
        .orElse(1);
  }

  /** Returns the number of slots. */
  int slots() {
    return scenes.get(0).slots();
  }

  /** Whether there are reference lines. */
  boolean hasReferenceLines() {
    return !scenes.get(0).lines().isEmpty();
  }

  /** Returns the reference lines of all scenes in which they differ from the previous one. */
  List<ReferenceLines.Placement> referenceLines() {
    return referenceLines(scenes);
  }

  /** Returns the reference lines of all given scenes in which they differ from the previous one. */
  static List<ReferenceLines.Placement> referenceLines(List<Scene> scenes) {
    List<ReferenceLines.Placement> placements = new ArrayList<>();
    for (Scene scene : scenes) {
      var placement = new ReferenceLines.Placement(scene.axis(), scene.lines());
      if (placements.isEmpty() || !placements.get(placements.size() - 1).equals(placement)) {
        placements.add(placement);
      }
      if (scene.lines().isEmpty()) {
        break;
      }
    }
    return placements;
  }

  /** Returns the names of groups of bars. */
  List<Scene.Name> groupNames() {
    return scenes.get(0).names();
  }

  /** Returns the names in the order of their slots; empty if any name changes its slot. */
  Optional<Set<String>> namesInFixedOrder() {
    Map<Double, String> inOrder = new TreeMap<>();
    Map<String, Double> places = new HashMap<>();
    for (Scene scene : scenes) {
      for (Bar bar : scene.bars()) {
        if (!bar.name().isEmpty() && !isFixed(bar.name(), bar.place(), places, inOrder)) {
          return Optional.empty();
        }
      }
    }
    for (Scene.Name name : groupNames()) {
      if (!isFixed(name.text(), name.place(), places, inOrder)) {
        return Optional.empty();
      }
    }
    Set<String> ordered = new LinkedHashSet<>(inOrder.values());
    return ordered.size() == names.size() ? Optional.of(ordered) : Optional.empty();
  }

  private static boolean isFixed(
      String name, double place, Map<String, Double> places, Map<Double, String> inOrder) {
    inOrder.put(place, name);
    return Math.abs(places.computeIfAbsent(name, n -> place) - place) <= SAME_PLACE;
  }

  /** Returns whether the axis changes from scene to scene. */
  boolean rescales() {
    return axes.size() > 1;
  }

  /** Returns the number of ends of the axis with labels beyond bars: 1 or 2. */
  int labelledEnds() {
    boolean negative = false;
    boolean positive = false;
    for (Scene scene : scenes) {
      for (Bar bar : scene.bars()) {
        negative |= bar.label() == Bar.Label.BESIDE && Stacks.backwards(bar);
        positive |= bar.label() == Bar.Label.BESIDE && !Stacks.backwards(bar);
      }
    }
    return negative && positive ? 2 : 1;
  }

  /**
   * Returns whether names can be at the zero line: some bars start there and grow backwards, none
   * is part of a stack, and the line never moves.
   */
  boolean hasNamesAtZero() {
    double zero = PlotArea.share(axes.get(0), 0);
    boolean moves =
        axes.stream().anyMatch(axis -> Math.abs(PlotArea.share(axis, 0) - zero) > SAME_SHARE);
    if (moves || zero == 0) {
      return false;
    }
    boolean backwards = false;
    for (Scene scene : scenes) {
      for (Bar bar : scene.bars()) {
        if (bar.label() != Bar.Label.BESIDE || bar.from() != 0) {
          return false;
        }
        backwards |= Stacks.backwards(bar);
      }
    }
    return backwards;
  }

  /** Returns whether all bars start without any length. */
  boolean grows() {
    return scenes.get(0).bars().stream().allMatch(bar -> bar.from() == bar.to());
  }

  /** Returns whether any bar has a number next to it. */
  boolean hasNumbers() {
    return !numbers.isEmpty();
  }

  /** Returns whether any axis has ticks. */
  boolean hasTicks() {
    return axes.stream().anyMatch(axis -> !axis.ticks().isEmpty());
  }
}
