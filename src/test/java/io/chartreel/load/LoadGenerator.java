package io.chartreel.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Generates requests with unique numbers, at fixed times or from a number of clients. */
final class LoadGenerator {
  private final AtomicInteger next = new AtomicInteger();

  /**
   * Applies an open-loop load: sends each request at its scheduled time, whether earlier requests
   * have finished or not, so that latencies include queueing. Returns when all have finished.
   */
  Outcomes open(Schedule schedule, RequestSender sender) {
    Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<?>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (long due : schedule.times()) {
      long wait = start + due - System.nanoTime();
      while (wait > 0) {
        LockSupport.parkNanos(wait);
        wait = start + due - System.nanoTime();
      }
      running.add(send(sender, start, due, outcomes));
    }
    running.forEach(CompletableFuture::join);
    return Outcomes.of(outcomes);
  }

  /** Applies a closed-loop load: each client sends its next request after the previous response. */
  Outcomes closed(int clients, Duration time, RequestSender sender) {
    Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Thread thread =
          new Thread(
              () -> {
                long now = 0;
                while (now < time.toNanos()) {
                  send(sender, start, now, outcomes).join();
                  now = System.nanoTime() - start;
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    return Outcomes.of(outcomes);
  }

  private CompletableFuture<Void> send(
      RequestSender sender, long start, long due, Queue<Outcome> outcomes) {
    return sender
        .send(next.getAndIncrement())
        .thenAccept(
            status -> outcomes.add(new Outcome(due, System.nanoTime() - start - due, status)));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
