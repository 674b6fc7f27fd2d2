package io.chartreel.draw.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AxisFitTest {
  @Property
  void what_is_needed_beyond_both_ends_stays_in_the_room(
      @ForAll @DoubleRange(min = 0, max = 1) double low,
      @ForAll @DoubleRange(min = 0, max = 1) double high,
      @ForAll @IntRange(max = 150) int before,
      @ForAll @IntRange(max = 150) int behind) {
    AxisFit reach = new AxisFit();
    reach.add(low, before, true);
    reach.add(high, behind, false);
    Interval axis = reach.axis(500);
    int length = axis.to() - axis.from();
    assertThat(axis.from() + low * length - before).isGreaterThan(-1);
    assertThat(axis.from() + high * length + behind).isLessThan(501);
    assertThat(length).isPositive();
  }

  @Property
  void an_axis_without_labels_takes_all_of_the_room(
      @ForAll @IntRange(min = 1, max = 2000) int room) {
    AxisFit reach = new AxisFit();
    reach.add(1, 0, false);
    assertThat(reach.axis(room)).isEqualTo(new Interval(0, room));
  }
}
