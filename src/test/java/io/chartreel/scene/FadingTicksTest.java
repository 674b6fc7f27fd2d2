package io.chartreel.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FadingTicksTest {
  private static final NumberStyle PLAIN = new NumberStyle(0, "", "", NumberLocale.EN, false);

  private static String text(double min, double max, int maxSteps) {
    return FadingTicks.between(min, max, maxSteps, PLAIN).stream()
        .map(t -> t.strength() == 1 ? t.label() : t.label() + "*" + t.strength())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 35 | 0 5 10 15 20 25 30 35",
        "0 | 44 | 0 5*0.5 10 15*0.5 20 25*0.5 30 35*0.5 40",
        "0 | 60 | 0 10 20 30 40 50 60",
        "0 | 85 | 0 10*0.5 20*0.5 30*0.5 40*0.5 50 60*0.5 70*0.5 80*0.5",
        "0 | 110 | 0 50 100",
        "-12 | 20 | \u221210 \u22125 0 5 10 15 20",
        "0 | 2.1 | 0 0.5 1 1.5 2",
        "0 | 0.0003 | 0 0.00005 0.0001 0.00015 0.0002 0.00025 0.0003"
      })
  void ticks_fade_as_the_axis_grows(double min, double max, String expected) {
    assertThat(text(min, max, 7)).isEqualTo(expected);
  }

  @Property
  void ticks_lie_within_the_axis_in_four_shades_and_are_never_too_close(
      @ForAll @DoubleRange(min = -1e6, max = 0) double min,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double max,
      @ForAll @IntRange(min = 4, max = 8) int maxSteps) {
    List<Axis.Tick> ticks = FadingTicks.between(min, max, maxSteps, PLAIN);
    assertThat(ticks).hasSizeBetween(1, 3 * maxSteps / 2 + 1);
    assertThat(ticks)
        .allSatisfy(
            tick -> {
              assertThat(tick.value()).isBetween(min, max);
              assertThat(tick.strength()).isIn(0.25, 0.5, 0.75, 1.0);
            });
    assertThat(ticks.stream().map(Axis.Tick::label)).doesNotHaveDuplicates();
  }

  @Property
  void zero_is_never_the_only_tick_of_an_axis_that_starts_at_zero(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double max,
      @ForAll @IntRange(min = 4, max = 8) int maxSteps) {
    assertThat(FadingTicks.between(0, max, maxSteps, PLAIN)).hasSizeGreaterThan(1);
  }

  @Test
  void no_tick_appears_or_disappears_abruptly_or_changes_its_label() {
    Map<Double, Axis.Tick> before = byValue(1);
    for (double max = 1; max < 1e4; max *= 1.002) {
      Map<Double, Axis.Tick> now = byValue(max);
      for (Axis.Tick tick : now.values()) {
        boolean wasOnTheAxis = tick.value() <= max / 1.002;
        if (!wasOnTheAxis) {
          continue;
        }
        assertThat(before).as("%s at %s", tick, max).containsKey(tick.value());
        Axis.Tick was = before.get(tick.value());
        assertThat(tick.strength()).isIn(was.strength(), was.strength() - 0.25);
        assertThat(tick.label()).isEqualTo(was.label());
      }
      for (Axis.Tick was : before.values()) {
        if (!now.containsKey(was.value())) {
          assertThat(was.strength()).isEqualTo(0.25);
        }
      }
      before = now;
    }
  }

  private static Map<Double, Axis.Tick> byValue(double max) {
    Map<Double, Axis.Tick> ticks = new HashMap<>();
    FadingTicks.between(0, max, 7, PLAIN).forEach(tick -> ticks.put(tick.value(), tick));
    return ticks;
  }

  @Test
  void labels_have_prefix_and_suffix() {
    NumberStyle euros = new NumberStyle(2, "€", "m", NumberLocale.EN, false);
    assertThat(FadingTicks.between(0, 2, 7, euros))
        .extracting(Axis.Tick::label)
        .containsExactly("€0m", "€0.5m", "€1m", "€1.5m", "€2m");
  }
}
