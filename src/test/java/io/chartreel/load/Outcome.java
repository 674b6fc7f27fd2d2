package io.chartreel.load;

/**
 * The outcome of a request.
 *
 * @param due scheduled time of the request in nanoseconds from the start, even if it was sent later
 * @param latency nanoseconds from the scheduled time to the last byte of the response
 * @param status HTTP status, or {@link #NONE}
 */
public record Outcome(long due, long latency, int status) {
  /** Replaces the status if there was no complete response. */
  static final int NONE = 0;

  /** Returns when the response was complete, in nanoseconds from the start. */
  long end() {
    return due + latency;
  }
}
