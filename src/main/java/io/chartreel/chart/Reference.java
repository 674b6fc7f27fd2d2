package io.chartreel.chart;

/**
 * A fixed value that bars are compared with.
 *
 * @param label its name; may be empty
 * @param value finite
 */
public record Reference(String label, double value) {
  /** Rejects values that are not finite. */
  public Reference {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(label + " is not a number: " + value);
    }
  }
}
