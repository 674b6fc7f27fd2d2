package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.column;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import io.chartreel.request.Requests;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of bars and the legend. */
class PaletteTest {
  private static final List<Rgb> COLORS = Theme.LIGHT.palette();

  private static final SampleChart PARTS =
      SampleChart.of(
          ChartType.BARS,
          column("A", "X", 1),
          column("A", "Y", 2),
          column("B", "X", 3),
          column("B", "Z", 3));

  /** Returns whether a colour is a grey that text is readable on. */
  private static boolean isQuietGrey(Rgb color) {
    return color.red() == color.green()
        && color.green() == color.blue()
        && color.contrast(Theme.LIGHT.background()) < 2
        && color.contrast(Theme.textColorOn(color)) > 7;
  }

  @Test
  void a_highlighted_bar_keeps_its_colour_and_all_others_are_grey() {
    Scene plain = SampleChart.race(values(3), values(2), values(1)).scene(0);
    Scene scene = SampleChart.race(values(3), values(2), values(1)).highlighting("B").scene(0);
    assertThat(SampleChart.bar(scene, "B").color())
        .isEqualTo(SampleChart.bar(plain, "B").color())
        .isEqualTo(COLORS.get(1));
    assertThat(isQuietGrey(SampleChart.bar(scene, "A").color())).isTrue();
    assertThat(SampleChart.bar(scene, "C").color()).isEqualTo(SampleChart.bar(scene, "A").color());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3b82c4 3b82c4 3b82c4",
    "'&palette=warm', 974b0f 974b0f 974b0f",
    "'&colors=teal', 008080 008080 008080",
    "'&colors=teal,ffa500,crimson', 008080 ffa500 dc143c",
  })
  void bars_with_one_value_have_one_colour_unless_the_request_lists_several(
      String colors, String expected) {
    ChartSpec chart = Requests.chart(Requests.query("labels=A,B,C&values=3,2,1" + colors));
    assertThat(BarColors.of(chart).values())
        .map(color -> String.format("%02x%02x%02x", color.red(), color.green(), color.blue()))
        .isEqualTo(List.of(expected.split(" ")));
    Scene last = new Animation(chart).scene(new Animation(chart).frames() - 1);
    assertThat(last.bars()).map(Bar::color).isEqualTo(List.copyOf(BarColors.of(chart).values()));
  }

  @Test
  void the_legend_explains_the_colours_of_a_highlighted_category() {
    Animation animation = PARTS.stacked().highlighting("Y").animation();
    assertThat(animation.legend()).containsExactly(new LegendEntry("Y", COLORS.get(1)));
  }

  @Test
  void the_legend_explains_the_colours_of_a_highlighted_bar() {
    Animation animation = PARTS.stacked().highlighting("B").animation();
    assertThat(animation.legend())
        .containsExactly(new LegendEntry("X", COLORS.get(0)), new LegendEntry("Z", COLORS.get(2)));
  }

  @Test
  void grey_parts_of_a_stack_that_touch_have_different_greys() {
    List<Bar> bars = PARTS.stacked().highlighting("Z").scene(0).bars();
    assertThat(bars.get(0).color()).isNotEqualTo(bars.get(1).color());
    assertThat(bars.subList(0, 2)).allMatch(bar -> isQuietGrey(bar.color()));
  }

  @Test
  void an_empty_category_has_no_entry_in_the_legend() {
    SampleChart chart =
        SampleChart.of(
            ChartType.BARS, column("A", "X", 1), column("B", "", 2), column("C", "Z", 3));
    assertThat(chart.animation().legend()).extracting(LegendEntry::name).containsExactly("X", "Z");
  }

  @Test
  void colours_of_a_race_with_up_to_ten_bars_are_in_the_order_of_the_table() {
    double[][] rising = IntStream.range(0, 10).mapToObj(i -> values(i)).toArray(double[][]::new);
    Scene scene = SampleChart.race(rising).scene(0);
    assertThat(SampleChart.bar(scene, "A").color()).isEqualTo(COLORS.get(0));
    assertThat(SampleChart.bar(scene, "J").color()).isEqualTo(COLORS.get(9));
  }

  @Test
  void colours_of_a_race_with_more_bars_are_in_the_order_of_their_ranks() {
    double[][] rising = IntStream.range(0, 20).mapToObj(i -> values(i)).toArray(double[][]::new);
    Scene scene = SampleChart.race(rising).scene(0);
    assertThat(scene.bars()).hasSize(10);
    assertThat(SampleChart.bar(scene, "T").color()).isEqualTo(COLORS.get(0));
    assertThat(SampleChart.bar(scene, "K").color()).isEqualTo(COLORS.get(9));
  }
}
