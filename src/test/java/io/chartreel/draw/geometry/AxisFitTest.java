package io.chartreel.draw.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AxisFitTest {
  @Property
  void labels_beyond_both_ends_stay_within_the_space(
      @ForAll @DoubleRange(min = 0, max = 1) double low,
      @ForAll @DoubleRange(min = 0, max = 1) double high,
      @ForAll @IntRange(max = 150) int before,
      @ForAll @IntRange(max = 150) int behind) {
    AxisFit fit = new AxisFit();
    fit.add(low, before, true);
    fit.add(high, behind, false);
    Interval axis = fit.axis(500);
    int length = axis.to() - axis.from();
    assertThat(axis.from() + low * length - before).isGreaterThan(-1);
    assertThat(axis.from() + high * length + behind).isLessThan(501);
    assertThat(length).isPositive();
  }

  @Property
  void an_axis_without_labels_fills_the_space(@ForAll @IntRange(min = 1, max = 2000) int space) {
    AxisFit fit = new AxisFit();
    fit.add(1, 0, false);
    assertThat(fit.axis(space)).isEqualTo(new Interval(0, space));
  }
}
