package io.chartreel.config;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;

/**
 * Checks at startup that the process can create the threads that it will need. A service that used
 * its last thread to start could neither draw nor react to a signal.
 */
public final class SpareThreads {
  private SpareThreads() {}

  /**
   * Starts threads, and ends them when all are running.
   *
   * @param count of threads that run at the same time
   * @throws OutOfMemoryError if one cannot be started
   */
  public static void check(int count, ThreadFactory factory) {
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> started = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        Thread thread = factory.newThread(() -> await(end));
        thread.start();
        started.add(thread);
      }
    } finally {
      end.countDown();
      started.forEach(SpareThreads::join);
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
