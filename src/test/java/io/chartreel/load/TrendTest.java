package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void values_that_rise_first_and_then_stay_are_stable() {
    Trend trend = new Trend(List.of(1L, 30L, 60L, 70L, 71L, 69L, 70L, 90L, 70L));
    assertThat(trend.earlier()).isEqualTo(70);
    assertThat(trend.last()).isEqualTo(70);
    assertThat(trend.isStable(0)).isTrue();
  }

  @Test
  void values_that_rise_steadily_are_not_stable() {
    Trend trend = new Trend(LongStream.range(0, 24).boxed().toList());
    assertThat(trend.isStable(7)).isFalse();
    assertThat(trend.isStable(8)).isTrue();
  }

  @Test
  void falling_values_are_stable() {
    assertThat(new Trend(List.of(9L, 8L, 7L)).isStable(0)).isTrue();
  }

  @Test
  void rejects_fewer_than_three_readings() {
    assertThatThrownBy(() -> new Trend(List.of(1L, 2L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
