package io.chartreel.draw.axis;

import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.function.DoubleToIntFunction;

/** Draws the ticks of a value axis. */
public interface TickPainter {
  /**
   * Draws ticks and gridlines.
   *
   * @param axis the ticks and the range
   * @param area of the plot
   * @param position the edge between pixels at a value
   */
  void draw(Axis axis, Rectangle area, DoubleToIntFunction position);
}
