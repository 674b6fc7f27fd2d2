package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration TIME = Duration.ofSeconds(100);

  private final long[] times =
      Schedule.of(new Schedule.Segment(200, TIME), new Schedule.Segment(20, TIME)).times();

  @Test
  void each_segment_has_the_number_of_requests_of_its_rate() {
    long first = LongStream.of(times).filter(time -> time < TIME.toNanos()).count();
    assertThat(first).isCloseTo(20_000, within(600L));
    assertThat(times.length - first).isCloseTo(2_000, within(200L));
  }

  @Test
  void times_are_sorted_and_within_the_duration() {
    assertThat(times).isSorted();
    assertThat(times[0]).isPositive();
    assertThat(times[times.length - 1]).isLessThan(TIME.multipliedBy(2).toNanos());
  }

  @Test
  void intervals_between_requests_are_exponential() {
    // in a Poisson process, 1/e of the intervals are longer than the mean
    long mean = 1_000_000_000 / 200;
    long[] intervals =
        LongStream.range(1, 10_000).map(i -> times[(int) i] - times[(int) i - 1]).toArray();
    long longer = LongStream.of(intervals).filter(interval -> interval > mean).count();
    assertThat(longer / 9_999.0).isCloseTo(Math.exp(-1), within(0.02));
  }

  @Test
  void every_run_has_the_same_times() {
    long[] again =
        Schedule.of(new Schedule.Segment(200, TIME), new Schedule.Segment(20, TIME)).times();
    assertThat(Arrays.equals(again, times)).isTrue();
  }
}
