package io.chartreel.draw.plot;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.layout.Layout;
import io.chartreel.scene.Bar;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/** Draws bars whose edges lie on pixels, each with its label. */
public final class BarRenderer extends XYBarRenderer {
  private static final long serialVersionUID = 1;

  private final transient DrawingContext page;
  private final transient Layout layout;
  private final transient RoundedBars corners;

  public BarRenderer(DrawingContext page, Layout layout) {
    this.page = page;
    this.layout = layout;
    this.corners = new RoundedBars(page);
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshairState,
      int pass) {
    BarDataset scene = (BarDataset) dataset;
    Bar bar = scene.bar(series);
    Range range = rangeAxis.getRange();
    int from = along(range.constrain(bar.from()), plot, rangeAxis, dataArea);
    int to = along(range.constrain(bar.to()), plot, rangeAxis, dataArea);
    int side = across(scene.getStartXValue(series, item), plot, domainAxis, dataArea);
    int otherSide = across(scene.getEndXValue(series, item), plot, domainAxis, dataArea);
    otherSide = side + layout.plot().thickness(bar, side, otherSide);
    Rectangle shape =
        page.horizontal() ? between(from, side, to, otherSide) : between(side, from, otherSide, to);
    cutZeroLine(bar, shape);
    boolean round = Stacks.isOutermost(bar, scene.bars());
    corners.fill(shape, bar.color(), Stacks.backwards(bar), round);
    layout.referenceLines().redrawOver(shape, bar.color());
    page.occupied().addShape(page.canvas().cut(shape));
    double tip = range.constrain(Stacks.tip(bar, scene.bars()));
    int end = along(tip, plot, rangeAxis, dataArea);
    layout.labels().draw(bar, shape, end, range.contains(bar.to()));
  }

  /** Keeps the line at zero, which lies on its far side, clear of bars that fall below it. */
  private void cutZeroLine(Bar bar, Rectangle shape) {
    if (bar.from() != 0 || bar.to() >= 0 || Layout.hasPointer(bar)) {
      return;
    }
    int line = Math.min(page.scaling().shape(1), page.horizontal() ? shape.width : shape.height);
    if (page.horizontal()) {
      shape.width -= line;
    } else {
      shape.y += line;
      shape.height -= line;
    }
  }

  /** A place on the value axis as a border between two pixels. */
  private static int along(double value, XYPlot plot, ValueAxis axis, Rectangle2D dataArea) {
    return (int) Math.round(axis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge()));
  }

  /** A place across the value axis as a border between two pixels. */
  private static int across(double place, XYPlot plot, ValueAxis axis, Rectangle2D dataArea) {
    return (int) Math.round(axis.valueToJava2D(place, dataArea, plot.getDomainAxisEdge()));
  }

  private static Rectangle between(int x1, int y1, int x2, int y2) {
    return new Rectangle(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }
}
