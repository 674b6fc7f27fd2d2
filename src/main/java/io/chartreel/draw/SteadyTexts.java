package io.chartreel.draw;

import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The texts of bars that are shown in the scenes of one film, so that none flashes: those that can
 * be read, but not between two crossings that leave no time to read them. What can be read where
 * the film rests, begins or ends is always shown. Only the scenes around the one that is asked for
 * are looked at, each once.
 */
final class SteadyTexts {
  /** The shortest time for which a text is shown, in milliseconds: five frames at 25 a second. */
  private static final int SHORTEST = 200;

  private final List<Scene> film;
  private final Crossings crossings;
  private final Map<Integer, Crossings.Readable> known = new HashMap<>();

  /**
   * The texts of a film.
   *
   * @param film its scenes in the order of time
   */
  SteadyTexts(List<Scene> film, Crossings crossings) {
    this.film = film;
    this.crossings = crossings;
  }

  /**
   * The bars of a scene, each with those of its texts that are shown.
   *
   * @throws IllegalArgumentException when the film has no scene of that time
   */
  List<Bar> of(Scene scene) {
    int index = Collections.binarySearch(film, scene, Comparator.comparingInt(Scene::elapsed));
    if (index < 0) {
      throw new IllegalArgumentException("a scene after " + scene.elapsed() + " ms is not in film");
    }
    List<Bar> shown = new ArrayList<>();
    for (Bar bar : scene.bars()) {
      boolean name = isSteady(bar, index, Crossings.Readable::names);
      boolean end = isSteady(bar, index, Crossings.Readable::ends);
      shown.add(name && end ? bar : with(bar, name, end));
    }
    return shown;
  }

  /** Whether a text of a bar can be read in a scene, and around it for long enough. */
  private boolean isSteady(Bar bar, int index, Function<Crossings.Readable, BitSet> texts) {
    int before = index;
    while (texts.apply(readable(before)).get(bar.id())) {
      if (before == 0 || film.get(before).atRest() || time(before, index) >= SHORTEST) {
        return true;
      }
      before--;
    }
    if (before == index) {
      return false;
    }
    for (int after = index + 1; after < film.size(); after++) {
      if (time(before + 1, after) >= SHORTEST) {
        return true;
      }
      if (!texts.apply(readable(after)).get(bar.id())) {
        return false;
      }
      if (film.get(after).atRest()) {
        return true;
      }
    }
    return true;
  }

  private int time(int from, int to) {
    return film.get(to).elapsed() - film.get(from).elapsed();
  }

  private Crossings.Readable readable(int index) {
    return known.computeIfAbsent(index, i -> crossings.readable(film.get(i)));
  }

  private static Bar with(Bar bar, boolean name, boolean end) {
    return new Bar(
        bar.id(),
        bar.place(),
        bar.thickness(),
        bar.from(),
        bar.to(),
        name ? bar.name() : "",
        end ? bar.number() : "",
        bar.color(),
        bar.label());
  }
}
