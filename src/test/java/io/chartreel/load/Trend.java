package io.chartreel.load;

import java.util.List;

/**
 * Readings at regular intervals. A trend is stable if the median of the last third is no higher
 * than that of the second third; the first third may still fill caches.
 *
 * @param readings at least three
 */
record Trend(List<Long> readings) {
  Trend {
    readings = List.copyOf(readings);
    if (readings.size() < 3) {
      throw new IllegalArgumentException("at least three readings are required, not " + readings);
    }
  }

  /** Returns the median of the second third. */
  long earlier() {
    return median(readings.size() / 3, readings.size() * 2 / 3);
  }

  /** Returns the median of the last third. */
  long last() {
    return median(readings.size() * 2 / 3, readings.size());
  }

  /** Returns whether the last third exceeds the second by at most a tolerance. */
  boolean isStable(long tolerance) {
    return last() - earlier() <= tolerance;
  }

  private long median(int from, int to) {
    List<Long> sorted = readings.subList(from, to).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
