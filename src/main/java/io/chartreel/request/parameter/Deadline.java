package io.chartreel.request.parameter;

/**
 * A limit on the time for reading or drawing. Long loops check it regularly: for every row, series
 * or hundred tokens that are read, and before every frame that is drawn. It also ends work whose
 * result nobody waits for any more.
 */
@FunctionalInterface
public interface Deadline {
  /** A deadline that never passes. */
  Deadline NONE = () -> {};

  /** Throws an unchecked exception if the deadline has passed. */
  void check();
}
