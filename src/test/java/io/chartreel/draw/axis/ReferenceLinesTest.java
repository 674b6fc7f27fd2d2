package io.chartreel.draw.axis;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReferenceLinesTest {
  private static final Axis AXIS = new Axis(0, 100, List.of(), false);
  private static final Axis LONG_AXIS = new Axis(0, 1000, List.of(), false);
  private static final Scene.Line LOW = new Scene.Line(10, "Low (10)");
  private static final Scene.Line NEXT_TO_LOW = new Scene.Line(12, "Next (12)");
  private static final Scene.Line HIGH = new Scene.Line(90, "High (90)");

  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
  private final PlotArea plot = new PlotArea(new Rectangle(50, 50, 500, 300), true, 0, 1, 3, true);

  private int rows(List<Axis> axes, Scene.Line... lines) {
    return ReferenceLines.rows(context, plot, placements(axes, lines));
  }

  private static List<ReferenceLines.Placement> placements(List<Axis> axes, Scene.Line... lines) {
    return axes.stream().map(a -> new ReferenceLines.Placement(a, List.of(lines))).toList();
  }

  /** Returns the area of each row of labels. */
  private List<Rectangle> draw(Axis axis, Scene.Line... lines) {
    context.occupied().clear();
    new ReferenceLines(
            context, plot, placements(List.of(AXIS, LONG_AXIS), lines), 3, context.height())
        .draw(new ReferenceLines.Placement(axis, List.of(lines)));
    Map<Integer, Rectangle> rows = new TreeMap<>();
    context.occupied().texts().forEach(text -> rows.merge(text.y, text, Rectangle::union));
    return List.copyOf(rows.values());
  }

  @Test
  void labels_that_do_not_touch_share_a_row() {
    assertThat(rows(List.of(AXIS))).isZero();
    assertThat(rows(List.of(AXIS), LOW, HIGH)).isEqualTo(1);
  }

  @Test
  void labels_that_touch_have_rows_of_their_own() {
    assertThat(rows(List.of(AXIS), LOW, NEXT_TO_LOW, HIGH)).isEqualTo(2);
  }

  @Test
  void labels_that_touch_on_any_axis_have_rows_of_their_own_on_all() {
    assertThat(rows(List.of(AXIS, LONG_AXIS), LOW, HIGH)).isEqualTo(2);
    List<Rectangle> labels = draw(AXIS, LOW, HIGH);
    assertThat(labels.get(1).y - labels.get(0).y).isEqualTo(ReferenceLines.rowHeight(context));
  }

  @Test
  void labels_without_a_free_row_are_omitted() {
    Scene.Line[] five = {LOW, LOW, LOW, LOW, LOW};
    assertThat(rows(List.of(AXIS), five)).isEqualTo(3);
    assertThat(draw(AXIS, five)).hasSize(3);
  }

  @Test
  void a_line_beyond_the_axis_is_not_drawn() {
    assertThat(draw(AXIS, new Scene.Line(200, "Far (200)"))).isEmpty();
    assertThat(context.occupied().shapes()).isEmpty();
  }

  @Test
  void a_line_crosses_the_plot_at_its_value() {
    draw(AXIS, HIGH);
    Rectangle line = context.occupied().shapes().get(0);
    assertThat(line.getCenterX()).isBetween(499.0, 501.0);
    assertThat(line.y).isEqualTo(50);
    assertThat(line.height).isGreaterThanOrEqualTo(300);
  }
}
