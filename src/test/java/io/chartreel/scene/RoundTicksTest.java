package io.chartreel.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTicksTest {
  private static final NumberStyle PLAIN = new NumberStyle(0, "", "", NumberLocale.EN, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 63 | 7 | 0 10 20 30 40 50 60",
        "0 | 1 | 5 | 0.0 0.2 0.4 0.6 0.8 1.0",
        "-45 | 65 | 7 | \u221240 \u221220 0 20 40 60",
        "0 | 0.0003 | 3 | 0.0000 0.0001 0.0002 0.0003",
        "5 | 100 | 7 | 20 40 60 80 100"
      })
  void ticks_are_round_numbers(double min, double max, int steps, String labels) {
    assertThat(RoundTicks.between(min, max, steps, PLAIN))
        .extracting(Axis.Tick::label)
        .containsExactly(labels.split(" "));
  }

  @Property
  void never_has_more_steps_than_fit(
      @ForAll @DoubleRange(min = -1e15, max = 1e15) double min,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1e15) double length,
      @ForAll @IntRange(min = 1, max = 8) int steps) {
    double max = min + length;
    if (max - min < Math.abs(min) * 1e-8) {
      return;
    }
    List<Axis.Tick> ticks = RoundTicks.between(min, max, steps, PLAIN);
    assertThat(ticks.size()).isLessThanOrEqualTo(steps + 1);
    assertThat(ticks)
        .allSatisfy(
            tick -> assertThat(tick.value()).isBetween(min - length * 1e-6, max + length * 1e-6));
  }
}
