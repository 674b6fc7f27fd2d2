package io.chartreel.draw.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Bar;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StacksTest {
  @Property
  void computes_the_tips_of_all_bars_as_of_each(@ForAll("scenes") List<Bar> bars) {
    assertThat(Stacks.tips(bars))
        .containsExactly(bars.stream().mapToDouble(bar -> Stacks.tip(bar, bars)).toArray());
  }

  @Test
  void a_bar_without_length_is_labelled_at_the_end_of_its_stack_but_not_of_another_bar() {
    Bar empty = bar(0, 0, 0);
    assertThat(Stacks.tip(empty, List.of(bar(0, 0, 5, Bar.Label.INSIDE), empty))).isEqualTo(5);
    assertThat(Stacks.tip(empty, List.of(bar(0, 0, 5, Bar.Label.BESIDE), empty))).isZero();
    Bar zero = bar(0, 0, 0, Bar.Label.POINTER_ABOVE);
    assertThat(Stacks.tip(zero, List.of(bar(0, 0, 5, Bar.Label.POINTER_BELOW), zero))).isZero();
  }

  @Test
  void a_bar_of_negative_zero_has_the_direction_that_it_will_have() {
    assertThat(Stacks.backwards(bar(0, 0, -2 * 0.0))).isTrue();
    assertThat(Stacks.backwards(bar(0, 0, 2 * 0.0))).isFalse();
  }

  @Provide
  Arbitrary<List<Bar>> scenes() {
    Arbitrary<Double> places = Arbitraries.of(0.0, 0.3, 1 / 3.0, 1.0, 1 + 1e-12, 2.0);
    Arbitrary<Double> values = Arbitraries.of(-2.0, -1.0, 0.0, 1.0, 2.0);
    Arbitrary<Bar.Label> labels = Arbitraries.of(Bar.Label.class);
    return Combinators.combine(places, values, values, labels)
        .as(StacksTest::bar)
        .list()
        .ofMaxSize(12);
  }

  private static Bar bar(double place, double from, double to) {
    return bar(place, from, to, Bar.Label.BESIDE);
  }

  private static Bar bar(double place, double from, double to, Bar.Label label) {
    return new Bar(0, place, 0.5, from, to, "", "", new Rgb(0), label);
  }
}
