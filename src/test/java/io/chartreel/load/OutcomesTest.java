package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final long LIMIT = 100_000_000;

  private static Outcome at(long milliseconds, long latency, int status) {
    return new Outcome(milliseconds * 1_000_000, latency * 1_000_000, status);
  }

  /** Returns ten fast successes per second, from the first second to the tenth. */
  private static List<Outcome> successes() {
    return new ArrayList<>(LongStream.range(10, 100).mapToObj(i -> at(i * 100, 20, 200)).toList());
  }

  private static Optional<Duration> recovery(List<Outcome> outcomes) {
    return Outcomes.of(outcomes).recovery(SECOND, SECOND.multipliedBy(10), LIMIT);
  }

  @Test
  void a_rate_counts_responses_that_finished_in_the_interval() {
    Outcomes outcomes = Outcomes.of(List.of(at(0, 900, 200), at(500, 600, 200), at(950, 10, 503)));
    assertThat(outcomes.rate(Duration.ZERO, SECOND)).isEqualTo(2);
    assertThat(outcomes.with(200).rate(Duration.ZERO, SECOND.multipliedBy(2))).isEqualTo(1);
  }

  @Test
  void computes_latency_percentiles() {
    Outcomes outcomes =
        Outcomes.of(LongStream.rangeClosed(1, 100).mapToObj(i -> at(i, i, 200)).toList());
    assertThat(outcomes.latency().percentile(50) / 1e6).isCloseTo(50, within(0.1));
    assertThat(outcomes.latency().percentile(99) / 1e6).isCloseTo(99, within(0.1));
    assertThat(outcomes.latency().slowest() / 1e6).isCloseTo(100, within(0.1));
    assertThat(outcomes.latency().p(99)).isEqualTo("99 ms");
    assertThat(Outcomes.of(List.of()).latency().p(99)).isEmpty();
  }

  @Test
  void recovery_time_is_zero_without_failures() {
    assertThat(recovery(successes())).hasValue(Duration.ZERO);
  }

  @Test
  void recovery_ends_with_the_window_after_the_last_rejection() {
    List<Outcome> outcomes = successes();
    outcomes.add(at(1100, 5, 503));
    outcomes.add(at(1800, 5, 503));
    assertThat(recovery(outcomes)).hasValue(Duration.ofSeconds(1));
  }

  @Test
  void a_slow_response_delays_recovery_like_a_rejection() {
    List<Outcome> outcomes = successes();
    outcomes.add(at(1300, 101, 200));
    assertThat(recovery(outcomes)).hasValue(Duration.ofMillis(500));
  }

  @Test
  void failures_after_a_second_without_any_do_not_count() {
    List<Outcome> outcomes = successes();
    outcomes.add(at(5000, 5, 503));
    assertThat(recovery(outcomes)).hasValue(Duration.ZERO);
  }

  @Test
  void without_a_second_free_of_failures_there_is_no_recovery() {
    List<Outcome> outcomes = successes();
    LongStream.range(0, 10).forEach(i -> outcomes.add(at(1000 + i * 900, 5, Outcome.NONE)));
    assertThat(recovery(outcomes)).isEmpty();
  }
}
