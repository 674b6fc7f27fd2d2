package io.chartreel.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Applies multiples of the capacity, which is measured first. */
final class Overload {
  /** Enough clients to keep all render threads busy without filling the queue. */
  static final int CLIENTS = Runtime.getRuntime().availableProcessors() + 4;

  private static final int MANY_CLIENTS = 10 * CLIENTS;
  private static final Duration WARM_UP = Duration.ofSeconds(45);
  private static final Duration OVERLOADED = Duration.ofSeconds(5);
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final int WINDOWS = 3;
  private static final Duration PHASE = Duration.ofSeconds(15);
  private static final Duration SHORT_WARM_UP = Duration.ofSeconds(3);
  private static final Duration RECOVERY = Duration.ofSeconds(8);

  private final LoadGenerator load = new LoadGenerator();
  private final Client client;
  private double capacity;
  private long slowest;
  private double processors;
  private int unexpected;
  private double milliseconds;

  Overload(Client client) {
    this.client = client;
  }

  /**
   * A phase of constant load.
   *
   * @param requested requests per second
   * @param drawn charts per second that were completed within the phase
   * @param recovery time until half the capacity was served as before
   */
  record Phase(
      double requested,
      double drawn,
      Outcomes outcomes,
      Duration time,
      Optional<Duration> recovery) {
    /** Returns how many requests failed to return a chart. */
    int rejected() {
      return outcomes.without(200).all().size();
    }

    /** Returns the rejections per second. */
    double rejectedRate() {
      return outcomes.with(503).all().size() / (time.toMillis() / 1e3);
    }
  }

  /** Warms up the JIT compiler, including the code for rejections. */
  void warmUp() {
    load.closed(CLIENTS, WARM_UP, this::race);
    load.closed(MANY_CLIENTS, OVERLOADED, this::race);
  }

  private CompletableFuture<Integer> race(int number) {
    return client.get(Charts.race(number));
  }

  /** Measures the capacity under a closed-loop load, as the best of several windows. */
  Phase capacity() {
    Duration time = WINDOW.multipliedBy(WINDOWS);
    Outcomes outcomes = load.closed(CLIENTS, time, this::race);
    for (int window = 0; window < WINDOWS; window++) {
      Duration from = WINDOW.multipliedBy(window);
      capacity = Math.max(capacity, outcomes.with(200).rate(from, from.plus(WINDOW)));
    }
    return new Phase(
        outcomes.rate(Duration.ZERO, time), capacity, outcomes, time, Optional.empty());
  }

  double maxGoodput() {
    return capacity;
  }

  /** Applies half the capacity, as the baseline for recovery. */
  Phase half() {
    Outcomes outcomes =
        load.open(Schedule.of(new Schedule.Segment(capacity / 2, PHASE)), this::race);
    slowest = 2 * outcomes.latency().percentile(99);
    return phase(capacity / 2, outcomes, Optional.empty());
  }

  /** Applies a multiple of the capacity, then half the capacity to measure recovery. */
  Phase times(int times) {
    Schedule schedule =
        Schedule.of(
            new Schedule.Segment(capacity * times, PHASE),
            new Schedule.Segment(capacity / 2, RECOVERY));
    long before = Client.processorTime();
    Outcomes outcomes = load.open(schedule, this::race);
    double nanoseconds = Client.processorTime() - before;
    milliseconds = nanoseconds / 1e6 / outcomes.all().size();
    processors = nanoseconds / PHASE.plus(RECOVERY).toNanos();
    Optional<Duration> recovery = outcomes.recovery(PHASE, PHASE.plus(RECOVERY), slowest);
    return phase(capacity * times, outcomes, recovery);
  }

  private Phase phase(double requested, Outcomes outcomes, Optional<Duration> recovery) {
    unexpected += outcomes.without(200).without(503).all().size();
    return new Phase(
        requested,
        outcomes.with(200).rate(Duration.ZERO, PHASE),
        outcomes.due(Duration.ZERO, PHASE),
        PHASE,
        recovery);
  }

  /** Describes the CPU time of the clients in the last phase. */
  String costs() {
    return String.format(
        Locale.ROOT,
        "The clients took %.2f ms of CPU time per request in the last row, %.0f %% of the"
            + " machine.",
        milliseconds,
        100 * processors / Runtime.getRuntime().availableProcessors());
  }

  /** Measures how many small charts per second the service draws. */
  double smallCharts() {
    load.closed(CLIENTS, SHORT_WARM_UP, number -> client.get(Charts.small(number)));
    return load.closed(CLIENTS, WINDOW, number -> client.get(Charts.small(number)))
        .with(200)
        .rate(Duration.ZERO, WINDOW);
  }

  /** Returns how many responses were neither a chart nor a rejection. */
  int unexpected() {
    return unexpected;
  }

  /** Runs a soak with mixed traffic. */
  Soak soak(Service service, RequestSender mix, double rate, Duration time)
      throws IOException, InterruptedException {
    return Soak.run(service, load, mix, rate, time);
  }
}
