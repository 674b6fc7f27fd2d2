package io.chartreel.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * The answers to many requests.
 *
 * @param all of them, in the order in which the requests were due
 */
record Answers(List<Answer> all) {
  private static final int DIGITS = 3;
  private static final Duration WINDOW = Duration.ofMillis(250);

  /** Windows in a row after which the service is as it was. */
  private static final int CALM = 4;

  static Answers of(Collection<Answer> answers) {
    return new Answers(
        answers.stream().sorted((one, other) -> Long.compare(one.due(), other.due())).toList());
  }

  private Answers where(Predicate<Answer> condition) {
    return new Answers(all.stream().filter(condition).toList());
  }

  /** Those to requests that were due in a time after the start; its end is not within it. */
  Answers due(Duration from, Duration to) {
    return where(answer -> answer.due() >= from.toNanos() && answer.due() < to.toNanos());
  }

  /** Those that have a status. */
  Answers with(int status) {
    return where(answer -> answer.status() == status);
  }

  /** Those that have another status. */
  Answers without(int status) {
    return where(answer -> answer.status() != status);
  }

  /** How many of them were there, each second of a time after the start. */
  double rate(Duration from, Duration to) {
    long ended =
        all.stream()
            .filter(answer -> answer.end() >= from.toNanos() && answer.end() < to.toNanos())
            .count();
    return ended / seconds(to.minus(from));
  }

  /** The time from when requests were due to the ends of their answers. */
  Latency latency() {
    Histogram histogram = new Histogram(DIGITS);
    all.forEach(answer -> histogram.recordValue(answer.latency()));
    return new Latency(histogram);
  }

  /**
   * How long it takes until all is well: each is answered with 200, and not too late, for a second.
   *
   * @param start when those are due that are looked at, after the start
   * @param slowest nanoseconds that an answer may take
   * @return the time from then, in steps of a window; nothing where it does not come to that
   */
  Optional<Duration> recovery(Duration start, Duration end, long slowest) {
    int calm = 0;
    for (Duration from = start; from.compareTo(end) < 0; from = from.plus(WINDOW)) {
      boolean well =
          due(from, from.plus(WINDOW)).all().stream()
              .allMatch(answer -> answer.status() == 200 && answer.latency() <= slowest);
      calm = well ? calm + 1 : 0;
      if (calm == CALM) {
        return Optional.of(from.minus(start).minus(WINDOW.multipliedBy(CALM - 1)));
      }
    }
    return Optional.empty();
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
