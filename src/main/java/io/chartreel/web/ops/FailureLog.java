package io.chartreel.web.ops;

import io.chartreel.request.problem.Excerpt;
import io.chartreel.web.http.PrintableText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the failures of the program, with their stack traces. */
final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.chartreel.failure");

  /** Throwables that are logged of one failure: it and its causes. */
  private static final int MAX_CAUSES = 20;

  /** Code points of a message, which may contain what the client sent. */
  private static final int MAX_MESSAGE = 200;

  /** Frames of a stack trace; an endless recursion has thousands. */
  private static final int MAX_FRAMES = 100;

  private FailureLog() {}

  /**
   * Logs a failure.
   *
   * @param id of the request that failed
   * @param route the template of its path
   */
  static void write(String id, String route, Throwable failure) {
    String stack;
    try {
      stack = stack(failure);
    } catch (OutOfMemoryError noMemory) {
      stack = failure.getClass().getName();
    }
    LOG.error("Failed to answer {} {}\n{}", id, route, stack);
  }

  /**
   * Returns a throwable and its causes as Java prints them, but with messages that are short and on
   * one line.
   */
  static String stack(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .map(FailureLog::lines)
        .collect(Collectors.joining("\nCaused by: "));
  }

  private static String lines(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    StringBuilder lines = new StringBuilder(oneLine(failure.toString()));
    Stream.of(frames).limit(MAX_FRAMES).forEach(frame -> lines.append("\n\tat ").append(frame));
    if (frames.length > MAX_FRAMES) {
      lines.append("\n\t... ").append(frames.length - MAX_FRAMES).append(" more");
    }
    return lines.toString();
  }

  /** Replaces characters that could begin a line or control a terminal. */
  private static String oneLine(String text) {
    return PrintableText.oneLine(Excerpt.of(text, MAX_MESSAGE), '?');
  }
}
