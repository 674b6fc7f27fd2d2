package io.chartreel.scene;

import java.util.List;

/**
 * One frame of a film as values: what is where, before anything is drawn.
 *
 * @param elapsed how many milliseconds of movement lie before it, pauses left out; no other scene
 *     of the film has the same, in whatever order they are played
 * @param atRest whether the film is at a period, where nothing moves
 * @param axis the value axis
 * @param slots how many places for bars there are side by side, at least 1; all scenes of a film
 *     have the same number. A bar whose place is beyond them is on its way in or out and is cut off
 *     at the edge
 * @param bars from the one furthest back to the one in front
 * @param names of places that several bars share; all scenes of a film have the same
 * @param lines fixed values that run across all bars; all scenes of a film have the same
 * @param ticker the period in large type; empty where none is shown
 */
public record Scene(
    int elapsed,
    boolean atRest,
    Axis axis,
    int slots,
    List<Bar> bars,
    List<Name> names,
    List<Line> lines,
    String ticker) {
  /** Checks and copies. */
  public Scene {
    if (slots < 1) {
      throw new IllegalArgumentException(slots + " slots");
    }
    bars = List.copyOf(bars);
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }

  /** A scene of an axis and bars, and nothing else. */
  public Scene(int elapsed, boolean atRest, Axis axis, int slots, List<Bar> bars) {
    this(elapsed, atRest, axis, slots, bars, List.of(), List.of(), "");
  }

  /**
   * What a place for several bars is called.
   *
   * @param place its middle, in slots as in {@link Bar#place}
   * @param text the name
   */
  public record Name(double place, String text) {}

  /**
   * A value to compare all bars with.
   *
   * @param value where it is on the axis
   * @param label what it is called, its value with it
   */
  public record Line(double value, String label) {}
}
