package io.chartreel.draw;

import io.chartreel.chart.Style;
import io.chartreel.chart.Titles;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.OccupiedAreas;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.layout.Layout;
import io.chartreel.draw.layout.Layouts;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.plot.BarDataset;
import io.chartreel.draw.plot.BarRenderer;
import io.chartreel.draw.plot.TickAxis;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.image.ImageLibrary;
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
 * Draws the scenes of one animation. Static parts are drawn once: background, titles, and the axis
 * as long as it does not change. Before each scene only the areas that the previous one painted are
 * restored. Not thread-safe; use one instance per animation.
 */
public final class ChartDrawing {
  private final DrawingContext context;
  private final Layout layout;
  private final BarDataset dataset;
  private final TickAxis axis;
  private final XYPlot plot;
  private final PlotRenderingInfo noInfo = new PlotRenderingInfo(null);
  private final Axis firstAxis;
  private boolean axisIsStatic;

  /**
   * Computes the layout and draws the static parts.
   *
   * @param scenes all scenes that will be drawn, at least one
   * @param legend the meaning of the colours
   * @param images that bars can have
   * @param canvas in the size of the image
   * @param checkpoint runs before each scene is read, here and in {@link #draw}; what it throws
   *     ends the drawing
   */
  public ChartDrawing(
      Titles titles,
      Style style,
      Iterable<Scene> scenes,
      List<LegendEntry> legend,
      Fonts fonts,
      ImageLibrary images,
      Canvas canvas,
      Runnable checkpoint) {
    Scene first = scenes.iterator().next();
    this.context = DrawingContext.of(style, fonts, images, canvas);
    this.layout = Layouts.of(scenes, titles, legend, context, checkpoint);
    this.dataset = new BarDataset(layout.plot());
    this.axis = new TickAxis(layout.plot(), layout.ticks());
    this.plot = createPlot();
    this.firstAxis = first.axis();
    drawStaticParts(true);
  }

  /** Computes the layout and draws the static parts, without images that the operator adds. */
  public ChartDrawing(
      Titles titles,
      Style style,
      Iterable<Scene> scenes,
      List<LegendEntry> legend,
      Fonts fonts,
      Canvas canvas,
      Runnable checkpoint) {
    this(titles, style, scenes, legend, fonts, ImageLibrary.bundled(), canvas, checkpoint);
  }

  private XYPlot createPlot() {
    Rectangle area = layout.plot().area();
    NumberAxis slotAxis = new NumberAxis();
    slotAxis.setRange(
        context.horizontal() ? area.y : area.x,
        context.horizontal() ? area.y + area.height : area.x + area.width);
    slotAxis.setInverted(context.horizontal());
    slotAxis.setVisible(false);
    XYPlot xyPlot = new XYPlot(dataset, slotAxis, axis, new BarRenderer(context, layout, dataset));
    xyPlot.setOrientation(
        context.horizontal() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
    xyPlot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    xyPlot.setBackgroundPaint(null);
    xyPlot.setOutlineVisible(false);
    xyPlot.setDomainGridlinesVisible(false);
    xyPlot.setRangeGridlinesVisible(false);
    xyPlot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    xyPlot.setFixedDomainAxisSpace(new AxisSpace());
    xyPlot.setFixedRangeAxisSpace(new AxisSpace());
    xyPlot.setInsets(
        new RectangleInsets(
            area.y,
            area.x,
            context.height() - area.y - area.height,
            context.width() - area.x - area.width));
    return xyPlot;
  }

  /**
   * Draws a scene.
   *
   * @return an image of type {@link BufferedImage#TYPE_INT_RGB}, overwritten by the next call
   */
  public BufferedImage draw(Scene scene) {
    if (axisIsStatic && !scene.axis().equals(firstAxis)) {
      drawStaticParts(false);
    }
    context.canvas().restore();
    context.occupied().removeMovingParts();
    Graphics2D g2 = context.canvas().image().createGraphics();
    if (!axisIsStatic) {
      drawAxis(g2, scene.axis());
    }
    layout.ticker().ifPresent(ticker -> ticker.draw(scene.ticker(), scene.total()));
    layout.notes().draw(scene.note(), context);
    layout.referenceLines().draw(new ReferenceLines.Placement(scene.axis(), scene.lines()));
    context.canvas().clip(layout.clip());
    dataset.show(layout.visibleBars(scene));
    plot.render(g2, layout.plot().area(), 0, noInfo, null);
    context.canvas().unclip();
    g2.dispose();
    return context.canvas().image();
  }

  /**
   * Draws a scene.
   *
   * @return the pixels row by row as 0xRRGGBB, overwritten by the next call; ignore the top byte
   */
  public int[] pixels(Scene scene) {
    return Canvas.pixels(draw(scene));
  }

  /**
   * Returns the most pixels that the image of a bar can have.
   *
   * @param bars that are visible at once, at least 1
   */
  public static long maxImagePixels(Style style, int bars) {
    return BarImages.maxPixels(style, bars);
  }

  /** Returns warnings about labels that are missing, shortened or hard to read. */
  public List<String> warnings() {
    return layout.warnings();
  }

  /** Returns the layout of all scenes. */
  public Layout layout() {
    return layout;
  }

  /** Returns the areas of shapes and texts in the latest image. */
  OccupiedAreas occupied() {
    return context.occupied();
  }

  private void drawStaticParts(boolean withAxis) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(new Color(context.colors().background().value()));
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    dataset.show(List.of());
    axis.setVisible(false);
    Graphics2D g2 = context.canvas().image().createGraphics();
    chart.draw(g2, new Rectangle(context.width(), context.height()));
    axis.setVisible(true);
    context.canvas().markBackground();
    context.occupied().clear();
    layout.staticParts().forEach(Runnable::run);
    if (withAxis) {
      drawAxis(g2, firstAxis);
    }
    g2.dispose();
    context.canvas().save();
    context.occupied().makeTextsStatic();
    axisIsStatic = withAxis;
  }

  private void drawAxis(Graphics2D g2, Axis shown) {
    axis.show(shown);
    Rectangle area = layout.plot().area();
    axis.draw(
        g2,
        context.horizontal() ? area.y + area.height : area.x,
        area,
        area,
        plot.getRangeAxisEdge(),
        null);
  }
}
