package io.chartreel.request;

/**
 * Ends work that takes too long, or that nobody waits for. Long loops check it now and then: for
 * each row, series or hundred tokens that are read, and before each frame that is drawn.
 */
@FunctionalInterface
public interface Deadline {
  /** The deadline of work that is never ended. */
  Deadline NONE = () -> {};

  /** Returns if the work may go on, and throws an unchecked exception if it must end. */
  void check();
}
