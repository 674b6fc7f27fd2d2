package io.chartreel.scene;

import java.util.List;

/**
 * One frame of an animation as values: where everything is, before it is drawn.
 *
 * @param elapsed the milliseconds of movement before it, without pauses; unique within an animation
 * @param atRest whether it is exactly at a period
 * @param axis the value axis
 * @param slots the number of slots for bars, at least 1; the same in all scenes. A bar beyond the
 *     last slot is entering or leaving and is clipped
 * @param bars from back to front
 * @param names of slots that several bars share; the same in all scenes
 * @param lines fixed values as lines across all bars; their number is the same in all scenes
 * @param ticker the current period in large type; empty if it is not shown
 * @param total the sum of all bars with its label; empty if it is not shown
 * @param note the captions of the current period, one per line; empty if there are none
 */
public record Scene(
    int elapsed,
    boolean atRest,
    Axis axis,
    int slots,
    List<Bar> bars,
    List<Name> names,
    List<Line> lines,
    String ticker,
    String total,
    String note) {
  /** Rejects a scene without slots, and copies the lists. */
  public Scene {
    if (slots < 1) {
      throw new IllegalArgumentException(slots + " slots");
    }
    bars = List.copyOf(bars);
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }

  /** Creates a scene with only an axis and bars. */
  public Scene(int elapsed, boolean atRest, Axis axis, int slots, List<Bar> bars) {
    this(elapsed, atRest, axis, slots, bars, List.of(), List.of(), "");
  }

  /** Creates a scene without a total and a note. */
  public Scene(
      int elapsed,
      boolean atRest,
      Axis axis,
      int slots,
      List<Bar> bars,
      List<Name> names,
      List<Line> lines,
      String ticker) {
    this(elapsed, atRest, axis, slots, bars, names, lines, ticker, "", "");
  }

  /**
   * The name of a slot with several bars.
   *
   * @param place its centre, in slots as in {@link Bar#place}
   * @param text the name
   * @param rank of the sum of its bars, formatted; empty if it is not shown
   */
  public record Name(double place, String text, String rank) {
    /** Creates a name without a rank. */
    public Name(double place, String text) {
      this(place, text, "");
    }
  }

  /**
   * A reference line.
   *
   * @param value its position on the axis
   * @param label its name and value
   */
  public record Line(double value, String label) {}
}
