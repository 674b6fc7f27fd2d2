package io.chartreel.load;

import java.util.List;

/**
 * What was read at regular times. It is flat where it is no higher at the end than before: that is
 * asked of the last third and the second, for the first may still fill caches.
 *
 * @param readings three or more
 */
record Course(List<Long> readings) {
  Course {
    readings = List.copyOf(readings);
    if (readings.size() < 3) {
      throw new IllegalArgumentException("no thirds of " + readings);
    }
  }

  /** What is usual in the second third. */
  long before() {
    return median(readings.size() / 3, readings.size() * 2 / 3);
  }

  /** What is usual in the last third. */
  long atTheEnd() {
    return median(readings.size() * 2 / 3, readings.size());
  }

  /** Whether it ends no more than a tolerance above what it was. */
  boolean isFlat(long tolerance) {
    return atTheEnd() - before() <= tolerance;
  }

  private long median(int from, int to) {
    List<Long> sorted = readings.subList(from, to).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
