package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.bar;
import static io.chartreel.scene.SampleChart.grow;
import static io.chartreel.scene.SampleChart.order;
import static io.chartreel.scene.SampleChart.series;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowTest {
  private static final SampleChart PETS =
      series(SeriesLayout.GROUPED, values(10, 30), values(20, 5), values(40, 5));
  private static final SampleChart STACKED =
      series(SeriesLayout.STACKED, values(10, 30), values(20, 5), values(40, 5));

  @ParameterizedTest
  @CsvSource({"LINEAR, 50", "EASE_IN_QUAD, 25", "EASE_OUT_CUBIC, 87.5"})
  void bars_grow_from_zero_to_their_values_along_the_easing_curve(Easing ease, double half) {
    SampleChart chart = grow(100, -60).eased(ease);
    assertThat(bar(chart.scene(0), "A").to()).isZero();
    assertThat(bar(chart.scene(5), "A").to()).isEqualTo(half);
    assertThat(bar(chart.scene(10), "A").to()).isEqualTo(100);
    assertThat(bar(chart.scene(10), "B").to()).isEqualTo(-60);
  }

  @Test
  void a_bar_that_becomes_negative_starts_with_negative_zero() {
    Scene first = grow(100, -60).scene(0);
    assertThat(Double.compare(bar(first, "A").to(), 0.0)).isZero();
    assertThat(Double.compare(bar(first, "B").to(), -0.0)).isZero();
    assertThat(bar(first, "B").number()).isEqualTo("0");
  }

  @Test
  void bars_keep_their_unique_ids_while_they_grow() {
    for (SeriesLayout layout : SeriesLayout.values()) {
      List<Scene> scenes = SampleChart.series(layout, values(1, 2), values(3, 4)).scenes();
      List<Integer> ids = scenes.get(0).bars().stream().map(Bar::id).toList();
      assertThat(ids).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
      assertThat(scenes)
          .allSatisfy(scene -> assertThat(scene.bars()).extracting(Bar::id).isEqualTo(ids));
    }
  }

  @Test
  void ranks_follow_the_values_and_equal_values_share_one() {
    SampleChart chart = grow(20, 30, 20, -5).withRanks();
    assertThat(chart.scene(0).bars()).extracting(Bar::rank).containsExactly("2", "1", "2", "4");
    assertThat(STACKED.withRanks().scene(0).names())
        .extracting(Scene.Name::rank)
        .containsExactly("1", "2");
    assertThat(grow(1).scene(0).bars()).extracting(Bar::rank).containsExactly("");
  }

  @Test
  void is_at_rest_before_and_after_the_growth() {
    List<Scene> scenes = grow(1, 2).scenes();
    assertThat(scenes).extracting(Scene::elapsed).doesNotHaveDuplicates().isSorted();
    assertThat(scenes.stream().filter(Scene::atRest))
        .containsExactly(scenes.get(0), scenes.get(scenes.size() - 1));
  }

  @Test
  void numbers_count_with_their_bars() {
    assertThat(grow(100, 7).scene(3).bars()).extracting(Bar::number).containsExactly("30", "2");
  }

  @Test
  void a_negative_bar_starts_at_positive_zero() {
    assertThat(bar(grow(-60).scene(0), "A").to()).isEqualTo(0.0);
    assertThat(bar(grow(-60).scene(0), "A").number()).isEqualTo("0");
  }

  @Test
  void the_last_frame_is_the_finished_chart() {
    Animation animation = grow(100, 7).animation();
    assertThat(animation.frames()).isEqualTo(11);
    assertThat(animation.scene(new StillFrame.AtPeriod(0))).isEqualTo(animation.scene(10));
    assertThat(animation.scene(new StillFrame.Last())).isEqualTo(animation.scene(10));
    assertThat(animation.scene(new StillFrame.First())).isEqualTo(animation.scene(0));
    assertThat(animation.scene(new StillFrame.Frame(11))).isEqualTo(animation.scene(10));
  }

  @Test
  void stagger_delays_each_slot() {
    SampleChart chart = grow(100, 100, 100).timed(25, 200, 0, 0, Poster.FIRST);
    assertThat(chart.animation().frames()).isEqualTo(21);
    assertThat(chart.scene(5).bars()).extracting(Bar::to).containsExactly(50.0, 0.0, 0.0);
    assertThat(chart.scene(10).bars()).extracting(Bar::to).containsExactly(100.0, 50.0, 0.0);
    assertThat(chart.scene(20).bars()).extracting(Bar::to).containsExactly(100.0, 100.0, 100.0);
  }

  @Test
  void bars_in_one_slot_grow_together() {
    Scene scene = PETS.timed(25, 400, 0, 0, Poster.FIRST).scene(5);
    assertThat(scene.bars()).extracting(Bar::to).containsExactly(5.0, 10.0, 20.0, 0.0, 0.0, 0.0);
  }

  @Test
  void at_one_frame_per_second_jumps_to_the_finished_chart() {
    Animation animation = grow(100).timed(1, 0, 0, 0, Poster.FIRST).animation();
    assertThat(animation.frames()).isEqualTo(2);
    assertThat(bar(animation.scene(0), "A").to()).isZero();
    assertThat(bar(animation.scene(1), "A").to()).isEqualTo(100);
  }

  @Test
  void pause_and_hold_extend_the_finished_chart() {
    Animation animation = grow(100).timed(25, 0, 300, 2000, Poster.FIRST).animation();
    assertThat(animation.delay(0)).isEqualTo(40);
    assertThat(animation.delay(10)).isEqualTo(2300);
  }

  @Property
  void delays_add_up_to_the_playing_time(
      @ForAll @IntRange(min = 1, max = 50) int fps,
      @ForAll @IntRange(min = 0, max = 300) int stagger,
      @ForAll @IntRange(min = 0, max = 3000) int hold,
      @ForAll @IntRange(min = 1, max = 9) int bars,
      @ForAll Poster poster) {
    SampleChart chart = grow(new double[bars]).timed(fps, stagger, 0, hold, poster);
    Animation animation = chart.animation();
    int sum = 0;
    for (int frame = 0; frame < animation.frames(); frame++) {
      assertThat(animation.delay(frame)).isGreaterThanOrEqualTo(20);
      sum += animation.delay(frame);
    }
    assertThat(sum).isCloseTo((int) chart.spec().timing().growthDuration(bars), within(5));
  }

  @Test
  void a_poster_is_the_finished_chart() {
    Animation animation = grow(100).timed(25, 0, 0, 1000, Poster.LAST).animation();
    assertThat(animation.frames()).isEqualTo(12);
    assertThat(animation.scene(0)).isEqualTo(animation.scene(11));
    assertThat(animation.delay(0)).isEqualTo(500);
    assertThat(animation.scene(new StillFrame.AtPeriod(0))).isEqualTo(animation.scene(0));
  }

  @Test
  void sorts_bars_by_table_or_by_value() {
    SampleChart chart = grow(20, 30, 10);
    assertThat(order(chart.scene(10))).isEqualTo("ABC");
    assertThat(order(chart.ranked(1, Order.DESC).scene(10))).isEqualTo("BAC");
    assertThat(order(chart.ranked(1, Order.ASC).scene(10))).isEqualTo("CAB");
  }

  @Test
  void sorts_shared_slots_by_their_sum() {
    assertThat(STACKED.ranked(1, Order.ASC).scene(0).names())
        .containsExactly(new Scene.Name(0, "B"), new Scene.Name(1, "A"));
    assertThat(PETS.ranked(1, Order.DESC).scene(0).names())
        .containsExactly(new Scene.Name(0, "A"), new Scene.Name(1, "B"));
  }

  @Test
  void sorts_an_empty_slot_to_the_end() {
    assertThat(order(grow(-1, MISSING, 5).ranked(1, Order.DESC).scene(10))).isEqualTo("CA");
    Scene scene = grow(-1, MISSING, 5).ranked(1, Order.DESC).scene(10);
    assertThat(bar(scene, "A").place()).isEqualTo(1);
    assertThat(scene.slots()).isEqualTo(3);
  }

  @Test
  void grouped_bars_are_centred_side_by_side_in_their_slot() {
    Scene scene = PETS.scene(10);
    assertThat(scene.slots()).isEqualTo(2);
    assertThat(scene.bars())
        .extracting(Bar::place)
        .containsExactly(-0.25, 0.0, 0.25, 0.75, 1.0, 1.25);
    assertThat(scene.bars()).allSatisfy(bar -> assertThat(bar.thickness()).isEqualTo(0.25));
    assertThat(scene.bars()).allSatisfy(bar -> assertThat(bar.label()).isEqualTo(Bar.Label.BESIDE));
  }

  @Test
  void shared_slots_have_names_but_their_bars_do_not() {
    assertThat(PETS.scene(0).names())
        .containsExactly(new Scene.Name(0, "A"), new Scene.Name(1, "B"));
    assertThat(PETS.scene(0).bars()).allSatisfy(bar -> assertThat(bar.name()).isEmpty());
    assertThat(PETS.show(LabelContent.NONE).scene(0).names()).isEmpty();
    assertThat(grow(1, 2).scene(0).names()).isEmpty();
  }

  @Test
  void a_missing_bar_leaves_a_gap_in_its_group() {
    Scene scene = series(SeriesLayout.GROUPED, values(10, MISSING), values(20, 5)).scene(10);
    assertThat(scene.bars()).extracting(Bar::place).containsExactly(-0.1875, 0.1875, 1.1875);
  }

  @Test
  void stacked_bars_follow_each_other_and_show_their_sum_at_the_end() {
    List<Bar> bars = STACKED.scene(10).bars().subList(0, 4);
    assertThat(bars).extracting(Bar::from).containsExactly(0.0, 10.0, 30.0, 70.0);
    assertThat(bars).extracting(Bar::to).containsExactly(10.0, 30.0, 70.0, 70.0);
    assertThat(bars).extracting(Bar::number).containsExactly("10", "20", "40", "70");
    assertThat(bars)
        .extracting(Bar::label)
        .containsExactly(Bar.Label.INSIDE, Bar.Label.INSIDE, Bar.Label.INSIDE, Bar.Label.BESIDE);
  }

  @Test
  void stacks_grow_on_both_sides_of_zero() {
    List<Bar> bars =
        series(SeriesLayout.STACKED, values(10), values(-20), values(5), values(-1))
            .scene(10)
            .bars();
    assertThat(bars).extracting(Bar::from).containsExactly(0.0, 0.0, 10.0, -20.0, 15.0, -21.0);
    assertThat(bars).extracting(Bar::to).containsExactly(10.0, -20.0, 15.0, -21.0, 15.0, -21.0);
    assertThat(bars.subList(4, 6)).extracting(Bar::number).containsExactly("15", "\u221221");
  }

  @Test
  void stacks_without_numbers_have_no_sum() {
    assertThat(STACKED.show(LabelContent.NAME).scene(10).bars()).hasSize(6);
  }

  @Property(tries = 200)
  void a_stack_is_the_sum_of_its_parts_in_every_frame(
      @ForAll @IntRange(min = 2, max = 6) int series,
      @ForAll @IntRange(min = 1, max = 5) int places,
      @ForAll @IntRange(min = 0, max = 200) int stagger,
      @ForAll Easing ease,
      @ForAll int seed) {
    Random random = new Random(seed);
    double[][] table =
        IntStream.range(0, series)
            .mapToObj(
                i -> random.doubles(places, -1e6, 1e6).map(v -> v > 9e5 ? MISSING : v).toArray())
            .toArray(double[][]::new);
    SampleChart chart =
        series(SeriesLayout.STACKED, table).eased(ease).timed(25, stagger, 0, 0, Poster.FIRST);
    for (Scene scene : chart.scenes()) {
      for (int place = 0; place < places; place++) {
        double below = 0;
        double above = 0;
        for (Bar bar : scene.bars()) {
          if (bar.place() == place && bar.label() == Bar.Label.INSIDE) {
            double length = bar.to() - bar.from();
            assertThat(bar.from()).isCloseTo(length < 0 ? below : above, within(1e-6));
            below += Math.min(0, length);
            above += Math.max(0, length);
          } else if (bar.place() == place) {
            assertThat(bar.from()).isEqualTo(bar.to());
            assertThat(bar.to()).satisfiesAnyOf(end(below), end(above));
            assertThat(bar.number()).isEqualTo(chart.spec().numbers().format(bar.to()));
          }
        }
      }
    }
  }

  private static ThrowingConsumer<Double> end(double value) {
    return end -> assertThat(end).isCloseTo(value, within(1e-6));
  }

  @Test
  void only_several_series_have_a_legend() {
    assertThat(PETS.animation().legend())
        .extracting(LegendEntry::name)
        .containsExactly("X", "Y", "Z");
    assertThat(grow(1, 2).animation().legend()).isEmpty();
    assertThat(series(SeriesLayout.GROUPED, values(1, 2)).animation().legend()).isEmpty();
  }

  @Test
  void a_single_series_has_one_colour_and_named_bars() {
    Scene scene = grow(1, 2).scene(0);
    assertThat(scene.bars()).extracting(Bar::name).containsExactly("A", "B");
    assertThat(scene.bars()).extracting(Bar::color).containsOnly(bar(scene, "A").color());
  }

  @Test
  void categories_that_share_no_slot_do_not_make_bars_thinner() {
    Scene scene =
        SampleChart.of(
                ChartType.GROW,
                SampleChart.column("Lion", "cat", 3),
                SampleChart.column("Wolf", "dog", 2))
            .scene(10);
    assertThat(scene.bars()).extracting(Bar::thickness).containsOnly(0.75);
    assertThat(scene.bars()).extracting(Bar::place).containsExactly(0.0, 1.0);
    assertThat(scene.bars()).extracting(Bar::name).containsExactly("Lion", "Wolf");
  }

  @Test
  void bars_with_one_name_and_no_category_have_separate_slots() {
    Scene scene =
        SampleChart.of(ChartType.GROW, SampleChart.column("", "", 3), SampleChart.column("", "", 2))
            .scene(10);
    assertThat(scene.bars()).extracting(Bar::place).containsExactly(0.0, 1.0);
  }

  @Test
  void grows_fifty_bars() {
    Scene scene = grow(IntStream.range(0, 50).asDoubleStream().toArray()).scene(10);
    assertThat(scene.slots()).isEqualTo(50);
    assertThat(scene.bars()).hasSize(50);
  }

  @Test
  void a_chart_without_bars_is_an_animation() {
    assertThat(SampleChart.of(ChartType.GROW, new Table.Column[0]).scenes()).hasSize(11);
  }

  @Test
  void has_no_ticker() {
    assertThat(grow(1).scene(10).ticker()).isEmpty();
  }
}
