package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.bar;
import static io.chartreel.scene.SampleChart.has;
import static io.chartreel.scene.SampleChart.order;
import static io.chartreel.scene.SampleChart.race;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceTest {
  /** A race in which B overtakes A within ten frames. */
  private static final SampleChart SWAP = race(values(20, 10), values(10, 20), values(5, 5));

  @Test
  void bars_are_sorted_by_value_at_each_period() {
    assertThat(order(SWAP.scene(0))).isEqualTo("ABC");
    assertThat(order(SWAP.scene(10))).isEqualTo("BAC");
  }

  @Test
  void ascending_order_puts_the_smallest_first() {
    SampleChart ascending = SWAP.ranked(2, Order.ASC);
    assertThat(order(ascending.scene(0))).isEqualTo("CB");
    assertThat(order(ascending.scene(10))).isEqualTo("CA");
  }

  @Test
  void unsorted_bars_keep_the_order_of_the_table() {
    SampleChart unsorted = SWAP.ranked(2, Order.NONE);
    assertThat(order(unsorted.scene(0))).isEqualTo("AB");
    assertThat(order(unsorted.scene(10))).isEqualTo("AB");
  }

  @Test
  void bars_change_places_during_the_middle_half_of_a_step() {
    Animation animation = SWAP.animation();
    for (int frame : new int[] {0, 1, 2}) {
      assertThat(bar(animation.scene(frame), "A").place()).isZero();
    }
    assertThat(bar(animation.scene(3), "A").place()).isBetween(0.0, 0.1);
    assertThat(bar(animation.scene(5), "A").place()).isEqualTo(0.5);
    assertThat(bar(animation.scene(5), "B").place()).isEqualTo(0.5);
    for (int frame : new int[] {8, 9, 10}) {
      assertThat(bar(animation.scene(frame), "A").place()).isEqualTo(1);
      assertThat(bar(animation.scene(frame), "B").place()).isZero();
    }
  }

  @Test
  void a_bar_never_reverses_while_it_changes_places() {
    Animation animation = SWAP.eased(Easing.EASE_OUT_ELASTIC).animation();
    for (int frame = 1; frame < animation.frames(); frame++) {
      assertThat(bar(animation.scene(frame), "A").place())
          .isGreaterThanOrEqualTo(bar(animation.scene(frame - 1), "A").place());
    }
  }

  @Test
  void values_follow_the_easing_between_periods() {
    SampleChart eased = SWAP.eased(Easing.EASE_IN_QUAD);
    assertThat(bar(eased.scene(0), "B").to()).isEqualTo(10);
    assertThat(bar(eased.scene(5), "B").to()).isEqualTo(12.5);
    assertThat(bar(eased.scene(10), "B").to()).isEqualTo(20);
  }

  @Test
  void numbers_are_interpolated() {
    assertThat(bar(SWAP.scene(4), "B").number()).isEqualTo("14");
  }

  @Test
  void ranks_are_those_of_the_places_and_switch_once() {
    List<Scene> scenes = SWAP.withRanks().scenes();
    int switches = 0;
    for (int frame = 0; frame < scenes.size(); frame++) {
      Bar a = bar(scenes.get(frame), "A");
      assertThat(a.rank()).isEqualTo(Long.toString(Math.round(a.place()) + 1));
      boolean isNew = frame > 0 && !a.rank().equals(bar(scenes.get(frame - 1), "A").rank());
      switches += isNew ? 1 : 0;
    }
    assertThat(switches).isEqualTo(1);
  }

  @Test
  void rising_bars_are_in_front_of_bars_that_stay() {
    SampleChart crossing =
        race(values(50, 20), values(40, 30), values(10, 10), values(30, 40), values(5, 50));
    assertThat(crossing.scene(5).bars())
        .extracting(Bar::name)
        .containsExactly("A", "C", "B", "D", "E");
  }

  @Test
  void the_higher_ranked_of_two_bars_that_move_alike_is_in_front() {
    SampleChart two = race(values(30, 20), values(20, 10), values(10, 30));
    assertThat(two.scene(5).bars()).extracting(Bar::name).containsExactly("B", "A", "C");
  }

  @Test
  void equal_values_keep_the_order_of_the_table() {
    SampleChart equal = race(values(5, 7), values(5, 7), values(5, 7));
    assertThat(equal.scenes()).allSatisfy(scene -> assertThat(order(scene)).isEqualTo("ABC"));
    SampleChart ascending = equal.ranked(10, Order.ASC);
    assertThat(ascending.scenes()).allSatisfy(scene -> assertThat(order(scene)).isEqualTo("ABC"));
  }

  @Test
  void zero_and_negative_zero_are_equal() {
    assertThat(order(race(values(-0.0), values(0.0)).scene(0))).isEqualTo("AB");
  }

  @Test
  void bars_enter_and_leave_across_the_edge() {
    SampleChart top = SWAP.ranked(1, Order.DESC);
    Animation animation = top.animation();
    assertThat(animation.scene(0).slots()).isEqualTo(1);
    assertThat(order(animation.scene(0))).isEqualTo("A");
    assertThat(order(animation.scene(2))).isEqualTo("A");
    assertThat(bar(animation.scene(3), "B").place()).isBetween(0.9, 1.0);
    assertThat(bar(animation.scene(5), "B").place()).isEqualTo(0.5);
    assertThat(bar(animation.scene(7), "A").place()).isBetween(0.9, 1.0);
    assertThat(order(animation.scene(8))).isEqualTo("B");
  }

  @Test
  void a_bar_that_never_ranks_among_the_top_is_never_visible() {
    assertThat(SWAP.ranked(2, Order.DESC).scenes())
        .allSatisfy(scene -> assertThat(has(scene, "C")).isFalse());
  }

  @Test
  void a_bar_enters_with_its_first_value() {
    Animation animation = race(values(20, 20), values(MISSING, 30)).animation();
    assertThat(has(animation.scene(2), "B")).isFalse();
    assertThat(bar(animation.scene(4), "B").to()).isEqualTo(30);
    assertThat(bar(animation.scene(4), "B").place()).isBetween(1.0, 2.0);
    assertThat(bar(animation.scene(10), "B").place()).isZero();
  }

  @Test
  void a_bar_leaves_with_its_last_value() {
    Animation animation = race(values(20, 20, 20), values(30, MISSING, MISSING)).animation();
    assertThat(bar(animation.scene(6), "B").to()).isEqualTo(30);
    assertThat(bar(animation.scene(6), "B").place()).isBetween(1.0, 2.0);
    assertThat(has(animation.scene(8), "B")).isFalse();
    assertThat(has(animation.scene(15), "B")).isFalse();
  }

  @Test
  void has_as_many_slots_as_the_most_simultaneous_bars() {
    assertThat(race(values(1, 2), values(MISSING, 3), values(2, MISSING)).scene(0).slots())
        .isEqualTo(2);
    assertThat(SWAP.ranked(50, Order.DESC).scene(0).slots()).isEqualTo(3);
    assertThat(race(values(MISSING, MISSING)).scene(0).slots()).isEqualTo(1);
  }

  @Test
  void negative_bars_extend_to_the_other_side_of_zero() {
    Scene scene = race(values(-20, -20), values(10, 10), values(-5, -5)).scene(0);
    assertThat(order(scene)).isEqualTo("BCA");
    assertThat(bar(scene, "A").from()).isZero();
    assertThat(bar(scene, "A").to()).isEqualTo(-20);
    assertThat(bar(scene, "A").number()).isEqualTo("\u221220");
  }

  @Test
  void a_value_may_become_negative_between_periods() {
    assertThat(bar(race(values(10, -10), values(1, 1)).scene(7), "A").to()).isEqualTo(-4);
  }

  @Test
  void at_one_frame_per_second_jumps_between_periods() {
    Animation animation = SWAP.timed(1, 0, 0, 0, Poster.FIRST).animation();
    assertThat(animation.frames()).isEqualTo(2);
    assertThat(order(animation.scene(0))).isEqualTo("ABC");
    assertThat(order(animation.scene(1))).isEqualTo("BAC");
    assertThat(bar(animation.scene(1), "B").place()).isZero();
  }

  @Test
  void a_pause_holds_the_bars_still() {
    Animation animation = SWAP.timed(25, 0, 500, 1000, Poster.FIRST).animation();
    assertThat(animation.frames()).isEqualTo(11);
    assertThat(animation.delay(0)).isEqualTo(540);
    assertThat(animation.delay(5)).isEqualTo(40);
    assertThat(animation.delay(10)).isEqualTo(400 + 500 + 1000);
  }

  @Test
  void a_poster_shows_the_last_period() {
    Animation animation = SWAP.timed(25, 0, 0, 1000, Poster.LAST).animation();
    assertThat(animation.frames()).isEqualTo(12);
    assertThat(animation.scene(0)).isEqualTo(animation.scene(11));
    assertThat(order(animation.scene(0))).isEqualTo("BAC");
  }

  @Test
  void a_still_image_at_a_period_is_its_frame() {
    Animation animation = SWAP.animation();
    assertThat(animation.scene(new StillFrame.AtPeriod(1))).isEqualTo(animation.scene(10));
  }

  @Test
  void the_ticker_shows_the_nearest_period() {
    assertThat(SWAP.scene(4).ticker()).isEqualTo("P0");
    assertThat(SWAP.scene(5).ticker()).isEqualTo("P1");
    assertThat(SWAP.scene(10).ticker()).isEqualTo("P1");
  }

  @ParameterizedTest
  @CsvSource({"VALUE, A, 20", "BOTH, A, 20", "NAME, A, ''", "NONE, '', ''"})
  void names_are_shown_unless_labels_are_off(LabelContent show, String name, String number) {
    Bar bar =
        SWAP.show(show).scene(0).bars().stream()
            .filter(b -> b.to() == 20)
            .findFirst()
            .orElseThrow();
    assertThat(bar.name()).isEqualTo(name);
    assertThat(bar.number()).isEqualTo(number);
    assertThat(bar.label()).isEqualTo(Bar.Label.BESIDE);
  }

  @Test
  void bars_are_separated_by_a_gap() {
    assertThat(SWAP.scene(3).bars()).allSatisfy(b -> assertThat(b.thickness()).isEqualTo(0.75));
  }

  @Test
  void categories_determine_colours_and_legend() {
    Animation animation =
        SampleChart.of(
                ChartType.RACE,
                SampleChart.column("Lion", "cat", 3, 1),
                SampleChart.column("Wolf", "dog", 2, 2),
                SampleChart.column("Lynx", "cat", 1, 3))
            .animation();
    assertThat(animation.legend()).extracting(LegendEntry::name).containsExactly("cat", "dog");
    Scene scene = animation.scene(10);
    assertThat(bar(scene, "Lion").color()).isEqualTo(bar(scene, "Lynx").color());
    assertThat(bar(scene, "Lion").color()).isNotEqualTo(bar(scene, "Wolf").color());
    assertThat(SWAP.animation().legend()).isEmpty();
  }

  @Test
  void a_bar_keeps_its_colour() {
    assertThat(SWAP.scenes())
        .allSatisfy(
            scene ->
                assertThat(bar(scene, "B").color()).isEqualTo(bar(SWAP.scene(0), "B").color()));
  }

  @Test
  void a_bar_keeps_its_id_despite_equal_names_and_gaps() {
    SampleChart twins =
        SampleChart.of(
                ChartType.RACE,
                SampleChart.column("Twin", "", 20, 5, 20),
                SampleChart.column("Twin", "", 10, 10, 10),
                SampleChart.column("Other", "", 5, MISSING, 15))
            .ranked(2, Order.DESC);
    for (Scene scene : twins.scenes()) {
      assertThat(scene.bars()).extracting(Bar::id).doesNotHaveDuplicates();
      for (Bar bar : scene.bars()) {
        assertThat(bar.name()).isEqualTo(bar.id() == 2 ? "Other" : "Twin");
        assertThat(bar.id() == 1).as("the twin that stays").isEqualTo(bar.to() == 10);
      }
    }
  }

  @Test
  void a_reference_becomes_a_line() {
    Scene scene = SWAP.reference("Record", 1234).scene(7);
    assertThat(scene.lines()).containsExactly(new Scene.Line(1234, "Record (1,234)"));
    assertThat(scene.axis().max()).isGreaterThan(1234);
  }

  @Test
  void a_single_bar_can_race() {
    SampleChart alone = race(values(1, 2, 3));
    assertThat(alone.scenes()).allSatisfy(scene -> assertThat(scene.bars()).hasSize(1));
  }

  @Test
  void a_single_period_has_a_single_frame() {
    assertThat(race(values(1), values(2)).scenes()).hasSize(1);
  }

  @Test
  void a_race_may_have_no_bars() {
    assertThat(SampleChart.of(ChartType.RACE, new Table.Column[0]).scene(0).bars()).isEmpty();
  }

  @Test
  void shows_the_top_ten_of_two_hundred_bars_and_those_entering_or_leaving() {
    List<Scene> scenes = random(200, 6, 1, 10).scenes();
    for (int frame = 0; frame < scenes.size(); frame++) {
      assertThat(scenes.get(frame).slots()).isEqualTo(10);
      assertThat(scenes.get(frame).bars()).hasSizeBetween(10, frame % 10 == 0 ? 10 : 20);
    }
  }

  /** Returns a table of random integers, some of them missing. */
  private static SampleChart random(int bars, int periods, int seed, int top) {
    Random random = new Random(seed);
    double[][] table =
        IntStream.range(0, bars)
            .mapToObj(
                bar ->
                    random
                        .ints(periods, -20, 100)
                        .mapToDouble(v -> v % 7 == 0 ? MISSING : v)
                        .toArray())
            .toArray(double[][]::new);
    return race(table).ranked(top, Order.DESC);
  }

  @Property(tries = 200)
  void at_each_period_the_places_are_filled_from_the_first_without_gaps(
      @ForAll @IntRange(min = 1, max = 24) int bars,
      @ForAll @IntRange(min = 1, max = 6) int periods,
      @ForAll @IntRange(min = 1, max = 12) int top,
      @ForAll int seed) {
    SampleChart chart = random(bars, periods, seed, top);
    Animation animation = chart.animation();
    for (int period = 0; period < periods; period++) {
      int at = period;
      long present =
          chart.spec().table().columns().stream()
              .filter(column -> column.values().get(at).isPresent())
              .count();
      double[] places =
          animation.scene(10 * period).bars().stream().mapToDouble(Bar::place).sorted().toArray();
      assertThat(places)
          .isEqualTo(IntStream.range(0, (int) Math.min(top, present)).asDoubleStream().toArray());
    }
  }

  @Property(tries = 200)
  void between_periods_no_bar_jumps_and_every_value_is_finite(
      @ForAll @IntRange(min = 1, max = 24) int bars,
      @ForAll @IntRange(min = 1, max = 12) int top,
      @ForAll int seed,
      @ForAll Easing ease) {
    List<Scene> scenes = random(bars, 4, seed, top).eased(ease).scenes();
    for (int frame = 0; frame < scenes.size(); frame++) {
      Scene scene = scenes.get(frame);
      for (Bar bar : scene.bars()) {
        assertThat(bar.place()).isBetween(0.0, (double) scene.slots());
        assertThat(bar.to()).isFinite();
        if (frame > 0) {
          double before =
              scenes.get(frame - 1).bars().stream()
                  .filter(b -> b.name().equals(bar.name()))
                  .mapToDouble(Bar::place)
                  .findFirst()
                  .orElse(scene.slots());
          assertThat(bar.place()).isCloseTo(before, within(0.6 * scene.slots()));
        }
      }
    }
  }

  /** The five largest cities of 2020 since 1950, in millions: UN, World Urbanization Prospects. */
  @Test
  void ranks_cities_as_in_the_historical_data() {
    double[][] millions = {
      values(11.3, 23.3, 32.5, 34.5, 37.4),
      values(1.4, 3.5, 9.7, 15.7, 30.3),
      values(4.3, 6.0, 8.6, 14.2, 27.1),
      values(2.3, 7.6, 13.1, 17.0, 22.0),
      values(3.4, 8.8, 15.4, 18.4, 21.8),
      values(12.3, 16.2, 16.1, 17.8, 18.8)
    };
    String[] names = {"Tokyo", "Delhi", "Shanghai", "Sao Paulo", "Mexico City", "New York"};
    Animation animation =
        SampleChart.of(
                ChartType.RACE,
                IntStream.range(0, names.length)
                    .mapToObj(i -> SampleChart.column(names[i], "", millions[i]))
                    .toArray(Table.Column[]::new))
            .ranked(3, Order.DESC)
            .animation();
    assertThat(
            IntStream.range(0, 5).mapToObj(p -> order(animation.scene(new StillFrame.AtPeriod(p)))))
        .containsExactly(
            "New YorkTokyoShanghai",
            "TokyoNew YorkMexico City",
            "TokyoNew YorkMexico City",
            "TokyoMexico CityNew York",
            "TokyoDelhiShanghai");
    assertThat(Arrays.stream(names).filter(name -> has(animation.scene(35), name)))
        .containsExactlyInAnyOrder("Tokyo", "Delhi", "Shanghai", "Mexico City", "New York");
  }
}
