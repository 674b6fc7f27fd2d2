package io.chartreel.draw.label;

import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels that stand behind the ends of their bars, with names that may stand elsewhere. */
public interface EndLabels extends BarLabels {
  /** How many pixels along the value axis are needed behind the end of a bar. */
  int beyond(Bar bar);

  /**
   * Where a bar's name stands by itself; empty where it has none or stands behind the end.
   *
   * @param shape the bar's pixels
   */
  Rectangle nameArea(Bar bar, Rectangle shape);

  /**
   * Where a bar's number stands, and its name where that stands behind the end too.
   *
   * @param shape the bar's pixels
   * @param end where it ends, as a border between pixels along the axis
   */
  Rectangle endArea(Bar bar, Rectangle shape, int end);
}
