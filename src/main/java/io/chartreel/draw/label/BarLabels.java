package io.chartreel.draw.label;

import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** How bars are labelled in one film. */
public interface BarLabels {
  /**
   * Writes what stands beside a bar.
   *
   * @param bar the bar
   * @param shape its pixels
   * @param end the border between pixels at which it ends, in the direction in which it grows
   * @param whole whether it ends where its value says, not at the end of the axis
   */
  void draw(Bar bar, Rectangle shape, int end, boolean whole);
}
