package io.chartreel.web;

/** When the drawing of a chart must be over. It is looked at between frames. */
@FunctionalInterface
public interface Deadline extends io.chartreel.request.Deadline {
  /** There is none. */
  Deadline NONE = () -> {};

  /**
   * Lets the drawing go on.
   *
   * @throws UnavailableException when its time is over
   */
  @Override
  void check();
}
