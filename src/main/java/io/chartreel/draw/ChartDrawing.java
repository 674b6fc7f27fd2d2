package io.chartreel.draw;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Style;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Film;
import io.chartreel.scene.Scene;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
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
  private final BufferedImage still;
  private final BufferedImage frame;
  private @Nullable Axis drawnAxis;

  /** Settles where everything in the film lies. */
  public ChartDrawing(ChartSpec spec, Film film, Fonts fonts) {
    Style style = spec.style();
    Units units = Units.of(style);
    Rectangle picture = new Rectangle(style.imageWidth(), style.imageHeight());
    boolean horizontal = style.direction() == Direction.HORIZONTAL;
    this.inks = new Inks(style.background());
    this.words = new WordsBlock(spec.words(), style, units, fonts, Layout.left(style, units));
    this.layout = Layout.of(spec, film, words, fonts, units);
    this.dataset = new SceneDataset(layout);
    this.axis = new SceneAxis(units, fonts, inks, horizontal ? picture.width : picture.height);
    this.plot =
        plot(
            horizontal ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL,
            new SceneRenderer(layout, fonts, inks, units, picture),
            picture);
    this.chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(inks.paper());
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    this.still = new BufferedImage(picture.width, picture.height, BufferedImage.TYPE_INT_RGB);
    this.frame = new BufferedImage(picture.width, picture.height, BufferedImage.TYPE_INT_RGB);
  }

  private XYPlot plot(PlotOrientation orientation, SceneRenderer renderer, Rectangle picture) {
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
            picture.height - area.y - area.height,
            picture.width - area.x - area.width));
    return made;
  }

  /** The picture of a scene: 24 bits a pixel, overwritten by the next call. */
  public BufferedImage draw(Scene scene) {
    if (!scene.axis().equals(drawnAxis)) {
      drawStill(scene.axis());
      drawnAxis = scene.axis();
    }
    System.arraycopy(pixels(still), 0, pixels(frame), 0, pixels(frame).length);
    dataset.show(scene.bars());
    Graphics2D g2 = graphics(frame);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    plot.render(g2, layout.plot(), 0, info.getPlotInfo(), null);
    g2.dispose();
    return frame;
  }

  /** The pixels of a scene, 0xRRGGBB, row by row, overwritten by the next call. */
  public int[] pixels(Scene scene) {
    return pixels(draw(scene));
  }

  private void drawStill(Axis shown) {
    axis.show(shown);
    dataset.show(List.of());
    plot.setRangeZeroBaselineVisible(shown.min() < 0 && shown.max() > 0);
    plot.setRangeZeroBaselinePaint(inks.ink(0.6));
    Graphics2D g2 = graphics(still);
    chart.draw(g2, new Rectangle(still.getWidth(), still.getHeight()));
    g2.addRenderingHints(hints());
    words.draw(g2, inks);
    g2.dispose();
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g2 = image.createGraphics();
    g2.addRenderingHints(hints());
    return g2;
  }

  /**
   * Inputs of every pixel: none may be left to the machine. With fractional metrics text is not
   * hinted, so that it does not depend on the version of FreeType that a JDK uses.
   */
  private static RenderingHints hints() {
    RenderingHints hints =
        new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    return hints;
  }
}
