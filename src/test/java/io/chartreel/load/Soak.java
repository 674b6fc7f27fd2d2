package io.chartreel.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What a long time of everything does to the service.
 *
 * @param answers to all that was asked for
 * @param heap bytes
 * @param threads of the process, where the system tells
 * @param files open files and connections, where the system tells
 */
record Soak(Answers answers, Course heap, Optional<Course> threads, Optional<Course> files) {
  /** Eight in each third. */
  private static final int READINGS = 24;

  /**
   * Sends requests, and looks at the service meanwhile.
   *
   * @param rate requests a second
   */
  static Soak run(Service service, Load load, Asking asking, double rate, Duration time)
      throws IOException, InterruptedException {
    CompletableFuture<Answers> answers =
        CompletableFuture.supplyAsync(
            () -> load.open(Schedule.of(new Schedule.Leg(rate, time)), asking));
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
    return new Soak(answers.join(), new Course(heap), course(threads), course(files));
  }

  private static void add(List<Long> readings, OptionalLong reading) {
    reading.ifPresent(readings::add);
  }

  private static Optional<Course> course(List<Long> readings) {
    return readings.isEmpty() ? Optional.empty() : Optional.of(new Course(readings));
  }
}
