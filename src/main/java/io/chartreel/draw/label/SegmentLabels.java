package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Numbers in the middle of the parts of a stack, where there is room for them. */
final class SegmentLabels {
  private final DrawingContext page;
  private final NumberText figures;

  SegmentLabels(DrawingContext page, NumberText figures) {
    this.page = page;
    this.figures = figures;
  }

  void draw(Bar bar, Rectangle shape) {
    int width = figures.width(bar.number());
    int capital = figures.capital();
    int air = page.units().text(4);
    boolean fits = width > 0 && width + 2 * air <= shape.width && capital + air <= shape.height;
    if (!fits) {
      return;
    }
    int x = shape.x + (shape.width - width) / 2;
    int baseline = shape.y + (shape.height + capital) / 2;
    page.clear(new Rectangle(x, baseline - capital, width, capital), bar.color());
    Rgb ink = page.inks().onBar(bar.color());
    figures.write(bar.number(), x, baseline, ink);
  }
}
