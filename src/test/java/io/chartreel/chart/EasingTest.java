package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EasingTest {
  @ParameterizedTest
  @EnumSource
  void every_curve_runs_from_0_to_1_and_is_continuous_at_both_ends(Easing easing) {
    assertThat(easing.at(0)).isZero();
    assertThat(easing.at(1)).isEqualTo(1);
    if (easing != Easing.STEP_START) {
      assertThat(easing.at(1e-6)).isCloseTo(0, within(0.01));
    }
    if (easing != Easing.STEP_END) {
      assertThat(easing.at(1 - 1e-6)).isCloseTo(1, within(0.01));
    }
  }

  @ParameterizedTest
  @EnumSource
  void power_curves_are_continuous_at_the_midpoint(Easing easing) {
    if (easing == Easing.STEP_START || easing == Easing.STEP_END) {
      return;
    }
    for (double t = 0; t < 1; t += 0.001) {
      assertThat(easing.at(t + 0.001)).as("at %s", t).isCloseTo(easing.at(t), within(0.06));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "linear, 0.5",
    "ease, 0.8024",
    "ease-in, 0.3154",
    "ease-out, 0.6846",
    "ease-in-out, 0.5",
    "step-start, 1",
    "step-end, 0",
    "easeInQuad, 0.25",
    "easeOutQuad, 0.75",
    "easeInCubic, 0.125",
    "easeOutCubic, 0.875",
    "easeInOutCubic, 0.5",
    "easeInQuart, 0.0625",
    "easeInQuint, 0.03125",
    "easeInSine, 0.2929",
    "easeInExpo, 0.03125",
    "easeInCirc, 0.1340",
    "easeInElastic, -0.0156",
    "easeOutElastic, 1.0156",
    "easeInBack, -0.0877",
    "easeOutBack, 1.0877",
    "easeInOutBack, 0.5",
    "easeOutBounce, 0.7656",
    "easeInBounce, 0.2344"
  })
  void midpoints_match_css_and_chart_js(String name, double value) {
    Easing easing =
        Stream.of(Easing.values()).filter(e -> e.toString().equals(name)).findFirst().orElseThrow();
    assertThat(easing.at(0.5)).isCloseTo(value, within(0.0001));
  }

  @Test
  void all_css_and_chart_js_names_exist() {
    assertThat(Easing.values()).hasSize(7 + 30);
  }
}
