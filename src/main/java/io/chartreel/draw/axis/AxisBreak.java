package io.chartreel.draw.axis;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Zigzags across bars that the axis cuts, because it starts after zero or ends before their values.
 * The zigzag of an end of the axis is the same in all scenes; each bar shows its part of it.
 */
public final class AxisBreak {
  /** The distance of a zigzag from the end of the axis, in pixels before scaling. */
  private static final double DISTANCE = 8;

  /** The distance of each point from the middle of a zigzag, in pixels before scaling. */
  private static final double AMPLITUDE = 2;

  /** The distance of points across the axis, in pixels before scaling. */
  private static final double STEP = 5;

  /** The thickness of a zigzag, in pixels before scaling. */
  private static final double THICKNESS = 2;

  /** The part of the axis by which a bar may exceed it without being cut. */
  private static final double SLACK = 1e-9;

  private final DrawingContext context;
  private final PlotArea plot;
  private final AlphaMask zigzag;

  /** Creates the marks of one animation. */
  public AxisBreak(DrawingContext context, PlotArea plot) {
    this.context = context;
    this.plot = plot;
    this.zigzag = AlphaMask.of(zigzag(context, plot));
  }

  /** Returns a zigzag across the plot, around the origin along the axis. */
  private static Shape zigzag(DrawingContext context, PlotArea plot) {
    int length = plot.horizontal() ? plot.area().height : plot.area().width;
    int step = context.scaling().shape(STEP);
    double amplitude = AMPLITUDE * context.scaling().shape();
    Path2D path = new Path2D.Double();
    for (int i = 0; (i - 1) * step <= length; i++) {
      double along = i % 2 == 0 ? amplitude : -amplitude;
      double x = plot.horizontal() ? along : i * step;
      double y = plot.horizontal() ? i * step : along;
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    float thickness = context.scaling().shape(THICKNESS);
    return new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
        .createStrokedShape(path);
  }

  /**
   * Draws the zigzags of a bar.
   *
   * @param shape the pixels of the bar
   * @param clip the pixels outside which nothing is drawn
   */
  public void draw(Axis axis, Bar bar, Rectangle shape, Rectangle clip) {
    if (shape.isEmpty()) {
      return;
    }
    double slack = SLACK * (axis.max() - axis.min());
    int distance = context.scaling().shape(DISTANCE);
    int inwards = plot.horizontal() ? distance : -distance;
    if (Math.min(bar.from(), bar.to()) < axis.min() - slack) {
      draw(plot.along(axis, axis.min()) + inwards, shape, clip);
    }
    if (Math.max(bar.from(), bar.to()) > axis.max() + slack) {
      draw(plot.along(axis, axis.max()) - inwards, shape, clip);
    }
  }

  private void draw(int middle, Rectangle shape, Rectangle clip) {
    context.canvas().clip(shape.intersection(clip));
    int x = plot.horizontal() ? middle : plot.area().x;
    int y = plot.horizontal() ? plot.area().y : middle;
    zigzag.paint(context.canvas(), x, y, context.colors().background().value());
    context.canvas().clip(clip);
  }
}
