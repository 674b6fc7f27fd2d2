package io.chartreel.web;

import java.time.Duration;

/**
 * How long a client is waited for. A body is given up before its connection is idle: Jetty loses a
 * request for whose body somebody waits when its connection turns idle.
 *
 * @param sending for the headers of a request, and again for its body, however much comes
 * @param idle while nothing comes from a connection and nothing is taken from it; longer
 */
public record Patience(Duration sending, Duration idle) {
  /** Enough for a body of the largest size over a telephone. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(30));

  /** Refuses what cannot be kept. */
  public Patience {
    if (sending.toMillis() < 1 || idle.compareTo(sending) <= 0) {
      throw new IllegalArgumentException("sending " + sending + ", idle " + idle);
    }
  }
}
