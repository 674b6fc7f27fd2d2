package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration TIME = Duration.ofSeconds(100);

  private final long[] moments =
      Schedule.of(new Schedule.Leg(200, TIME), new Schedule.Leg(20, TIME)).moments();

  @Test
  void each_phase_has_the_number_of_requests_of_its_rate() {
    long first = LongStream.of(moments).filter(moment -> moment < TIME.toNanos()).count();
    assertThat(first).isCloseTo(20_000, within(600L));
    assertThat(moments.length - first).isCloseTo(2_000, within(200L));
  }

  @Test
  void times_are_sorted_and_within_the_duration() {
    assertThat(moments).isSorted();
    assertThat(moments[0]).isPositive();
    assertThat(moments[moments.length - 1]).isLessThan(TIME.multipliedBy(2).toNanos());
  }

  @Test
  void intervals_between_requests_are_exponential() {
    // of gaps that are, a part of 1/e is longer than the mean
    long mean = 1_000_000_000 / 200;
    long[] gaps =
        LongStream.range(1, 10_000).map(i -> moments[(int) i] - moments[(int) i - 1]).toArray();
    long longer = LongStream.of(gaps).filter(gap -> gap > mean).count();
    assertThat(longer / 9_999.0).isCloseTo(Math.exp(-1), within(0.02));
  }

  @Test
  void every_run_has_the_same_times() {
    long[] again = Schedule.of(new Schedule.Leg(200, TIME), new Schedule.Leg(20, TIME)).moments();
    assertThat(Arrays.equals(again, moments)).isTrue();
  }
}
