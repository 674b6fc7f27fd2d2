package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Bar;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/** Draws bars whose edges lie on pixels, each with the triangle that points at its end. */
final class SceneRenderer extends XYBarRenderer {
  private static final long serialVersionUID = 1;

  private final transient Layout layout;
  private final transient Fonts fonts;
  private final transient Inks inks;
  private final transient Units units;
  private final transient Canvas canvas;

  SceneRenderer(Layout layout, Fonts fonts, Inks inks, Units units, Canvas canvas) {
    this.layout = layout;
    this.fonts = fonts;
    this.inks = inks;
    this.units = units;
    this.canvas = canvas;
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
    SceneDataset scene = (SceneDataset) dataset;
    Bar bar = scene.bar(series);
    Range range = rangeAxis.getRange();
    int zero = along(range.constrain(0), plot, rangeAxis, dataArea);
    int end = along(range.constrain(bar.value()), plot, rangeAxis, dataArea);
    int from = across(scene.getStartXValue(series, item), plot, domainAxis, dataArea);
    int to = across(scene.getEndXValue(series, item), plot, domainAxis, dataArea);
    boolean horizontal = plot.getOrientation() == PlotOrientation.HORIZONTAL;
    g2.setColor(new Color(bar.color().value()));
    Rectangle shape = horizontal ? between(zero, from, end, to) : between(from, zero, to, end);
    g2.fillRect(shape.x, shape.y, shape.width, shape.height);

    boolean above = bar.pointer() == Bar.Pointer.ABOVE;
    int side = above ? to : from;
    int outwards = horizontal == above ? -1 : 1;
    if (range.contains(bar.value())) {
      Coverage.of(pointer(horizontal, end, side, outwards))
          .paint(canvas, 0, 0, bar.color().value());
    }
    Rgb ink = above ? inks.words(bar.color()) : inks.ink();
    BarLabel label =
        new BarLabel(bar, fonts, layout.labelSize(), layout.labelRooms().of(bar.pointer()));
    int base = side + outwards * (layout.pointer() + Layout.gap(units));
    if (horizontal) {
      int x = inside(end - label.width() / 2, label.width(), canvas.width());
      label.draw(canvas, x, outwards < 0 ? base : base + label.capital(), ink);
    } else {
      int x = outwards < 0 ? base - label.width() : base;
      int y = inside(end - label.capital() / 2, label.capital(), canvas.height());
      label.draw(canvas, x, y + label.capital(), ink);
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

  /** A triangle whose tip touches a bar's side where the bar ends. */
  private Polygon pointer(boolean horizontal, int end, int side, int outwards) {
    int base = side + outwards * layout.pointer();
    int half = (int) Math.round(layout.pointer() * 0.66);
    int[] along = {end, end - half, end + half};
    int[] across = {side, base, base};
    return horizontal ? new Polygon(along, across, 3) : new Polygon(across, along, 3);
  }

  /** Where a label begins, moved as far as it must be to stay inside the picture. */
  private int inside(int start, int length, int room) {
    int edge = Layout.gap(units);
    return Math.max(edge, Math.min(start, room - edge - length));
  }
}
