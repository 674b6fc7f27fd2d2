package io.chartreel.scene;

import io.chartreel.chart.Rgb;

/**
 * A bar of a scene.
 *
 * @param id the same in all scenes of a film, and no other bar's; from 0
 * @param place where its middle is across the value axis, in slots: 0 is the middle of the first,
 *     0.5 is half way to the second
 * @param thickness across the value axis, in slots
 * @param from where it begins on the value axis
 * @param to where it ends on the value axis
 * @param name written in bold; empty where none is shown
 * @param number its value as it is read; empty where none is shown
 * @param color of the bar
 * @param label where name and number stand
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
    Label label) {

  /** Where a bar's name and number stand. */
  public enum Label {
    /**
     * Behind a triangle that points at the bar's end, on the far side of the value axis: above a
     * bar that grows to the right, on the right of one that grows upwards.
     */
    POINTER_ABOVE,
    /** Behind a triangle that points at the bar's end, on the side of the value axis. */
    POINTER_BELOW,
    /** The name in front of where bars begin, the number behind the bar's end. */
    BESIDE,
    /** The number in the middle of the bar, where there is room for it; no name. */
    INSIDE
  }
}
