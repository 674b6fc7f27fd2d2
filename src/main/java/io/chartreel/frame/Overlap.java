package io.chartreel.frame;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs steps one after the other in a helping thread, while the caller prepares the next ones. If
 * the helper does not keep up, or has no time at all, the caller runs them.
 */
final class Overlap implements AutoCloseable {
  /** How many steps wait at most while another one is running. */
  static final int WAITING = 1;

  /** A part of the work. */
  @FunctionalInterface
  interface Step {
    /** Runs the step. */
    void run() throws IOException;
  }

  private final Executor helper;
  private final Queue<Step> waiting = new ConcurrentLinkedQueue<>();

  /** Whether the helper has been asked and has not begun yet; it is not asked twice. */
  private final AtomicBoolean asked = new AtomicBoolean();

  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * Creates one without steps.
   *
   * @param helper runs something in another thread or at once, in any order
   */
  Overlap(Executor helper) {
    this.helper = helper;
  }

  /**
   * Adds a step.
   *
   * @throws IOException if a step before has failed with it, as any other exception
   */
  void start(Step step) throws IOException {
    while (waiting.size() >= WAITING) {
      runNext();
    }
    waiting.add(step);
    if (asked.compareAndSet(false, true)) {
      helper.execute(this::help);
    }
    throwFailure();
  }

  private void help() {
    asked.set(false);
    runNext();
  }

  /**
   * Waits for the end of all steps.
   *
   * @throws IOException if one has failed with it, as any other exception
   */
  void await() throws IOException {
    while (!waiting.isEmpty()) {
      runNext();
    }
    runNext();
    throwFailure();
  }

  /**
   * Waits until no step is running, and runs the one that has waited longest, if any. None runs
   * after one that has failed.
   */
  private synchronized void runNext() {
    Step step = waiting.poll();
    if (step != null && failure.get() == null) {
      try {
        step.run();
      } catch (IOException | RuntimeException | Error failed) {
        failure.set(failed);
      }
    }
  }

  private void throwFailure() throws IOException {
    Throwable failed = failure.get();
    if (failed instanceof IOException file) {
      throw file;
    }
    if (failed instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failed instanceof Error error) {
      throw error;
    }
  }

  /** Waits until no step is running; those that wait never will. */
  @Override
  public void close() {
    waiting.clear();
    runNext();
  }
}
