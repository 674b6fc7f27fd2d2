package io.chartreel.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Loads that are told as parts of the capacity: that is measured first. */
final class Overload {
  /** A few more than are drawn at once, and fewer than may wait. */
  static final int CLIENTS = Runtime.getRuntime().availableProcessors() + 4;

  private static final int CROWD = 10 * CLIENTS;
  private static final Duration WARM_UP = Duration.ofSeconds(45);
  private static final Duration CROWDED = Duration.ofSeconds(5);
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final int WINDOWS = 3;
  private static final Duration PHASE = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration AFTER = Duration.ofSeconds(8);

  private final Load load = new Load();
  private final Client client;
  private double capacity;
  private long slowest;
  private double processors;
  private int strange;
  private double milliseconds;

  Overload(Client client) {
    this.client = client;
  }

  /**
   * A time of one load.
   *
   * @param asked requests a second
   * @param drawn charts a second that were there before its end
   * @param recovery how long it took afterwards until half of the capacity was answered as before
   */
  record Phase(
      double asked, double drawn, Answers answers, Duration time, Optional<Duration> recovery) {
    /** How many were not answered with a chart. */
    int refused() {
      return answers.without(200).all().size();
    }

    /** Refusals a second. */
    double refusedRate() {
      return answers.with(503).all().size() / (time.toMillis() / 1e3);
    }
  }

  /** Until all is compiled that will be asked for, refusals, too. */
  void warmUp() {
    load.closed(CLIENTS, WARM_UP, this::race);
    load.closed(CROWD, CROWDED, this::race);
  }

  private CompletableFuture<Integer> race(int number) {
    return client.get(Charts.race(number));
  }

  /** The most that were drawn in one of some windows, by clients who ask again at once. */
  Phase capacity() {
    Duration time = WINDOW.multipliedBy(WINDOWS);
    Answers answers = load.closed(CLIENTS, time, this::race);
    for (int window = 0; window < WINDOWS; window++) {
      Duration from = WINDOW.multipliedBy(window);
      capacity = Math.max(capacity, answers.with(200).rate(from, from.plus(WINDOW)));
    }
    return new Phase(answers.rate(Duration.ZERO, time), capacity, answers, time, Optional.empty());
  }

  double mostDrawn() {
    return capacity;
  }

  /** Half of the capacity: what is usual. */
  Phase half() {
    Answers answers = load.open(Schedule.of(new Schedule.Leg(capacity / 2, PHASE)), this::race);
    slowest = 2 * answers.latency().percentile(99);
    return phase(capacity / 2, answers, Optional.empty());
  }

  /** Some times the capacity, and then half of it until it is as it was. */
  Phase times(int times) {
    Schedule schedule =
        Schedule.of(
            new Schedule.Leg(capacity * times, PHASE), new Schedule.Leg(capacity / 2, AFTER));
    long before = Client.processorTime();
    Answers answers = load.open(schedule, this::race);
    double nanoseconds = Client.processorTime() - before;
    milliseconds = nanoseconds / 1e6 / answers.all().size();
    processors = nanoseconds / PHASE.plus(AFTER).toNanos();
    Optional<Duration> recovery = answers.recovery(PHASE, PHASE.plus(AFTER), slowest);
    return phase(capacity * times, answers, recovery);
  }

  private Phase phase(double asked, Answers answers, Optional<Duration> recovery) {
    strange += answers.without(200).without(503).all().size();
    return new Phase(
        asked,
        answers.with(200).rate(Duration.ZERO, PHASE),
        answers.due(Duration.ZERO, PHASE),
        PHASE,
        recovery);
  }

  /** What the clients took in the last phase. */
  String costs() {
    return String.format(
        Locale.ROOT,
        "The clients took %.2f ms of a processor for each request of the last row, %.0f %% of the"
            + " machine.",
        milliseconds,
        100 * processors / Runtime.getRuntime().availableProcessors());
  }

  /** The most small charts a second. */
  double smallCharts() {
    load.closed(CLIENTS, SHORT, number -> client.get(Charts.small(number)));
    return load.closed(CLIENTS, WINDOW, number -> client.get(Charts.small(number)))
        .with(200)
        .rate(Duration.ZERO, WINDOW);
  }

  /** How many answers were neither a chart nor a refusal. */
  int strange() {
    return strange;
  }

  /** Everything at once, for a long time. */
  Soak soak(Service service, Asking mix, double rate, Duration time)
      throws IOException, InterruptedException {
    return Soak.run(service, load, mix, rate, time);
  }
}
