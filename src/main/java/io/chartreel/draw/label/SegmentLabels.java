package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Numbers in the middle of the segments of a stack, if they fit. */
final class SegmentLabels {
  private final DrawingContext context;
  private final NumberText numbers;

  SegmentLabels(DrawingContext context, NumberText numbers) {
    this.context = context;
    this.numbers = numbers;
  }

  /** Returns the area of the number of a segment; empty if it does not fit into {@code shape}. */
  Rectangle area(Bar bar, Rectangle shape) {
    int width = numbers.width(bar.number());
    int capHeight = numbers.capHeight();
    int padding = context.scaling().text(4);
    boolean fits =
        width > 0 && width + 2 * padding <= shape.width && capHeight + padding <= shape.height;
    int x = shape.x + (shape.width - width) / 2;
    int baseline = shape.y + (shape.height + capHeight) / 2;
    return fits ? new Rectangle(x, baseline - capHeight, width, capHeight) : new Rectangle();
  }

  /** Draws the number of a segment if it fits into {@code shape}. */
  void draw(Bar bar, Rectangle shape) {
    Rectangle area = area(bar, shape);
    if (!area.isEmpty()) {
      context.fillBehind(area, bar.color());
      Rgb ink = context.colors().onBar(bar.color());
      numbers.write(bar.number(), area.x, area.y + area.height, ink);
    }
  }
}
