package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.Order;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stacks that change from period to period. */
class StackedBarsTest {
  private static List<Bar> segments(Scene scene) {
    return scene.bars().stream().filter(bar -> bar.label() == Bar.Label.INSIDE).toList();
  }

  private static List<Bar> ends(Scene scene) {
    return scene.bars().stream().filter(bar -> bar.label() == Bar.Label.BESIDE).toList();
  }

  private static SampleChart power(ChartType type) {
    return SampleChart.of(
        type,
        column("North", "Coal", 5, 1),
        column("South", "Coal", 3, MISSING),
        column("North", "Wind", 1, 1),
        column("South", "Wind", 2, 6));
  }

  @Test
  void a_part_without_a_value_shrinks_to_nothing() {
    SampleChart chart = power(ChartType.BARS).stacked();
    double previous = Double.MAX_VALUE;
    for (int frame = 0; frame < 10; frame++) {
      Bar coal = segments(chart.scene(frame)).get(2);
      assertThat(coal.place()).isEqualTo(1);
      assertThat(coal.to()).isCloseTo(3 * (1 - frame / 10.0), within(1e-9)).isLessThan(previous);
      previous = coal.to();
    }
    assertThat(segments(chart.scene(10))).hasSize(3);
    assertThat(ends(chart.scene(10)).get(1).number()).isEqualTo("6");
  }

  @Test
  void a_stack_without_any_value_stays_as_long_as_it_is_until_it_disappears() {
    SampleChart chart =
        SampleChart.of(ChartType.BARS, column("A", "X", 4, MISSING), column("A", "Y", 2, MISSING))
            .stacked();
    assertThat(ends(chart.scene(4)).get(0).to()).isEqualTo(6);
    assertThat(chart.scene(5).bars()).isEmpty();
  }

  @Test
  void a_slot_counts_once_among_the_top_bars() {
    Scene scene = power(ChartType.RACE).stacked().ranked(1, Order.DESC).scene(0);
    assertThat(scene.slots()).isEqualTo(1);
    assertThat(ends(scene)).extracting(Bar::name).containsExactly("North");
    assertThat(segments(scene)).extracting(Bar::number).containsExactly("5", "1");
  }

  @Test
  void a_stack_on_both_sides_of_zero_shows_the_sum_of_each_side_at_its_end() {
    Scene scene =
        SampleChart.of(ChartType.BARS, column("A", "X", 5), column("A", "Y", -2))
            .stacked()
            .scene(0);
    assertThat(ends(scene))
        .extracting(bar -> bar.name() + " " + bar.number() + " at " + bar.to())
        .containsExactly("A 5 at 5.0", " \u22122 at -2.0");
  }

  @Test
  void shares_have_no_number_at_their_ends_and_no_space_after_them() {
    Scene scene = power(ChartType.RACE).shares().scene(0);
    assertThat(ends(scene)).extracting(Bar::number).containsOnly("");
    assertThat(segments(scene)).extracting(Bar::number).containsExactly("83%", "17%", "60%", "40%");
    assertThat(scene.axis().max()).isEqualTo(100);
    assertThat(scene.axis().ticks().get(scene.axis().ticks().size() - 1).label()).isEqualTo("100%");
  }

  @Test
  void shares_of_nothing_are_on_an_axis_of_a_hundred_per_cent() {
    Scene scene =
        SampleChart.of(ChartType.BARS, column("A", "X", 0), column("A", "Y", 0)).shares().scene(0);
    assertThat(segments(scene)).extracting(Bar::number).containsExactly("0%", "0%");
    assertThat(scene.axis().max()).isEqualTo(100);
  }

  @Test
  void shares_of_values_of_both_signs_are_on_both_sides_of_zero() {
    Scene scene =
        SampleChart.of(ChartType.BARS, column("A", "X", 3), column("A", "Y", -1)).shares().scene(0);
    assertThat(segments(scene)).extracting(Bar::to).containsExactly(75.0, -25.0);
  }

  @ParameterizedTest
  @EnumSource(names = {"RACE", "BARS"})
  void bars_have_unique_ids_and_no_numbers_if_labels_are_off(ChartType type) {
    for (Scene scene : power(type).stacked().show(LabelContent.NONE).scenes()) {
      assertThat(scene.bars()).extracting(Bar::id).doesNotHaveDuplicates();
      assertThat(scene.bars()).extracting(Bar::number).containsOnly("");
    }
  }

  private static SampleChart random(ChartType type, int slots, int parts, long seed) {
    Random random = new Random(seed);
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < slots * parts; i++) {
      double[] values = random.doubles(4, 0, 1000).map(v -> v < 200 ? MISSING : v).toArray();
      columns.add(column("S" + i / parts, "C" + i % parts, values));
    }
    return SampleChart.of(type, columns.toArray(Table.Column[]::new));
  }

  @Property(tries = 100)
  void all_stacks_of_shares_end_at_a_hundred_per_cent_in_every_frame(
      @ForAll ChartType any,
      @ForAll @IntRange(min = 1, max = 6) int slots,
      @ForAll @IntRange(min = 2, max = 6) int parts,
      @ForAll long seed) {
    ChartType type = any == ChartType.RACE ? any : ChartType.BARS;
    for (Scene scene : random(type, slots, parts, seed).shares().scenes()) {
      assertThat(ends(scene)).allMatch(bar -> bar.to() == 100);
      assertThat(segments(scene)).allMatch(bar -> bar.from() <= bar.to() && bar.to() <= 100);
    }
  }

  @Property(tries = 100)
  void stacks_change_little_from_frame_to_frame(
      @ForAll @IntRange(min = 1, max = 6) int slots,
      @ForAll @IntRange(min = 2, max = 6) int parts,
      @ForAll long seed) {
    List<Scene> scenes = random(ChartType.BARS, slots, parts, seed).stacked().scenes();
    for (int frame = 1; frame < scenes.size(); frame++) {
      for (Bar end : ends(scenes.get(frame))) {
        for (Bar before : ends(scenes.get(frame - 1))) {
          if (before.id() == end.id()) {
            // each part moves by a tenth of 1000 at most
            assertThat(Math.abs(end.to() - before.to())).isLessThanOrEqualTo(100.0 * parts);
          }
        }
      }
    }
  }
}
