package io.chartreel.draw.label;

import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Draws the labels of bars, in one animation. */
public interface BarLabels {
  /**
   * Draws the labels of a bar.
   *
   * @param shape the pixels of the bar
   * @param end the edge between pixels at which the bar ends, in the direction of its growth
   * @param whole whether the bar ends at its value rather than at the end of the axis
   */
  void draw(Bar bar, Rectangle shape, int end, boolean whole);
}
