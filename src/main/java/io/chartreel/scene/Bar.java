package io.chartreel.scene;

import io.chartreel.chart.Rgb;

/**
 * A bar at one point in time.
 *
 * @param id unique, and the same in all scenes of an animation; from 0
 * @param place the position of its centre across the value axis, in slots: 0 is the centre of the
 *     first slot
 * @param thickness across the value axis, in slots
 * @param from its start on the value axis
 * @param to its end on the value axis; negative zero if it is about to become negative
 * @param name shown in bold; empty if it is not shown
 * @param number its formatted value; empty if it is not shown
 * @param color of the bar
 * @param label the position of name and number
 * @param rank its formatted rank, shown in front of the name; empty if it or the name is not shown
 * @param image what is drawn at its end: a country code, the name of a file or a data URI; empty if
 *     it has none
 */
public record Bar(
    int id,
    double place,
    double thickness,
    double from,
    double to,
    String name,
    String number,
    Rgb color,
    Label label,
    String rank,
    String image) {
  /** Creates a bar without a rank and an image. */
  public Bar(
      int id,
      double place,
      double thickness,
      double from,
      double to,
      String name,
      String number,
      Rgb color,
      Label label) {
    this(id, place, thickness, from, to, name, number, color, label, "", "");
  }

  /** The position of a bar's name and number. */
  public enum Label {
    /**
     * With a triangle that points at the end of the bar, on the side away from the value axis:
     * above a horizontal bar, to the right of a vertical one.
     */
    POINTER_ABOVE,
    /** With a triangle that points at the end of the bar, on the side of the value axis. */
    POINTER_BELOW,
    /** The name before the start of the bar, the number after its end. */
    BESIDE,
    /** The number in the middle of the bar, if it fits; no name. */
    INSIDE
  }
}
