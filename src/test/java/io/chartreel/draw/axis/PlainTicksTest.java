package io.chartreel.draw.axis;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plot of 400 x 300 pixels at (100, 100) in an image of 640 x 480. */
class PlainTicksTest {
  private static final Rectangle PLOT = new Rectangle(100, 100, 400, 300);

  private static final int BLANK = new Canvas(1, 1).image().getRGB(0, 0);

  private final DrawingContext horizontal = SampleContext.of(640, 480, Direction.HORIZONTAL);
  private final DrawingContext vertical = SampleContext.of(640, 480, Direction.VERTICAL);

  private static Axis axis(double min, double max, boolean grid, String... labels) {
    double step = (max - min) / Math.max(1, labels.length - 1);
    List<Axis.Tick> ticks =
        Stream.iterate(0, i -> i + 1)
            .limit(labels.length)
            .map(i -> new Axis.Tick(min + i * step, labels[i], 1))
            .toList();
    return new Axis(min, max, ticks, grid);
  }

  private static List<Rectangle> labels(DrawingContext context, Axis axis, Rectangle plot) {
    new PlainTicks(context, true)
        .draw(
            axis,
            plot,
            value -> {
              double share = (value - axis.min()) / (axis.max() - axis.min());
              return (int)
                  Math.round(
                      context.horizontal()
                          ? plot.x + share * plot.width
                          : plot.y + plot.height - share * plot.height);
            });
    return context.occupied().texts();
  }

  private static boolean isDrawn(DrawingContext context, int x, int y) {
    return context.canvas().image().getRGB(x, y) != BLANK;
  }

  @Test
  void labels_of_a_horizontal_axis_are_centred_below_the_plot() {
    List<Rectangle> labels = labels(horizontal, axis(0, 10, false, "0", "5", "10"), PLOT);
    assertThat(labels).hasSize(3);
    assertThat(labels.get(0).getCenterX()).isBetween(99.0, 101.0);
    assertThat(labels.get(1).getCenterX()).isBetween(299.0, 301.0);
    assertThat(labels.get(2).getCenterX()).isBetween(499.0, 501.0);
    assertThat(labels).allMatch(label -> label.y > PLOT.y + PLOT.height);
  }

  @Test
  void labels_of_a_vertical_axis_end_at_the_same_x_left_of_the_plot() {
    List<Rectangle> labels = labels(vertical, axis(0, 10, false, "0", "5", "1000"), PLOT);
    assertThat(labels).hasSize(3);
    assertThat(labels).extracting(label -> label.x + label.width).containsOnly(91);
    assertThat(labels.get(0).getCenterY()).isBetween(399.0, 401.0);
    assertThat(labels.get(2).getCenterY()).isBetween(99.0, 101.0);
  }

  @Test
  void a_label_that_would_touch_the_previous_one_is_omitted_with_its_tick() {
    String[] wide = {"1,000,000", "2,000,000", "3,000,000"};
    Rectangle narrow = new Rectangle(100, 100, 120, 300);
    List<Rectangle> labels = labels(horizontal, axis(0, 10, true, wide), narrow);
    assertThat(labels).hasSize(2);
    assertThat(isDrawn(horizontal, 100, 200)).isTrue();
    assertThat(isDrawn(horizontal, 160, 200)).isFalse();
    assertThat(isDrawn(horizontal, 220, 200)).isTrue();
  }

  @Test
  void a_label_that_would_leave_the_image_is_moved_into_it() {
    Rectangle atTheEdge = new Rectangle(240, 100, 400, 300);
    List<Rectangle> labels = labels(horizontal, axis(0, 10, false, "0", "1,000"), atTheEdge);
    assertThat(labels).hasSize(2);
    Rectangle last = labels.get(1);
    assertThat(last.x + last.width).isEqualTo(horizontal.width() - horizontal.gap());
  }

  @Test
  void a_label_wider_than_the_margin_is_truncated() {
    Rectangle atTheEdge = new Rectangle(60, 100, 400, 300);
    List<Rectangle> labels =
        labels(vertical, axis(0, 10, false, "0", "a currency 1,000,000"), atTheEdge);
    assertThat(labels.get(labels.size() - 1).x).isGreaterThanOrEqualTo(vertical.gap());
  }

  @Test
  void an_axis_without_gridlines_has_ticks_outside_the_plot() {
    labels(horizontal, axis(0, 10, false, "0", "5", "10"), PLOT);
    assertThat(isDrawn(horizontal, 300, 250)).isFalse();
    assertThat(isDrawn(horizontal, 300, 402)).isTrue();
  }

  @Test
  void zero_has_a_line_only_inside_the_axis() {
    labels(horizontal, axis(-10, 10, false, "-10", "10"), PLOT);
    assertThat(isDrawn(horizontal, 300, 250)).isTrue();
    labels(vertical, axis(0, 10, false, "0", "10"), PLOT);
    assertThat(isDrawn(vertical, 300, 400)).isFalse();
  }
}
