package io.chartreel.draw.plot;

import io.chartreel.draw.axis.TickPainter;
import io.chartreel.scene.Axis;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/** The value axis of a scene: its marks are where the scene says. */
public final class TickAxis extends NumberAxis {
  private static final long serialVersionUID = 1;

  private final transient TickPainter marks;
  private transient Axis shown = new Axis(0, 1, List.of(), false);

  /** An axis without marks. */
  public TickAxis(TickPainter marks) {
    this.marks = marks;
    setAutoRange(false);
    setAxisLineVisible(false);
  }

  /** Shows the axis of a scene. */
  public void show(Axis axis) {
    shown = axis;
    setRange(axis.min(), axis.max());
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge) {
    marks.draw(
        shown,
        dataArea.getBounds(),
        value -> (int) Math.round(valueToJava2D(value, dataArea, edge)));
    return new AxisState(cursor);
  }
}
