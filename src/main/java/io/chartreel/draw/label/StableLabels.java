package io.chartreel.draw.label;

import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of bars that are shown in the scenes of one film, so that none flashes: those that can
 * be read, but not between two crossings that leave no time to read them. What can be read where
 * the film rests, begins or ends is always shown. Only the scenes around the one that is asked for
 * are looked at, each once.
 */
public final class StableLabels {
  /** The shortest time for which a text is shown, in milliseconds: five frames at 25 a second. */
  private static final int SHORTEST = 200;

  private final List<Scene> film;
  private final OverlapCheck crossings;
  private final Map<Integer, BitSet> known = new HashMap<>();

  /**
   * The texts of a film.
   *
   * @param film its scenes in the order of time
   */
  public StableLabels(List<Scene> film, OverlapCheck crossings) {
    this.film = film;
    this.crossings = crossings;
  }

  /**
   * The bars of a scene, each with those of its texts that are shown.
   *
   * @throws IllegalArgumentException when the film has no scene of that time
   */
  public List<Bar> of(Scene scene) {
    int index = Collections.binarySearch(film, scene, Comparator.comparingInt(Scene::elapsed));
    if (index < 0) {
      throw new IllegalArgumentException("a scene after " + scene.elapsed() + " ms is not in film");
    }
    BitSet steady = steady(index);
    List<Bar> shown = new ArrayList<>();
    for (Bar bar : scene.bars()) {
      boolean name = steady.get(OverlapCheck.name(bar));
      boolean number = steady.get(OverlapCheck.number(bar));
      shown.add(name && number ? bar : with(bar, name, number));
    }
    return shown;
  }

  /** The texts that can be read in a scene, and around it for long enough. */
  private BitSet steady(int index) {
    BitSet readable = readable(index);
    BitSet steady = (BitSet) readable.clone();
    int since = index;
    while (since > 0 && !film.get(since).atRest() && time(since, index) < SHORTEST) {
      since--;
      steady.and(readable(since));
    }
    for (int text = readable.nextSetBit(0); text >= 0; text = readable.nextSetBit(text + 1)) {
      if (!steady.get(text) && staysLong(text, index)) {
        steady.set(text);
      }
    }
    return steady;
  }

  /** Whether a text that comes shortly before a scene stays for long enough. */
  private boolean staysLong(int text, int index) {
    int first = index;
    while (readable(first - 1).get(text)) {
      first--;
    }
    for (int after = index + 1; after < film.size(); after++) {
      if (time(first, after) >= SHORTEST) {
        return true;
      }
      if (!readable(after).get(text)) {
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

  private BitSet readable(int index) {
    return known.computeIfAbsent(index, i -> crossings.readable(film.get(i)));
  }

  private static Bar with(Bar bar, boolean name, boolean number) {
    return new Bar(
        bar.id(),
        bar.place(),
        bar.thickness(),
        bar.from(),
        bar.to(),
        name ? bar.name() : "",
        number ? bar.number() : "",
        bar.color(),
        bar.label());
  }
}
