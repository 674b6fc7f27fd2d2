package io.chartreel.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mistakes of the program, each once, with its stack. */
final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.chartreel.failure");

  private FailureLog() {}

  /**
   * Writes what failed.
   *
   * @param id of the request that it failed for
   * @param route the template of its address
   */
  static void write(String id, String route, Throwable failure) {
    String stack;
    try {
      stack = stack(failure);
    } catch (OutOfMemoryError noMemoryForIt) {
      stack = failure.getClass().getName();
    }
    LOG.error("Failed to answer {} {}\n{}", id, route, stack);
  }

  /** A throwable and its causes, as Java prints them, but each message on one line. */
  static String stack(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .map(FailureLog::lines)
        .collect(Collectors.joining("\nCaused by: "));
  }

  private static String lines(Throwable failure) {
    return Stream.concat(
            Stream.of(oneLine(failure.toString())),
            Stream.of(failure.getStackTrace()).map(frame -> "\tat " + frame))
        .collect(Collectors.joining("\n"));
  }

  /** A text without what could begin a line of its own, or steer a terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
