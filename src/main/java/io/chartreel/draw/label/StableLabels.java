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
 * Selects the texts of bars that are shown in each scene, so that none flashes: a text is shown
 * while it is readable, but not if it is readable only briefly between two overlaps. Texts that are
 * readable at the start, at the end or at a rest of the animation are always shown. Only scenes
 * around the requested one are examined, each once. Not thread-safe.
 */
public final class StableLabels {
  /** The minimum time for which a text is shown, in milliseconds: five frames at 25 per second. */
  private static final int MIN_DURATION = 200;

  private final List<Scene> scenes;
  private final OverlapCheck overlaps;
  private final Map<Integer, BitSet> readable = new HashMap<>();

  /**
   * Creates a selection for one animation.
   *
   * @param scenes in the order of time
   */
  public StableLabels(List<Scene> scenes, OverlapCheck overlaps) {
    this.scenes = scenes;
    this.overlaps = overlaps;
  }

  /**
   * Returns the bars of a scene, without the texts that are hidden.
   *
   * @throws IllegalArgumentException if the animation has no scene at that time
   */
  public List<Bar> visibleBars(Scene scene) {
    int index = Collections.binarySearch(scenes, scene, Comparator.comparingInt(Scene::elapsed));
    if (index < 0) {
      throw new IllegalArgumentException("There is no scene at " + scene.elapsed() + " ms");
    }
    BitSet stable = stable(index);
    List<Bar> shown = new ArrayList<>();
    for (Bar bar : scene.bars()) {
      boolean name = stable.get(OverlapCheck.name(bar));
      boolean number = stable.get(OverlapCheck.number(bar));
      shown.add(name && number ? bar : with(bar, name, number));
    }
    return shown;
  }

  /** Returns the texts that are readable in a scene and around it for long enough. */
  private BitSet stable(int index) {
    BitSet now = readable(index);
    BitSet stable = (BitSet) now.clone();
    int since = index;
    while (since > 0 && !scenes.get(since).atRest() && duration(since, index) < MIN_DURATION) {
      since--;
      stable.and(readable(since));
    }
    for (int text = now.nextSetBit(0); text >= 0; text = now.nextSetBit(text + 1)) {
      if (!stable.get(text) && staysLongEnough(text, index)) {
        stable.set(text);
      }
    }
    return stable;
  }

  /** Returns whether a text that becomes readable shortly before a scene stays for long enough. */
  private boolean staysLongEnough(int text, int index) {
    int first = index;
    while (readable(first - 1).get(text)) {
      first--;
    }
    for (int after = index + 1; after < scenes.size(); after++) {
      if (duration(first, after) >= MIN_DURATION) {
        return true;
      }
      if (!readable(after).get(text)) {
        return false;
      }
      if (scenes.get(after).atRest()) {
        return true;
      }
    }
    return true;
  }

  private int duration(int from, int to) {
    return scenes.get(to).elapsed() - scenes.get(from).elapsed();
  }

  private BitSet readable(int index) {
    return readable.computeIfAbsent(index, i -> overlaps.readable(scenes.get(i)));
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
        bar.label(),
        name ? bar.rank() : "",
        bar.image());
  }
}
