package io.chartreel.web.jetty;

import java.time.Duration;

/**
 * How long a client is waited for. A body is given up before its connection is idle: Jetty loses a
 * request for whose body somebody waits when its connection turns idle.
 *
 * @param sending for the headers of a request, and again for its body, however much comes
 * @param idle while nothing comes from a connection and nothing is taken from it; longer
 * @param drain how long requests are waited for when the service ends; bodies that are not whole
 *     then are given up
 */
public record ClientTimeouts(Duration sending, Duration idle, Duration drain) {
  private static final Duration USUAL_DRAIN = Duration.ofSeconds(10);

  /** Enough for a body of the largest size over a telephone. */
  public static final ClientTimeouts USUAL =
      new ClientTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(30));

  /** Refuses what cannot be kept. */
  public ClientTimeouts {
    if (sending.toMillis() < 1 || idle.compareTo(sending) <= 0 || drain.isNegative()) {
      throw new IllegalArgumentException(
          "sending " + sending + ", idle " + idle + ", drain " + drain);
    }
  }

  /** Waits as long as usual when the service ends. */
  public ClientTimeouts(Duration sending, Duration idle) {
    this(sending, idle, USUAL_DRAIN);
  }
}
