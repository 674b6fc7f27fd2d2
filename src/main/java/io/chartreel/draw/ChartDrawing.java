package io.chartreel.draw;

import io.chartreel.chart.Style;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.OccupiedAreas;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.layout.Layout;
import io.chartreel.draw.layout.Layouts;
import io.chartreel.draw.plot.BarDataset;
import io.chartreel.draw.plot.BarRenderer;
import io.chartreel.draw.plot.TickAxis;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.scene.Axis;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Draws the scenes of one film. What stands still is drawn once: paper and words, and the axis
 * until it is another; then the axis is drawn with the bars. Before a scene is drawn, only what the
 * one before painted is wiped. Not thread-safe: one film, one drawing.
 */
public final class ChartDrawing {
  private final DrawingContext page;
  private final Layout layout;
  private final BarDataset dataset;
  private final TickAxis axis;
  private final XYPlot plot;
  private final PlotRenderingInfo unused = new PlotRenderingInfo(null);
  private final Axis firstAxis;
  private boolean axisIsStill;

  /**
   * Settles where everything in the film lies.
   *
   * @param film all scenes that will be drawn, one at least
   * @param legend what the colours mean
   * @param canvas to draw on, of the size of the image
   * @param look is run at each look at a scene, here and while one is drawn; what it throws ends
   *     that
   */
  public ChartDrawing(
      Titles words,
      Style style,
      Iterable<Scene> film,
      List<LegendEntry> legend,
      Fonts fonts,
      Canvas canvas,
      Runnable look) {
    Scene first = film.iterator().next();
    this.page = DrawingContext.of(style, fonts, canvas);
    this.layout = Layouts.of(film, words, legend, page, look);
    this.dataset = new BarDataset(layout.plot());
    this.axis = new TickAxis(layout.plot(), layout.marks());
    this.plot = plot();
    this.firstAxis = first.axis();
    drawStill(true);
  }

  private XYPlot plot() {
    Rectangle area = layout.plot().area();
    NumberAxis places = new NumberAxis();
    places.setRange(
        page.horizontal() ? area.y : area.x,
        page.horizontal() ? area.y + area.height : area.x + area.width);
    places.setInverted(page.horizontal());
    places.setVisible(false);
    XYPlot made = new XYPlot(dataset, places, axis, new BarRenderer(page, layout, dataset));
    made.setOrientation(page.horizontal() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
    made.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    made.setBackgroundPaint(null);
    made.setOutlineVisible(false);
    made.setDomainGridlinesVisible(false);
    made.setRangeGridlinesVisible(false);
    made.setAxisOffset(RectangleInsets.ZERO_INSETS);
    made.setFixedDomainAxisSpace(new AxisSpace());
    made.setFixedRangeAxisSpace(new AxisSpace());
    made.setInsets(
        new RectangleInsets(
            area.y,
            area.x,
            page.height() - area.y - area.height,
            page.width() - area.x - area.width));
    return made;
  }

  /** The picture of a scene: 24 bits a pixel, overwritten by the next call. */
  public BufferedImage draw(Scene scene) {
    if (axisIsStill && !scene.axis().equals(firstAxis)) {
      drawStill(false);
    }
    page.canvas().restore();
    page.marks().wipe();
    Graphics2D g2 = page.canvas().image().createGraphics();
    if (!axisIsStill) {
      drawAxis(g2, scene.axis());
    }
    layout.ticker().ifPresent(ticker -> ticker.draw(scene.ticker()));
    layout.lines().draw(scene.axis());
    page.canvas().clip(layout.clip());
    dataset.show(layout.shown(scene));
    plot.render(g2, layout.plot().area(), 0, unused, null);
    page.canvas().unclip();
    g2.dispose();
    return page.canvas().image();
  }

  /**
   * The pixels of a scene, 0xRRGGBB (what the top byte holds says nothing), row by row, overwritten
   * by the next call.
   */
  public int[] pixels(Scene scene) {
    return Canvas.pixels(draw(scene));
  }

  /** Where everything lies in the film. */
  public Layout layout() {
    return layout;
  }

  /** What lies where in the picture that was drawn last. */
  OccupiedAreas marks() {
    return page.marks();
  }

  private void drawStill(boolean withAxis) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(new Color(page.inks().paper().value()));
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    dataset.show(List.of());
    axis.setVisible(false);
    Graphics2D g2 = page.canvas().image().createGraphics();
    chart.draw(g2, new Rectangle(page.width(), page.height()));
    axis.setVisible(true);
    page.canvas().markBackground();
    page.marks().clear();
    layout.still().forEach(Runnable::run);
    if (withAxis) {
      drawAxis(g2, firstAxis);
    }
    g2.dispose();
    page.canvas().save();
    page.marks().keep();
    axisIsStill = withAxis;
  }

  private void drawAxis(Graphics2D g2, Axis shown) {
    axis.show(shown);
    Rectangle area = layout.plot().area();
    axis.draw(
        g2,
        page.horizontal() ? area.y + area.height : area.x,
        area,
        area,
        plot.getRangeAxisEdge(),
        null);
  }
}
