package io.chartreel.web;

import java.util.OptionalInt;

/**
 * What whoever runs the service is told.
 *
 * @param metrics what was done so far
 * @param port on which alone the metrics are answered, and {@code /health} as well; where there is
 *     none, the port of all answers them
 */
public record Operation(Metrics metrics, OptionalInt port) {
  /** Told on the port of all. */
  public static Operation atHand() {
    return new Operation(new Metrics(), OptionalInt.empty());
  }
}
