package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.bar;
import static io.chartreel.scene.SampleChart.grow;
import static io.chartreel.scene.SampleChart.race;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Easing;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValueAxisTest {
  @Test
  void a_fixed_axis_holds_every_visible_bar() {
    SampleChart chart = race(values(20, 100), values(10, 50));
    for (Scene scene : chart.scenes()) {
      assertThat(scene.axis().min()).isZero();
      assertThat(scene.axis().max()).isEqualTo(102);
    }
  }

  @Test
  void bars_that_are_never_visible_do_not_extend_the_axis() {
    SampleChart smallest = race(values(1, 2), values(1000, 2000)).ranked(1, Order.ASC);
    assertThat(smallest.scene(0).axis().max()).isEqualTo(2.04);
  }

  @Test
  void a_fixed_axis_holds_overshooting_bars() {
    SampleChart chart = grow(100).eased(Easing.EASE_OUT_BACK);
    for (Scene scene : chart.scenes()) {
      assertThat(scene.axis().max()).isGreaterThan(bar(scene, "A").to());
    }
  }

  @Test
  void an_axis_of_zeros_ends_at_1() {
    Axis axis = grow(0, 0).scene(0).axis();
    assertThat(axis.min()).isZero();
    assertThat(axis.max()).isCloseTo(1, within(0.02));
    assertThat(grow(0, 0).rescaling().scene(0).axis().max()).isEqualTo(axis.max());
  }

  @Test
  void an_axis_of_zeros_has_no_tick_but_zero() {
    assertThat(grow(0, 0).scene(0).axis().ticks())
        .extracting(Axis.Tick::label)
        .containsExactly("0");
  }

  @Property(tries = 100)
  void ticks_are_settled_at_every_period_and_fade_in_between(@ForAll long seed) {
    Random random = new Random(seed);
    SampleChart chart =
        race(
                random.doubles(4, 1, 1000).toArray(),
                random.doubles(4, 1, 1000).toArray(),
                random.doubles(4, 1, 1000).toArray())
            .rescaling();
    for (Scene scene : chart.scenes()) {
      List<Axis.Tick> ticks = scene.axis().ticks();
      assertThat(ticks).isNotEmpty().allMatch(tick -> tick.value() <= scene.axis().max() + 1e-6);
      if (scene.atRest()) {
        assertThat(ticks).hasSizeBetween(3, 9).allMatch(tick -> tick.strength() == 1);
      } else {
        assertThat(ticks).extracting(Axis.Tick::strength).isSubsetOf(0.25, 0.5, 0.75, 1.0);
      }
    }
  }

  @Test
  void the_frame_that_is_held_has_no_half_faded_ticks() {
    SampleChart chart = race(values(10, 44), values(5, 20)).rescaling();
    Scene last = chart.scene(10);
    assertThat(last.axis().ticks())
        .extracting(tick -> tick.label() + " " + tick.strength())
        .containsExactly("0 1.0", "10 1.0", "20 1.0", "30 1.0", "40 1.0");
  }

  @Test
  void all_equal_bars_fill_the_axis() {
    assertThat(grow(7, 7, 7).scene(0).axis().max()).isEqualTo(7.14);
  }

  @Test
  void an_axis_of_negative_values_ends_at_zero() {
    for (SampleChart chart : List.of(race(values(-5, -9)), race(values(-5, -9)).rescaling())) {
      assertThat(chart.scene(10).axis().max()).isZero();
      assertThat(chart.scene(10).axis().min()).isEqualTo(-9.18);
    }
  }

  @Test
  void subnormal_values_have_no_ticks() {
    assertThat(grow(Double.MIN_VALUE).scene(10).axis().max()).isGreaterThan(0.5);
    assertThat(grow(1).axis(0, Double.MIN_VALUE, false).scene(0).axis().ticks()).isEmpty();
  }

  @Test
  void a_given_end_leaves_a_margin_at_the_other_end() {
    assertThat(grow(1).axis(5, MISSING, false).scene(0).axis().max()).isGreaterThan(5);
    assertThat(grow(1).axis(MISSING, -5, false).scene(0).axis().min()).isLessThan(-5);
    assertThat(grow(0).axis(MISSING, 0, false).scene(0).axis().min()).isLessThan(0);
  }

  @Test
  void a_given_end_stays_while_the_other_rescales() {
    SampleChart chart = race(values(10, 40)).axis(-10, MISSING, true);
    assertThat(chart.scenes()).allSatisfy(s -> assertThat(s.axis().min()).isEqualTo(-10));
    assertThat(chart.scene(10).axis().max()).isGreaterThan(chart.scene(0).axis().max());
    SampleChart fixed = race(values(10, 40)).axis(0, 30, true);
    assertThat(fixed.scenes().stream().map(Scene::axis).distinct()).hasSize(1);
  }

  @Test
  void the_longest_bar_of_a_steady_race_always_ends_at_the_same_position() {
    SampleChart chart = race(values(30, 35, 60, 50), values(10, 20, 30, 70)).rescaling();
    for (Scene scene : chart.scenes()) {
      double longest = scene.bars().stream().mapToDouble(Bar::to).max().orElseThrow();
      assertThat(longest / scene.axis().max()).isCloseTo(1 / 1.02, within(1e-9));
    }
  }

  @Test
  void anticipates_a_very_long_bar_that_appears_briefly() {
    SampleChart chart =
        race(
                values(10, 10, 10, 10, 10, 10, 10),
                values(MISSING, MISSING, MISSING, 30, MISSING, MISSING, MISSING))
            .rescaling();
    List<Scene> scenes = chart.scenes();
    assertThat(scenes.get(0).axis().max()).isEqualTo(10.2);
    assertThat(scenes.get(60).axis().max()).isEqualTo(10.2);
    assertThat(scenes.get(30).axis().max()).isEqualTo(30.6);
    assertThat(scenes.get(20).axis().max()).isBetween(20.0, 28.0);
  }

  @Property(tries = 200)
  void zero_keeps_its_place_on_a_rescaling_axis(@ForAll long seed) {
    Random random = new Random(seed);
    SampleChart chart =
        race(
                random.doubles(4, 500, 1000).toArray(),
                random.doubles(4, -1000, -500).toArray(),
                random.doubles(4, -500, 500).toArray())
            .rescaling();
    Axis first = chart.scene(0).axis();
    double zero = -first.min() / (first.max() - first.min());
    for (Scene scene : chart.scenes()) {
      Axis axis = scene.axis();
      assertThat(-axis.min() / (axis.max() - axis.min())).isCloseTo(zero, within(1e-9));
      assertThat(scene.bars()).allMatch(bar -> bar.to() >= axis.min() && bar.to() <= axis.max());
    }
  }

  @Test
  void an_axis_is_not_much_longer_than_its_bars_for_the_sake_of_zero() {
    SampleChart chart = race(values(10, 11, 12, -1000), values(5, 5, 5, 5)).rescaling();
    assertThat(chart.scene(0).axis().min()).isGreaterThan(-500);
    assertThat(chart.scene(0).axis().max()).isLessThan(20);
  }

  @Property(tries = 200)
  void a_rescaling_axis_holds_all_bars_and_never_jumps(
      @ForAll @IntRange(min = 1, max = 8) int bars,
      @ForAll @IntRange(min = 1, max = 4) int top,
      @ForAll boolean ascending,
      @ForAll int seed) {
    Random random = new Random(seed);
    double[][] table =
        IntStream.range(0, bars)
            .mapToObj(
                i -> random.doubles(5, -9, 9).map(v -> v > 7 ? MISSING : Math.sinh(v)).toArray())
            .toArray(double[][]::new);
    SampleChart chart = race(table).ranked(top, ascending ? Order.ASC : Order.DESC).rescaling();
    Axis before = chart.scene(0).axis();
    for (Scene scene : chart.scenes()) {
      Axis axis = scene.axis();
      assertThat(scene.bars())
          .allSatisfy(bar -> assertThat(bar.to()).isBetween(axis.min(), axis.max()));
      double length = Math.max(axis.max() - axis.min(), before.max() - before.min());
      assertThat(axis.max()).isCloseTo(before.max(), within(0.08 * length));
      assertThat(axis.min()).isCloseTo(before.min(), within(0.08 * length));
      before = axis;
    }
  }

  @Test
  void at_one_frame_per_second_the_axis_jumps_without_transition() {
    SampleChart chart = race(values(10, 1000)).rescaling().timed(1, 0, 0, 0, Poster.FIRST);
    assertThat(chart.scene(0).axis().max()).isEqualTo(10.2);
    assertThat(chart.scene(1).axis().max()).isEqualTo(1020);
    assertThat(chart.scene(0).axis().ticks())
        .allSatisfy(t -> assertThat(t.strength()).isEqualTo(1));
  }

  @Test
  void references_are_always_within_the_axis() {
    SampleChart chart = race(values(10, 20)).reference("goal", 50).rescaling();
    assertThat(chart.scenes()).allSatisfy(s -> assertThat(s.axis().max()).isEqualTo(51));
    SampleChart below = grow(10).reference("floor", -5);
    assertThat(below.scene(0).axis().min()).isLessThan(-5);
  }

  @Test
  void growing_bars_keep_their_scale() {
    assertThat(grow(10, 20).scenes().stream().map(Scene::axis).distinct()).hasSize(1);
  }

  @Test
  void bars_in_a_fixed_order_have_a_rescaling_axis_on_request() {
    SampleChart chart = SampleChart.of(ChartType.BARS, values(10, 15)).rescaling();
    assertThat(chart.scene(0).axis().max()).isEqualTo(10.2);
    assertThat(chart.scene(10).axis().max()).isEqualTo(15.3);
  }
}
