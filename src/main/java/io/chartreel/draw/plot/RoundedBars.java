package io.chartreel.draw.plot;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.raster.AlphaMask;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.util.HashMap;
import java.util.Map;

/** Fills bars whose corners are round where they grow. */
final class RoundedBars {
  /** The round corners of bars that end on the right, on the left, at the foot, at the head. */
  private static final int[][] ROUND = {{0, 3}, {1, 2}, {2, 3}, {0, 1}};

  private final DrawingContext page;
  private final int radius;
  private final Map<Integer, AlphaMask> quarters = new HashMap<>();

  RoundedBars(DrawingContext page) {
    this.page = page;
    this.radius = page.style().radius() * page.style().scale();
  }

  /**
   * Fills a bar.
   *
   * @param shape its pixels
   * @param backwards whether it grows towards the smaller values
   * @param round whether its end has round corners
   */
  void fill(Rectangle shape, Rgb color, boolean backwards, boolean round) {
    int length = page.horizontal() ? shape.width : shape.height;
    int thickness = page.horizontal() ? shape.height : shape.width;
    int r = round ? Math.min(radius, Math.min(length, thickness / 2)) : 0;
    if (r == 0) {
      page.canvas().fill(shape, color);
      return;
    }
    Rectangle body = new Rectangle(shape);
    Rectangle middle = new Rectangle(shape);
    boolean leftOrTop = page.horizontal() == backwards;
    if (page.horizontal()) {
      body.setBounds(shape.x + (leftOrTop ? r : 0), shape.y, length - r, thickness);
      middle.grow(0, -r);
    } else {
      body.setBounds(shape.x, shape.y + (leftOrTop ? r : 0), thickness, length - r);
      middle.grow(-r, 0);
    }
    page.canvas().fill(body, color);
    page.canvas().fill(middle, color);
    for (int quadrant : ROUND[(page.horizontal() ? 0 : 2) + (leftOrTop ? 1 : 0)]) {
      boolean left = quadrant == 1 || quadrant == 2;
      int x = left ? shape.x + r : shape.x + shape.width - r;
      int y = quadrant < 2 ? shape.y + r : shape.y + shape.height - r;
      quarter(quadrant, r, x, y, color);
    }
  }

  /** A quarter of a disc around a point, from the upper right against the clock. */
  private void quarter(int quadrant, int r, int x, int y, Rgb color) {
    quarters
        .computeIfAbsent(
            4 * r + quadrant,
            key ->
                AlphaMask.of(new Arc2D.Double(-r, -r, 2 * r, 2 * r, 90 * quadrant, 90, Arc2D.PIE)))
        .paint(page.canvas(), x, y, color.value());
  }
}
