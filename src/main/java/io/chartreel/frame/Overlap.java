package io.chartreel.frame;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps one after the other in a helping thread, while the caller prepares the next ones. If
 * the helper does not keep up, or has no time at all, the caller begins and runs them.
 */
final class Overlap {
  /** How many steps wait at most while another one is running. */
  static final int WAITING = 1;

  /** A part of the work. */
  @FunctionalInterface
  interface Step {
    /** Begins with what can be done before the steps before it have run; called at most once. */
    default void begin() {}

    /** Runs the step, or what is left of it. */
    void run() throws IOException;
  }

  private final Executor helper;
  private final Queue<Step> waiting = new ConcurrentLinkedQueue<>();

  /** Whether the helper has been asked and has not begun yet; it is not asked twice. */
  private final AtomicBoolean asked = new AtomicBoolean();

  /** Why a step has failed, until it is thrown. */
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Whether a step has failed. */
  private boolean failed;

  /**
   * Creates one without steps.
   *
   * @param helper runs something in another thread or at once, in any order
   */
  Overlap(Executor helper) {
    this.helper = helper;
  }

  /**
   * Adds a step. If the helper does not keep up, the caller begins the step first.
   *
   * @throws IOException if a step before has failed with it, as any other exception
   */
  void start(Step step) throws IOException {
    if (waiting.size() >= WAITING) {
      step.begin();
    }
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
    if (step != null && !failed) {
      try {
        step.run();
      } catch (IOException | RuntimeException | Error thrown) {
        failed = true;
        failure.set(thrown);
      }
    }
  }

  private void throwFailure() throws IOException {
    Throwable thrown = failure.getAndSet(null);
    if (thrown instanceof IOException file) {
      throw file;
    }
    if (thrown instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }

  /**
   * Waits until no step is running; those that wait never will run. Call this in a {@code finally}
   * block: a step's failure is then thrown instead of whatever has ended the caller.
   *
   * @throws IOException if a step has failed with it, as any other exception, and no other method
   *     has thrown it
   */
  void end() throws IOException {
    waiting.clear();
    runNext();
    throwFailure();
  }
}
