package io.chartreel.web.jetty;

import java.time.Duration;

/**
 * How long the server waits for clients. A body times out before its connection is idle: Jetty
 * never answers a request whose body is still awaited when its connection becomes idle.
 *
 * @param sending for the headers of a request, and again for its body, even if bytes keep arriving;
 *     at least a millisecond
 * @param idle until a connection is closed on which no byte is received or sent; longer than {@code
 *     sending}
 * @param drain for requests in progress at shutdown; bodies that are incomplete then are abandoned
 */
public record ClientTimeouts(Duration sending, Duration idle, Duration drain) {
  private static final Duration DEFAULT_DRAIN = Duration.ofSeconds(10);

  /** The default, in which the largest body can be sent over a mobile network. */
  public static final ClientTimeouts DEFAULT =
      new ClientTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(30));

  /** Checks the order of the timeouts. */
  public ClientTimeouts {
    if (sending.toMillis() < 1 || idle.compareTo(sending) <= 0 || drain.isNegative()) {
      throw new IllegalArgumentException(
          "sending " + sending + ", idle " + idle + ", drain " + drain);
    }
  }

  /** Creates timeouts with the default drain. */
  public ClientTimeouts(Duration sending, Duration idle) {
    this(sending, idle, DEFAULT_DRAIN);
  }
}
