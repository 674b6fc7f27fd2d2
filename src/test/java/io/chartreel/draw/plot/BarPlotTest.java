package io.chartreel.draw.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.axis.PlainTicks;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

/** What JFreeChart is told about bars on a plot of 400 x 200 pixels with four slots. */
class BarPlotTest {
  private static final Axis AXIS = new Axis(-100, 100, List.of(), false);
  private static final PlotArea PLOT =
      new PlotArea(new Rectangle(100, 20, 400, 200), true, 0, 1, 4, true);

  private final DrawingContext horizontal = SampleContext.of(640, 480, Direction.HORIZONTAL);
  private final DrawingContext vertical = SampleContext.of(640, 480, Direction.VERTICAL);

  private static Bar bar(double from, double to, Bar.Label label) {
    return new Bar(0, 1, 0.8, from, to, "A", "", new Rgb(0x4477AA), label);
  }

  @Test
  void each_bar_is_a_series_with_its_sides_in_pixels_and_its_ends_in_values() {
    BarDataset dataset = new BarDataset(PLOT);
    assertThat(dataset.getSeriesCount()).isZero();
    dataset.show(List.of(bar(20, 60, Bar.Label.BESIDE), bar(0, -30, Bar.Label.BESIDE)));
    assertThat(dataset.getSeriesCount()).isEqualTo(2);
    assertThat(dataset.getItemCount(0)).isEqualTo(1);
    assertThat(dataset.getStartXValue(0, 0)).isEqualTo(75);
    assertThat(dataset.getXValue(0, 0)).isEqualTo(95);
    assertThat(dataset.getEndXValue(0, 0)).isEqualTo(115);
    assertThat(dataset.getStartYValue(0, 0)).isEqualTo(20);
    assertThat(dataset.getEndYValue(0, 0)).isEqualTo(60);
    assertThat(dataset.getYValue(1, 0)).isEqualTo(-30);
  }

  @Test
  void the_axis_maps_values_to_the_pixels_of_the_layout() {
    TickAxis axis = new TickAxis(PLOT, new PlainTicks(horizontal, true));
    axis.show(AXIS);
    // JFreeChart may round the area of the data differently
    Rectangle2D other = new Rectangle2D.Double(100.4, 20.4, 399, 199);
    assertThat(axis.getRange().getLowerBound()).isEqualTo(-100);
    assertThat(axis.valueToJava2D(0, other, RectangleEdge.BOTTOM)).isEqualTo(300);
    assertThat(axis.valueToJava2D(150, other, RectangleEdge.BOTTOM)).isEqualTo(500);
  }

  @Test
  void negative_bars_leave_the_zero_line_visible() {
    Rectangle shape = new Rectangle(200, 50, 100, 40);
    Bar negative = bar(0, -50, Bar.Label.BESIDE);
    assertThat(painter(horizontal).besideZeroLine(negative, shape))
        .isEqualTo(new Rectangle(200, 50, 99, 40));
    assertThat(painter(vertical).besideZeroLine(negative, shape))
        .isEqualTo(new Rectangle(200, 51, 100, 39));
  }

  @Test
  void bars_that_do_not_end_at_the_zero_line_keep_their_pixels() {
    Rectangle shape = new Rectangle(200, 50, 100, 40);
    for (Bar other :
        List.of(
            bar(0, 50, Bar.Label.BESIDE),
            bar(-10, -50, Bar.Label.BESIDE),
            bar(0, -50, Bar.Label.POINTER_ABOVE))) {
      assertThat(painter(horizontal).besideZeroLine(other, shape)).isEqualTo(shape);
    }
  }

  private static BarPainter painter(DrawingContext context) {
    return new BarPainter(context, new BarDataset(PLOT));
  }
}
