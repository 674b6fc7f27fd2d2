package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovingAverageTest {
  private final MovingAverage average = new MovingAverage();

  @Test
  void starts_at_0_and_continues_with_the_first_value() {
    assertThat(average.get()).isZero();
    average.add(1000);
    assertThat(average.get()).isEqualTo(1000);
  }

  @Test
  void follows_the_latest_values() {
    average.add(1000);
    average.add(2000);
    assertThat(average.get()).isEqualTo(1250);
    for (int i = 0; i < 40; i++) {
      average.add(0);
    }
    assertThat(average.get()).isLessThan(5);
  }
}
