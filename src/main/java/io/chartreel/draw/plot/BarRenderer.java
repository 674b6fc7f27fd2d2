package io.chartreel.draw.plot;

import io.chartreel.draw.axis.AxisBreak;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.layout.Layout;
import io.chartreel.scene.Axis;
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
import org.jfree.data.xy.XYDataset;

/**
 * Draws each bar of a {@link BarDataset}, and over it the marks where the axis cuts it, the
 * reference lines that it hides and its label. The value axis must be a {@link TickAxis}.
 */
public final class BarRenderer extends XYBarRenderer {
  private static final long serialVersionUID = 1;

  private final transient DrawingContext context;
  private final transient Layout layout;
  private final transient BarDataset dataset;
  private final transient BarPainter painter;
  private final transient AxisBreak axisBreak;

  /** Creates a renderer of the bars that a dataset shows. */
  public BarRenderer(DrawingContext context, Layout layout, BarDataset dataset) {
    this.context = context;
    this.layout = layout;
    this.dataset = dataset;
    this.painter = new BarPainter(context, dataset);
    this.axisBreak = new AxisBreak(context, layout.plot());
    setBarPainter(painter);
    setShadowVisible(false);
    setUseYInterval(true);
  }

  /** Returns whether a bar has any pixels; JFreeChart draws every visible bar one pixel thick. */
  @Override
  public boolean getItemVisible(int series, int item) {
    return dataset.getStartXValue(series, item) != dataset.getEndXValue(series, item);
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
      XYDataset bars,
      int series,
      int item,
      CrosshairState crosshairState,
      int pass) {
    super.drawItem(
        g2,
        state,
        dataArea,
        info,
        plot,
        domainAxis,
        rangeAxis,
        bars,
        series,
        item,
        crosshairState,
        pass);
    Axis axis = ((TickAxis) rangeAxis).shown();
    Bar bar = dataset.bar(series);
    PlotArea area = layout.plot();
    Rectangle shape = painter.besideZeroLine(bar, area.shape(axis, bar));
    axisBreak.draw(axis, bar, shape, layout.clip());
    layout.referenceLines().redrawOver(shape, bar.color());
    context.occupied().addShape(context.canvas().cut(shape));
    int tip = area.along(axis, Stacks.tip(bar, dataset.bars()));
    layout.labels().draw(bar, shape, tip, rangeAxis.getRange().contains(bar.to()));
  }
}
