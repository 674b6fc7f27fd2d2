package io.chartreel.web.ops;

import io.chartreel.request.problem.Excerpt;
import io.chartreel.web.http.PrintableText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mistakes of the program, each once, with its stack. */
final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.chartreel.failure");

  /** Throwables of a failure: it and its causes. */
  private static final int MOST_CAUSES = 20;

  /** Characters (code points) of a message, which may have the user's data in it. */
  private static final int LONGEST_MESSAGE = 200;

  /** Frames of a stack, of which that of an endless recursion has thousands. */
  private static final int MOST_FRAMES = 100;

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

  /**
   * A throwable and its causes, as Java prints them, but each message on one line and none of them
   * long.
   */
  static String stack(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(FailureLog::lines)
        .collect(Collectors.joining("\nCaused by: "));
  }

  private static String lines(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    StringBuilder lines = new StringBuilder(oneLine(failure.toString()));
    Stream.of(frames).limit(MOST_FRAMES).forEach(frame -> lines.append("\n\tat ").append(frame));
    if (frames.length > MOST_FRAMES) {
      lines.append("\n\t... ").append(frames.length - MOST_FRAMES).append(" more");
    }
    return lines.toString();
  }

  /** A text without what could begin a line of its own, or steer a terminal. */
  private static String oneLine(String text) {
    return PrintableText.oneLine(Excerpt.of(text, LONGEST_MESSAGE), '?');
  }
}
