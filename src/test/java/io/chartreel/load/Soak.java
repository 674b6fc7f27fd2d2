package io.chartreel.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The result of running mixed traffic for a long time.
 *
 * @param outcomes of all requests
 * @param heap bytes of live objects
 * @param threads of the process, if the system reports them
 * @param files open files and connections, if the system reports them
 */
record Soak(Outcomes outcomes, Trend heap, Optional<Trend> threads, Optional<Trend> files) {
  /** Eight readings in each third. */
  private static final int READINGS = 24;

  /**
   * Sends requests and observes the service.
   *
   * @param rate requests per second
   */
  static Soak run(
      Service service, LoadGenerator load, RequestSender sender, double rate, Duration time)
      throws IOException, InterruptedException {
    CompletableFuture<Outcomes> outcomes =
        CompletableFuture.supplyAsync(
            () -> load.open(Schedule.of(new Schedule.Segment(rate, time)), sender));
    List<Long> heap = new ArrayList<>();
    List<Long> threads = new ArrayList<>();
    List<Long> files = new ArrayList<>();
    long start = System.nanoTime();
    for (int reading = 1; reading <= READINGS; reading++) {
      long due = start + time.toNanos() * reading / READINGS;
      Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000);
      add(threads, service.threads());
      add(files, service.openFiles());
      heap.add(service.heap());
    }
    return new Soak(outcomes.join(), new Trend(heap), trend(threads), trend(files));
  }

  private static void add(List<Long> readings, OptionalLong reading) {
    reading.ifPresent(readings::add);
  }

  private static Optional<Trend> trend(List<Long> readings) {
    return readings.isEmpty() ? Optional.empty() : Optional.of(new Trend(readings));
  }
}
