package io.chartreel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final long LIMIT = 100_000_000;

  private static Answer at(long milliseconds, long latency, int status) {
    return new Answer(milliseconds * 1_000_000, latency * 1_000_000, status);
  }

  /** Ten a second from the first second to the tenth, all of them good and quick. */
  private static List<Answer> well() {
    return new ArrayList<>(LongStream.range(10, 100).mapToObj(i -> at(i * 100, 20, 200)).toList());
  }

  private static Optional<Duration> recovery(List<Answer> answers) {
    return Answers.of(answers).recovery(SECOND, SECOND.multipliedBy(10), LIMIT);
  }

  @Test
  void a_rate_counts_responses_that_finished_in_the_interval() {
    Answers answers = Answers.of(List.of(at(0, 900, 200), at(500, 600, 200), at(950, 10, 503)));
    assertThat(answers.rate(Duration.ZERO, SECOND)).isEqualTo(2);
    assertThat(answers.with(200).rate(Duration.ZERO, SECOND.multipliedBy(2))).isEqualTo(1);
  }

  @Test
  void computes_latency_percentiles() {
    Answers answers =
        Answers.of(LongStream.rangeClosed(1, 100).mapToObj(i -> at(i, i, 200)).toList());
    assertThat(answers.latency().percentile(50) / 1e6).isCloseTo(50, within(0.1));
    assertThat(answers.latency().percentile(99) / 1e6).isCloseTo(99, within(0.1));
    assertThat(answers.latency().slowest() / 1e6).isCloseTo(100, within(0.1));
    assertThat(answers.latency().p(99)).isEqualTo("99 ms");
    assertThat(Answers.of(List.of()).latency().p(99)).isEmpty();
  }

  @Test
  void recovery_time_is_zero_without_failures() {
    assertThat(recovery(well())).hasValue(Duration.ZERO);
  }

  @Test
  void recovery_ends_with_the_window_after_the_last_rejection() {
    List<Answer> answers = well();
    answers.add(at(1100, 5, 503));
    answers.add(at(1800, 5, 503));
    assertThat(recovery(answers)).hasValue(Duration.ofSeconds(1));
  }

  @Test
  void a_slow_response_delays_recovery_like_a_rejection() {
    List<Answer> answers = well();
    answers.add(at(1300, 101, 200));
    assertThat(recovery(answers)).hasValue(Duration.ofMillis(500));
  }

  @Test
  void failures_after_a_second_without_any_do_not_count() {
    List<Answer> answers = well();
    answers.add(at(5000, 5, 503));
    assertThat(recovery(answers)).hasValue(Duration.ZERO);
  }

  @Test
  void without_a_second_free_of_failures_there_is_no_recovery() {
    List<Answer> answers = well();
    LongStream.range(0, 10).forEach(i -> answers.add(at(1000 + i * 900, 5, Answer.NONE)));
    assertThat(recovery(answers)).isEmpty();
  }
}
