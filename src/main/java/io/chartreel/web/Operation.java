package io.chartreel.web;

import java.util.OptionalInt;

/**
 * What whoever runs the service has for himself.
 *
 * @param metrics what was done so far
 * @param port on which alone the metrics are answered, and {@code /health} as well; where there is
 *     none, the port of all answers them
 * @param signatures what charts need before they are drawn; where any are needed, {@code /sign} on
 *     the port of his own makes them
 */
public record Operation(Metrics metrics, OptionalInt port, Signatures signatures) {
  /** Checks. */
  public Operation {
    if (signatures.areNeeded() && port.isEmpty()) {
      throw new IllegalArgumentException("signatures are made on a port for the operator alone");
    }
  }

  /** All on the port of all, and nothing signed. */
  public static Operation atHand() {
    return new Operation(new Metrics(), OptionalInt.empty(), Signatures.NONE);
  }
}
