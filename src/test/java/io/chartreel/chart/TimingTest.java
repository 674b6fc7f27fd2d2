package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
  private static Timing timing(int period, int fps, int stagger, int pause, int hold) {
    return new Timing(period, fps, Easing.LINEAR, stagger, pause, hold, 0, Poster.FIRST);
  }

  @ParameterizedTest
  @CsvSource({"1000, 25, 25", "1000, 1, 1", "10, 50, 1", "50, 50, 2", "90, 50, 4", "40, 2, 1"})
  void a_transition_has_as_many_frames_as_fit(int milliseconds, int fps, int frames) {
    assertThat(timing(1000, fps, 0, 0, 0).framesFor(milliseconds)).isEqualTo(frames);
  }

  @Test
  void growing_bars_last_until_the_last_one_has_grown_and_is_held() {
    Timing timing = timing(1000, 25, 100, 500, 2000);
    assertThat(timing.growth(4)).isEqualTo(1300);
    assertThat(timing.growthFrames(4)).isEqualTo(34);
    assertThat(timing.growthDuration(4)).isEqualTo(1300 + 2500);
  }

  @Test
  void a_finished_chart_without_hold_is_shown_for_one_frame() {
    assertThat(timing(1000, 10, 0, 0, 0).growthDuration(1)).isEqualTo(1100);
    assertThat(timing(1000, 50, 0, 0, 0).growthDuration(1)).isEqualTo(1040);
  }

  @Test
  void a_chart_without_bars_lasts_as_long_as_one_with_a_single_bar() {
    assertThat(timing(1000, 25, 100, 0, 0).growth(0)).isEqualTo(1000);
  }
}
