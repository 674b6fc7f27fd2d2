package io.chartreel.chart;

/**
 * A fixed value to compare with.
 *
 * @param label what it is
 * @param value finite
 */
public record Reference(String label, double value) {
  /** Refuses what is not a number. */
  public Reference {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(label + " is not a number: " + value);
    }
  }
}
