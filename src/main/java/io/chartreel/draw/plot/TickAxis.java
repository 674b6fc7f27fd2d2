package io.chartreel.draw.plot;

import io.chartreel.draw.axis.TickPainter;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Axis;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The value axis of a scene, with the ticks of the scene. Values are mapped to pixels by the {@link
 * PlotArea}, by which the layout was computed.
 */
public final class TickAxis extends NumberAxis {
  private static final long serialVersionUID = 1;

  private final transient PlotArea plot;
  private final transient TickPainter ticks;
  private transient Axis shown = new Axis(0, 1, List.of(), false);

  /** Creates an axis from 0 to 1 without ticks. */
  public TickAxis(PlotArea plot, TickPainter ticks) {
    this.plot = plot;
    this.ticks = ticks;
    setAutoRange(false);
    setAxisLineVisible(false);
  }

  /** Replaces the range and the ticks with the ones of a scene. */
  public void show(Axis axis) {
    shown = axis;
    setRange(axis.min(), axis.max());
  }

  /** Returns the axis of the latest scene. */
  Axis shown() {
    return shown;
  }

  /**
   * Returns the edge between pixels that is nearest to a value; values beyond the axis end at it.
   */
  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    return plot.along(shown, value);
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge) {
    ticks.draw(shown, plot.area(), value -> plot.along(shown, value));
    return new AxisState(cursor);
  }
}
