package io.chartreel.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * The outcomes of many requests.
 *
 * @param all outcomes, in the order of their scheduled times
 */
record Outcomes(List<Outcome> all) {
  private static final int DIGITS = 3;
  private static final Duration WINDOW = Duration.ofMillis(250);

  /** Consecutive windows without failures after which the service has recovered. */
  private static final int STABLE_WINDOWS = 4;

  static Outcomes of(Collection<Outcome> outcomes) {
    return new Outcomes(
        outcomes.stream().sorted((one, other) -> Long.compare(one.due(), other.due())).toList());
  }

  private Outcomes where(Predicate<Outcome> condition) {
    return new Outcomes(all.stream().filter(condition).toList());
  }

  /**
   * Returns the outcomes scheduled in a time after the start, including {@code from} but not {@code
   * to}.
   */
  Outcomes due(Duration from, Duration to) {
    return where(outcome -> outcome.due() >= from.toNanos() && outcome.due() < to.toNanos());
  }

  /** Returns the outcomes with a status. */
  Outcomes with(int status) {
    return where(outcome -> outcome.status() == status);
  }

  /** Returns the outcomes with any other status. */
  Outcomes without(int status) {
    return where(outcome -> outcome.status() != status);
  }

  /** Returns how many responses per second were completed in a time after the start. */
  double rate(Duration from, Duration to) {
    long ended =
        all.stream()
            .filter(outcome -> outcome.end() >= from.toNanos() && outcome.end() < to.toNanos())
            .count();
    return ended / seconds(to.minus(from));
  }

  /** Returns the distribution of latencies. */
  Latency latency() {
    Histogram histogram = new Histogram(DIGITS);
    all.forEach(outcome -> histogram.recordValue(outcome.latency()));
    return new Latency(histogram);
  }

  /**
   * Returns the recovery time: how long it takes until all responses within a second have status
   * 200 and are not too slow.
   *
   * @param start scheduled time of the first request to consider, from the start
   * @param slowest longest acceptable latency in nanoseconds
   * @return the time from {@code start} in steps of a window; empty if the service does not recover
   */
  Optional<Duration> recovery(Duration start, Duration end, long slowest) {
    int stable = 0;
    for (Duration from = start; from.compareTo(end) < 0; from = from.plus(WINDOW)) {
      boolean healthy =
          due(from, from.plus(WINDOW)).all().stream()
              .allMatch(outcome -> outcome.status() == 200 && outcome.latency() <= slowest);
      stable = healthy ? stable + 1 : 0;
      if (stable == STABLE_WINDOWS) {
        return Optional.of(from.minus(start).minus(WINDOW.multipliedBy(STABLE_WINDOWS - 1)));
      }
    }
    return Optional.empty();
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
