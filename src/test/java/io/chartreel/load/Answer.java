package io.chartreel.load;

/**
 * What one request came to.
 *
 * @param due nanoseconds after the start when it was to be sent, even if it was sent later
 * @param latency nanoseconds from then to the last byte of its answer
 * @param status of HTTP, or {@link #NONE}
 */
public record Answer(long due, long latency, int status) {
  /** Instead of a status where there was no answer, or not all of it. */
  static final int NONE = 0;

  /** Nanoseconds after the start when the answer was there. */
  long end() {
    return due + latency;
  }
}
