package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.column;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.Annotations.Note;
import io.chartreel.chart.Annotations.StatisticLine;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals, moving reference lines and notes in scenes. */
class AnnotationsTest {
  private static final Annotations ALL =
      new Annotations(
          "Sum",
          Stream.of(Statistic.values()).map(one -> new StatisticLine("L", one)).toList(),
          List.of());

  private static Animation animation(SampleChart chart, Annotations annotations) {
    ChartSpec s = chart.spec();
    return new Animation(
        new ChartSpec(
            s.type(),
            s.table(),
            s.references(),
            s.ranking(),
            s.layout(),
            s.axis(),
            s.titles(),
            s.style(),
            s.timing(),
            s.numbers(),
            s.maxBytes(),
            annotations));
  }

  @Test
  void the_total_counts_bars_that_are_not_visible_but_no_missing_values() {
    SampleChart chart =
        SampleChart.race(values(5, 10), values(3, MISSING), values(1, 1)).ranked(1, Order.DESC);
    Animation animation = animation(chart, ALL);
    assertThat(animation.scene(0).bars()).hasSize(1);
    assertThat(animation.scene(0).total()).isEqualTo("Sum 9");
    assertThat(animation.scene(5).total()).isEqualTo("Sum 10");
    assertThat(animation.scene(10).total()).isEqualTo("Sum 11");
  }

  @Test
  void lines_move_with_the_bars() {
    Animation animation =
        animation(SampleChart.race(values(1, 3), values(2, 4), values(6, 20)), ALL);
    assertThat(animation.scene(0).lines())
        .extracting(Scene.Line::value)
        .containsExactly(3.0, 2.0, 1.0, 6.0);
    assertThat(animation.scene(5).lines())
        .extracting(Scene.Line::value)
        .containsExactly(6.0, 3.0, 2.0, 13.0);
    assertThat(animation.scene(10).lines())
        .extracting(Scene.Line::label)
        .containsExactly("L (9)", "L (4)", "L (3)", "L (20)");
  }

  @Test
  void the_total_of_growing_bars_counts_as_much_as_has_grown() {
    SampleChart chart = SampleChart.grow(100, 60).timed(25, 400, 0, 0, Poster.FIRST);
    Animation animation = animation(chart, ALL);
    assertThat(animation.scene(0).total()).isEqualTo("Sum 0");
    assertThat(animation.scene(5).total()).isEqualTo("Sum 50");
    assertThat(animation.scene(10).total()).isEqualTo("Sum 100");
    assertThat(animation.scene(15).total()).isEqualTo("Sum 130");
    assertThat(animation.scene(20).total()).isEqualTo("Sum 160");
  }

  @Test
  void the_axis_includes_lines_at_bars_that_are_not_visible() {
    SampleChart chart = SampleChart.race(values(1), values(50)).ranked(1, Order.ASC);
    Scene scene = animation(chart, ALL).scene(0);
    assertThat(scene.bars()).hasSize(1);
    assertThat(scene.axis().max()).isGreaterThanOrEqualTo(50);
  }

  @Test
  void a_chart_without_annotations_has_none() {
    Scene scene = SampleChart.race(values(1, 2)).scene(0);
    assertThat(scene.total()).isEmpty();
    assertThat(scene.note()).isEmpty();
    assertThat(scene.lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "4, ''", "5, here", "10, here", "14, here", "15, here+there", "20, there"})
  void a_note_is_shown_while_the_label_of_its_period_is(int frame, String note) {
    Annotations notes =
        new Annotations("", List.of(), List.of(new Note(1, 1, "here"), new Note(2, 2, "there")));
    Annotations both =
        new Annotations("", List.of(), List.of(new Note(1, 2, "here"), new Note(2, 2, "there")));
    SampleChart chart = SampleChart.race(values(1, 2, 3));
    Annotations shown = note.equals("here+there") ? both : notes;
    assertThat(animation(chart, shown).scene(frame).note()).isEqualTo(note.replace('+', '\n'));
  }

  @Property(tries = 100)
  void totals_and_lines_agree_with_the_table_at_every_period(
      @ForAll @IntRange(min = 1, max = 8) int bars,
      @ForAll @IntRange(min = 1, max = 5) int periods,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] table = new double[bars][];
    for (int bar = 0; bar < bars; bar++) {
      table[bar] =
          random.doubles(periods, -100, 100).map(v -> v > 80 ? MISSING : Math.rint(v)).toArray();
    }
    Animation animation = animation(SampleChart.race(table), ALL);
    for (int period = 0; period < periods; period++) {
      int index = period;
      double[] present =
          Stream.of(table)
              .mapToDouble(bar -> bar[index])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      Scene scene = animation.scene(10 * period);
      double sum = Arrays.stream(present).sum();
      assertThat(scene.total().replace(",", "").replace('\u2212', '-'))
          .isEqualTo("Sum " + Math.round(sum));
      if (present.length > 0) {
        assertThat(scene.lines().get(0).value()).isCloseTo(sum / present.length, within(1e-9));
        assertThat(scene.lines().get(1).value()).isBetween(present[0], present[present.length - 1]);
        assertThat(scene.lines().get(2).value()).isEqualTo(present[0]);
        assertThat(scene.lines().get(3).value()).isEqualTo(present[present.length - 1]);
      }
    }
  }

  @Test
  void parts_of_a_stack_share_a_place_and_are_ranked_by_their_sums() {
    SampleChart chart =
        SampleChart.of(
            ChartType.RACE,
            column("North", "Coal", 5, 1),
            column("South", "Coal", 3, 2),
            column("North", "Wind", 1, 1),
            column("South", "Wind", 2, 6));
    Animation animation = animation(chart.stacked(), ALL);
    Scene first = animation.scene(0);
    assertThat(first.slots()).isEqualTo(2);
    assertThat(first.bars())
        .filteredOn(bar -> bar.label() == Bar.Label.BESIDE)
        .extracting(bar -> bar.name() + " " + bar.number() + " at " + bar.place())
        .containsExactlyInAnyOrder("North 6 at 0.0", "South 5 at 1.0");
    assertThat(animation.scene(10).bars())
        .filteredOn(bar -> bar.label() == Bar.Label.BESIDE)
        .extracting(bar -> bar.name() + " " + bar.number() + " at " + bar.place())
        .containsExactlyInAnyOrder("South 8 at 0.0", "North 2 at 1.0");
    assertThat(first.lines().get(0).value()).isEqualTo(5.5);
  }

  @Test
  void shares_end_at_a_hundred_per_cent() {
    SampleChart chart =
        SampleChart.of(
            ChartType.BARS,
            column("A", "X", 1, 30),
            column("A", "Y", 3, 10),
            column("B", "X", 7, 0));
    for (Scene scene : animation(chart.shares(), Annotations.NONE)) {
      assertThat(scene.bars())
          .filteredOn(bar -> bar.label() == Bar.Label.BESIDE && bar.name().equals("A"))
          .singleElement()
          .satisfies(bar -> assertThat(bar.to()).isCloseTo(100, within(1e-9)));
    }
    assertThat(animation(chart.shares(), Annotations.NONE).scene(0).bars())
        .filteredOn(bar -> bar.label() == Bar.Label.INSIDE)
        .extracting(Bar::number)
        .containsExactly("25%", "75%", "100%");
  }
}
