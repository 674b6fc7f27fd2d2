package io.chartreel.draw.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlotAreaTest {
  private static final Axis AXIS = new Axis(-50, 150, List.of(), false);
  private static final Rectangle AREA = new Rectangle(100, 20, 400, 200);

  private static PlotArea plot(boolean horizontal, int slots, boolean rigid) {
    return new PlotArea(AREA, horizontal, 0, 1, slots, rigid);
  }

  private static Bar bar(double place, double thickness, double to) {
    return new Bar(0, place, thickness, 0, to, "", "", new Rgb(0), Bar.Label.BESIDE);
  }

  @Test
  void values_run_from_left_to_right_or_from_bottom_to_top() {
    assertThat(plot(true, 1, true).along(AXIS, 50)).isEqualTo(300);
    assertThat(plot(false, 1, true).along(AXIS, -50)).isEqualTo(220);
    assertThat(plot(false, 1, true).along(AXIS, 150)).isEqualTo(20);
  }

  @Test
  void values_beyond_the_axis_are_at_its_ends() {
    assertThat(plot(true, 1, true).along(AXIS, -1000)).isEqualTo(100);
    assertThat(plot(true, 1, true).along(AXIS, 1000)).isEqualTo(500);
  }

  @Test
  void a_bar_extends_from_its_start_to_its_end_in_the_middle_of_its_slot() {
    assertThat(plot(true, 4, true).shape(AXIS, bar(1, 0.8, 100)))
        .isEqualTo(new Rectangle(200, 75, 200, 40));
    assertThat(plot(true, 4, true).shape(AXIS, bar(1, 0.8, -50)))
        .isEqualTo(new Rectangle(100, 75, 100, 40));
    assertThat(plot(false, 4, true).shape(AXIS, bar(1, 0.8, 100)))
        .isEqualTo(new Rectangle(210, 70, 80, 100));
  }

  @Test
  void slots_fill_a_share_of_the_area() {
    PlotArea middle = new PlotArea(AREA, true, 0.25, 0.75, 2, true);
    assertThat(middle.slot()).isEqualTo(50);
    assertThat(middle.strip(640, 480)).isEqualTo(new Rectangle(0, 70, 640, 100));
  }

  @Property
  void a_rigid_bar_keeps_its_thickness_while_it_moves(
      @ForAll @DoubleRange(min = 0, max = 6) double place,
      @ForAll @DoubleRange(min = 0.1, max = 1) double thickness) {
    PlotArea plot = plot(true, 7, true);
    Interval moved = plot.sides(bar(place, thickness, 1));
    Interval first = plot.sides(bar(0, thickness, 1));
    assertThat(moved.to() - moved.from()).isEqualTo(first.to() - first.from()).isPositive();
  }

  @Property
  void adjacent_bars_that_fill_their_slots_leave_no_gap(
      @ForAll @IntRange(min = 2, max = 60) int slots, @ForAll boolean rigid) {
    PlotArea plot = plot(true, slots, rigid);
    for (int place = 1; place < slots; place++) {
      int start = plot.sides(bar(place, 1, 1)).from();
      int end = plot.sides(bar(place - 1, 1, 1)).to();
      assertThat(end).isGreaterThanOrEqualTo(start);
      if (!rigid) {
        assertThat(end).isEqualTo(start);
      }
    }
  }
}
