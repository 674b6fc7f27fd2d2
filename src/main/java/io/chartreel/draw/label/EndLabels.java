package io.chartreel.draw.label;

import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels with the value beyond the end of each bar, and the name there or elsewhere. */
public interface EndLabels extends BarLabels {
  /**
   * Returns the pixels along the value axis that the labels of a bar need beyond its end and image.
   */
  int spaceBeyond(Bar bar);

  /** Returns the pixels along the value axis that the name of a bar needs before its start. */
  int spaceBefore(Bar bar);

  /**
   * Returns the pixels along the value axis from the start of a bar that its image needs; 0 without
   * an image. If the bar is shorter, its label is beyond them.
   */
  int imageSpace(Bar bar);

  /**
   * Returns the area of the image of a bar; empty without one.
   *
   * @param shape the pixels of the bar
   * @param end where the bar ends, as an edge between pixels along the axis
   */
  Rectangle imageArea(Bar bar, Rectangle shape, int end);

  /**
   * Returns the area of a name on its own; empty if it is missing or beyond the end of the bar.
   *
   * @param shape the pixels of the bar
   */
  Rectangle nameArea(Bar bar, Rectangle shape);

  /**
   * Returns the area of the number, and of the name if that is also beyond the end of the bar; of
   * the segment of a stack, the area of the number in it.
   *
   * @param shape the pixels of the bar
   * @param end where the bar ends, as an edge between pixels along the axis
   */
  Rectangle endArea(Bar bar, Rectangle shape, int end);
}
