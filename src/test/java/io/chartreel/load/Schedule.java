package io.chartreel.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * The times of requests: a Poisson process, like independent users, that is the same in every run.
 *
 * @param segments consecutive segments
 */
record Schedule(List<Segment> segments) {
  private static final long SEED = 1;

  /**
   * A segment with a constant rate.
   *
   * @param rate average requests per second, above 0
   */
  record Segment(double rate, Duration duration) {}

  static Schedule of(Segment... segments) {
    return new Schedule(List.of(segments));
  }

  /** Returns the times in nanoseconds from the start, in ascending order. */
  long[] times() {
    Random random = new Random(SEED);
    LongStream.Builder times = LongStream.builder();
    double start = 0;
    for (Segment segment : segments) {
      double end = start + segment.duration().toNanos();
      double time = start;
      while (true) {
        time += random.nextExponential() * 1e9 / segment.rate();
        if (time >= end) {
          break;
        }
        times.add((long) time);
      }
      start = end;
    }
    return times.build().toArray();
  }
}
