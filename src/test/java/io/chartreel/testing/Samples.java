package io.chartreel.testing;

/** Reads metrics in the text format of Prometheus. */
public final class Samples {
  private Samples() {}

  /**
   * Returns the value of a sample.
   *
   * @param name with its labels
   */
  public static double value(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample " + name));
  }
}
