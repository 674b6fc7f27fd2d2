package io.chartreel.draw;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Style;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Film;
import io.chartreel.scene.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * Draws the scenes of one film. What stands still (paper, words, axis) is drawn once and copied for
 * each scene; only the bars are drawn again. Not thread-safe: one film, one drawing.
 */
public final class ChartDrawing {
  private final WordsBlock words;
  private final Inks inks;
  private final Layout layout;
  private final SceneDataset dataset;
  private final SceneAxis axis;
  private final XYPlot plot;
  private final JFreeChart chart;
  private final Canvas canvas;
  private final int[] still;
  private @Nullable Axis drawnAxis;

  /** Settles where everything in the film lies. */
  public ChartDrawing(ChartSpec spec, Film film, Fonts fonts) {
    Style style = spec.style();
    Units units = Units.of(style);
    this.canvas = new Canvas(style.imageWidth(), style.imageHeight());
    this.still = new int[canvas.pixels().length];
    boolean horizontal = style.direction() == Direction.HORIZONTAL;
    this.inks = Inks.on(style.background());
    this.words = new WordsBlock(spec.words(), style, units, fonts, Layout.left(style, units));
    this.layout = Layout.of(spec, film, words, fonts, units);
    this.dataset = new SceneDataset(layout);
    this.axis =
        new SceneAxis(canvas, units, fonts, inks, horizontal ? canvas.width() : canvas.height());
    this.plot =
        plot(
            horizontal ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL,
            new SceneRenderer(layout, fonts, inks, units, canvas));
    this.chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(new Color(inks.paper().value()));
    chart.setPadding(RectangleInsets.ZERO_INSETS);
  }

  private XYPlot plot(PlotOrientation orientation, SceneRenderer renderer) {
    NumberAxis places = new NumberAxis();
    places.setRange(0, 1);
    places.setVisible(false);
    XYPlot made = new XYPlot(dataset, places, axis, renderer);
    made.setOrientation(orientation);
    made.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    made.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    made.setBackgroundPaint(null);
    made.setOutlineVisible(false);
    made.setDomainGridlinesVisible(false);
    made.setRangeGridlinesVisible(false);
    made.setRangeZeroBaselineVisible(false);
    made.setAxisOffset(RectangleInsets.ZERO_INSETS);
    made.setFixedDomainAxisSpace(new AxisSpace());
    made.setFixedRangeAxisSpace(new AxisSpace());
    Rectangle area = layout.plot();
    made.setInsets(
        new RectangleInsets(
            area.y,
            area.x,
            canvas.height() - area.y - area.height,
            canvas.width() - area.x - area.width));
    return made;
  }

  /** The picture of a scene: 24 bits a pixel, overwritten by the next call. */
  public BufferedImage draw(Scene scene) {
    if (scene.axis().equals(drawnAxis)) {
      System.arraycopy(still, 0, canvas.pixels(), 0, still.length);
    } else {
      drawStill(scene.axis());
      System.arraycopy(canvas.pixels(), 0, still, 0, still.length);
      drawnAxis = scene.axis();
    }
    dataset.show(scene.bars());
    Graphics2D g2 = canvas.image().createGraphics();
    plot.render(g2, layout.plot(), 0, new ChartRenderingInfo(null).getPlotInfo(), null);
    g2.dispose();
    return canvas.image();
  }

  /** The pixels of a scene, 0xRRGGBB, row by row, overwritten by the next call. */
  public int[] pixels(Scene scene) {
    return Canvas.pixels(draw(scene));
  }

  private void drawStill(Axis shown) {
    axis.show(shown);
    dataset.show(List.of());
    Graphics2D g2 = canvas.image().createGraphics();
    chart.draw(g2, new Rectangle(canvas.width(), canvas.height()));
    words.draw(canvas, inks);
    g2.dispose();
  }
}
