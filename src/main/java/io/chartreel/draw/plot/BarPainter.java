package io.chartreel.draw.plot;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.layout.Layout;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.scene.Bar;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.awt.geom.RectangularShape;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Paints bars whose edges lie between pixels, with rounded corners at the end that moves, and
 * reports what it touches to the canvas.
 *
 * <p>The straight parts are filled through the {@link Graphics2D}. The corners are {@link
 * AlphaMask}s, because Java's antialiasing has 256 shades, too many for the palette of a GIF.
 */
final class BarPainter implements XYBarPainter {
  /** The quadrants that are rounded at the right, left, bottom and top end of a bar. */
  private static final int[][] ROUNDED = {{0, 3}, {1, 2}, {2, 3}, {0, 1}};

  private final DrawingContext context;
  private final BarDataset dataset;
  private final int radius;
  private final Map<Integer, AlphaMask> quarters = new HashMap<>();
  private final Map<Rgb, Color> colors = new HashMap<>();

  /** Creates a painter of the bars that a dataset shows. */
  BarPainter(DrawingContext context, BarDataset dataset) {
    this.context = context;
    this.dataset = dataset;
    this.radius = context.style().radius() * context.style().scale();
  }

  @Override
  public void paintBar(
      Graphics2D g2,
      XYBarRenderer renderer,
      int series,
      int item,
      RectangularShape frame,
      RectangleEdge base) {
    Bar bar = dataset.bar(series);
    boolean rounded = radius > 0 && Stacks.isOutermost(bar, dataset.bars());
    paint(g2, besideZeroLine(bar, snapped(frame)), bar, rounded);
  }

  /** Paints nothing: bars have no shadows. */
  @Override
  public void paintBarShadow(
      Graphics2D g2,
      XYBarRenderer renderer,
      int series,
      int item,
      RectangularShape frame,
      RectangleEdge base,
      boolean pegged) {}

  /** Returns the whole pixels nearest to a frame; both of its sides are rounded. */
  static Rectangle snapped(RectangularShape frame) {
    int left = (int) Math.round(frame.getMinX());
    int top = (int) Math.round(frame.getMinY());
    int right = (int) Math.round(frame.getMaxX());
    int bottom = (int) Math.round(frame.getMaxY());
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /**
   * Returns the pixels of a bar without the zero line, which lies on the far side of zero and would
   * be hidden by bars below it.
   */
  Rectangle besideZeroLine(Bar bar, Rectangle shape) {
    if (bar.from() != 0 || bar.to() >= 0 || Layout.hasPointer(bar)) {
      return shape;
    }
    boolean horizontal = context.horizontal();
    int line = Math.min(context.scaling().shape(1), horizontal ? shape.width : shape.height);
    return horizontal
        ? new Rectangle(shape.x, shape.y, shape.width - line, shape.height)
        : new Rectangle(shape.x, shape.y + line, shape.width, shape.height - line);
  }

  private void paint(Graphics2D g2, Rectangle shape, Bar bar, boolean rounded) {
    boolean horizontal = context.horizontal();
    int length = horizontal ? shape.width : shape.height;
    int thickness = horizontal ? shape.height : shape.width;
    int r = rounded ? Math.min(radius, Math.min(length, thickness / 2)) : 0;
    g2.setColor(colors.computeIfAbsent(bar.color(), rgb -> new Color(rgb.value())));
    if (r == 0) {
      fill(g2, shape);
      return;
    }
    Rectangle body = new Rectangle(shape);
    Rectangle tip = new Rectangle(shape);
    boolean leftOrTop = horizontal == Stacks.backwards(bar);
    if (horizontal) {
      body.setBounds(shape.x + (leftOrTop ? r : 0), shape.y, length - r, thickness);
      tip.grow(0, -r);
    } else {
      body.setBounds(shape.x, shape.y + (leftOrTop ? r : 0), thickness, length - r);
      tip.grow(-r, 0);
    }
    fill(g2, body);
    fill(g2, tip);
    for (int quadrant : ROUNDED[(horizontal ? 0 : 2) + (leftOrTop ? 1 : 0)]) {
      boolean left = quadrant == 1 || quadrant == 2;
      int x = left ? shape.x + r : shape.x + shape.width - r;
      int y = quadrant < 2 ? shape.y + r : shape.y + shape.height - r;
      quarter(quadrant, r).paint(context.canvas(), x, y, bar.color().value());
    }
  }

  private void fill(Graphics2D g2, Rectangle rectangle) {
    Rectangle area = context.canvas().touch(rectangle);
    g2.fillRect(area.x, area.y, area.width, area.height);
  }

  /** Returns a quarter of a disc around the origin; quadrants count anticlockwise. */
  private AlphaMask quarter(int quadrant, int r) {
    return quarters.computeIfAbsent(
        4 * r + quadrant,
        key -> AlphaMask.of(new Arc2D.Double(-r, -r, 2 * r, 2 * r, 90 * quadrant, 90, Arc2D.PIE)));
  }
}
