package io.chartreel.web.http;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Handles errors of the virtual machine that end a request but not the service, such as a lack of
 * memory.
 */
public final class RequestErrors {
  private static final int MAX_CAUSES = 20;

  private RequestErrors() {}

  /** Returns the first error among a failure and its causes. */
  public static Optional<Error> in(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(Error.class::isInstance)
        .map(Error.class::cast)
        .findFirst();
  }

  /** Returns the status of the response: 503 for a lack of memory, which may be over soon. */
  public static int status(Throwable failure) {
    return in(failure).filter(OutOfMemoryError.class::isInstance).isPresent()
        ? HttpStatus.SERVICE_UNAVAILABLE_503
        : HttpStatus.INTERNAL_SERVER_ERROR_500;
  }

  /** Wraps an error for asynchronous code that handles only exceptions. */
  public static RuntimeException wrapped(Error error) {
    return new IllegalStateException(error);
  }
}
