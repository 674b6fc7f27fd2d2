package io.chartreel.web.http;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * The errors of the virtual machine that end a request and not the service: they are answered,
 * logged once and counted.
 */
public final class RequestErrors {
  private static final int MOST_CAUSES = 20;

  private RequestErrors() {}

  /** Returns the error that a failure is, or that is among its causes. */
  public static Optional<Error> in(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .filter(Error.class::isInstance)
        .map(Error.class::cast)
        .findFirst();
  }

  /** Returns the status of an answer: where memory is short, there may be some in a second. */
  public static int status(Throwable failure) {
    return in(failure).filter(OutOfMemoryError.class::isInstance).isPresent()
        ? HttpStatus.SERVICE_UNAVAILABLE_503
        : HttpStatus.INTERNAL_SERVER_ERROR_500;
  }

  /** Returns an exception in place of an error, for asynchronous code that handles no errors. */
  public static RuntimeException wrapped(Error error) {
    return new IllegalStateException(error);
  }
}
