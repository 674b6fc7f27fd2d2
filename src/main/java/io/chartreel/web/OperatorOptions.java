package io.chartreel.web;

import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.ServiceMetrics;
import java.util.OptionalInt;

/**
 * What whoever runs the service has for himself.
 *
 * @param metrics what was done so far
 * @param host the address on which {@code port} listens
 * @param port on which alone the metrics are answered, and {@code /health} as well; where there is
 *     none, the port of all answers them
 * @param signatures what charts need before they are drawn; where any are needed, {@code /sign} on
 *     the port of his own makes them
 */
public record OperatorOptions(
    ServiceMetrics metrics, String host, OptionalInt port, UrlSigner signatures) {
  /** The address that nobody else reaches. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** Checks. */
  public OperatorOptions {
    if (signatures.areNeeded() && port.isEmpty()) {
      throw new IllegalArgumentException("signatures are made on a port for the operator alone");
    }
  }

  /** One whose port nobody else reaches. */
  public OperatorOptions(ServiceMetrics metrics, OptionalInt port, UrlSigner signatures) {
    this(metrics, DEFAULT_HOST, port, signatures);
  }

  /** All on the port of all, and nothing signed. */
  public static OperatorOptions atHand() {
    return new OperatorOptions(new ServiceMetrics(), OptionalInt.empty(), UrlSigner.NONE);
  }
}
