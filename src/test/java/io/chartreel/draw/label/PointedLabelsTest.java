package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels of a bar of 300 x 40 pixels in an image of 640 x 480. */
class PointedLabelsTest {
  private static final Rectangle ROW = new Rectangle(100, 200, 300, 40);
  private static final Rectangle COLUMN = new Rectangle(300, 100, 40, 300);

  private static Bar bar(Bar.Label label) {
    return new Bar(0, 0, 1, 0, 10, "2014", "20", new Rgb(0x4477AA), label);
  }

  /** Draws the labels of a bar, and returns the areas of its name and number together. */
  private static Rectangle draw(
      DrawingContext context, Bar.Label label, Rectangle shape, int end, int maxWidth) {
    context.occupied().clear();
    new PointedLabels(context, context.gap(), maxWidth, maxWidth)
        .draw(bar(label), shape, end, true);
    List<Rectangle> texts = context.occupied().texts();
    return texts.stream().reduce(Rectangle::union).orElseThrow();
  }

  @Test
  void labels_of_rows_are_centred_at_the_end_above_and_below_the_bar() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    int distance = PointedLabels.distance(context);
    Rectangle above = draw(context, Bar.Label.POINTER_ABOVE, ROW, 400, 600);
    assertThat(above.getCenterX()).isBetween(399.0, 401.0);
    assertThat(above.y + above.height).isEqualTo(ROW.y - distance);
    assertThat(above.width).isEqualTo(PointedLabels.width(context, bar(Bar.Label.POINTER_ABOVE)));
    Rectangle below = draw(context, Bar.Label.POINTER_BELOW, ROW, 400, 600);
    assertThat(below.y).isEqualTo(ROW.y + ROW.height + distance);
  }

  @Test
  void labels_of_columns_are_right_and_left_of_the_bar() {
    DrawingContext context = SampleContext.of(640, 480, Direction.VERTICAL);
    int distance = PointedLabels.distance(context);
    Rectangle right = draw(context, Bar.Label.POINTER_ABOVE, COLUMN, 100, 600);
    assertThat(right.x).isEqualTo(COLUMN.x + COLUMN.width + distance);
    assertThat(right.getCenterY()).isBetween(99.0, 101.0);
    Rectangle left = draw(context, Bar.Label.POINTER_BELOW, COLUMN, 100, 600);
    assertThat(left.x + left.width).isEqualTo(COLUMN.x - distance);
  }

  @Test
  void a_label_at_the_edge_of_the_image_stays_inside() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Rectangle first = draw(context, Bar.Label.POINTER_ABOVE, ROW, 0, 600);
    assertThat(first.x).isEqualTo(context.gap());
    Rectangle last = draw(context, Bar.Label.POINTER_ABOVE, ROW, 640, 600);
    assertThat(last.x + last.width).isEqualTo(640 - context.gap());
  }

  @Test
  void the_name_is_truncated_before_the_number() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    int whole = PointedLabels.width(context, bar(Bar.Label.POINTER_ABOVE));
    int number = context.width(context.regular(" (20)", 14));
    assertThat(draw(context, Bar.Label.POINTER_ABOVE, ROW, 400, whole - 5).width)
        .isLessThanOrEqualTo(whole - 5)
        .isGreaterThan(number);
    assertThat(context.occupied().texts()).extracting(text -> text.width).contains(number);
  }
}
