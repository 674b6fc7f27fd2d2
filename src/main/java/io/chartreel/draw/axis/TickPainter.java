package io.chartreel.draw.axis;

import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.function.DoubleToIntFunction;

/** How the marks of a value axis are drawn. */
public interface TickPainter {
  /**
   * Draws the marks.
   *
   * @param axis whose marks they are
   * @param area the room of the bars
   * @param place the border between pixels at which a value lies
   */
  void draw(Axis axis, Rectangle area, DoubleToIntFunction place);
}
