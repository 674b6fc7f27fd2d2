package io.chartreel.scene;

import io.chartreel.chart.Rgb;

/**
 * A bar that begins at zero.
 *
 * @param value where it ends, on the value axis
 * @param name written in bold; empty where none is shown
 * @param number its value as it is read; empty where none is shown
 * @param color of the bar
 * @param pointer the side on which a triangle points at its end, its label behind it
 */
public record Bar(double value, String name, String number, Rgb color, Pointer pointer) {
  /** A side of a bar; in a chart whose bars grow upwards, above is right and below is left. */
  public enum Pointer {
    /** The far side of the value axis. */
    ABOVE,
    /** The side of the value axis. */
    BELOW
  }
}
