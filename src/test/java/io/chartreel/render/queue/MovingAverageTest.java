package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovingAverageTest {
  private final MovingAverage average = new MovingAverage();

  @Test
  void it_is_0_before_there_is_a_number_and_then_the_first_one() {
    assertThat(average.get()).isZero();
    average.add(1000);
    assertThat(average.get()).isEqualTo(1000);
  }

  @Test
  void it_follows_the_last_numbers() {
    average.add(1000);
    average.add(2000);
    assertThat(average.get()).isEqualTo(1250);
    for (int i = 0; i < 40; i++) {
      average.add(0);
    }
    assertThat(average.get()).isLessThan(5);
  }
}
