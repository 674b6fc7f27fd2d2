package io.chartreel.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Requests, one after the other: each has a number that no other one has. */
final class Load {
  private final AtomicInteger next = new AtomicInteger();

  /**
   * Asks when it is due, whether earlier requests have been answered or not: what a slow answer
   * keeps waiting is counted. Returns when all have been answered.
   */
  Answers open(Schedule schedule, Asking asking) {
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<?>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (long due : schedule.moments()) {
      long wait = start + due - System.nanoTime();
      while (wait > 0) {
        LockSupport.parkNanos(wait);
        wait = start + due - System.nanoTime();
      }
      running.add(ask(asking, start, due, answers));
    }
    running.forEach(CompletableFuture::join);
    return Answers.of(answers);
  }

  /** As many clients as are given, who ask again as soon as they are answered. */
  Answers closed(int clients, Duration time, Asking asking) {
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Thread thread =
          new Thread(
              () -> {
                long now = 0;
                while (now < time.toNanos()) {
                  ask(asking, start, now, answers).join();
                  now = System.nanoTime() - start;
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    return Answers.of(answers);
  }

  private CompletableFuture<Void> ask(Asking asking, long start, long due, Queue<Answer> answers) {
    return asking
        .ask(next.getAndIncrement())
        .thenAccept(
            status -> answers.add(new Answer(due, System.nanoTime() - start - due, status)));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
