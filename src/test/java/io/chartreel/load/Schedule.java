package io.chartreel.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * When requests are due: independent of each other, as those of many people are (Poisson), and at
 * each run the same.
 *
 * @param legs one after the other
 */
record Schedule(List<Leg> legs) {
  private static final long SEED = 1;

  /**
   * A time of one rate.
   *
   * @param rate requests a second on average, above 0
   */
  record Leg(double rate, Duration time) {}

  static Schedule of(Leg... legs) {
    return new Schedule(List.of(legs));
  }

  /** Nanoseconds after the start, in order. */
  long[] moments() {
    Random random = new Random(SEED);
    LongStream.Builder moments = LongStream.builder();
    double start = 0;
    for (Leg leg : legs) {
      double end = start + leg.time().toNanos();
      double moment = start;
      while (true) {
        moment += random.nextExponential() * 1e9 / leg.rate();
        if (moment >= end) {
          break;
        }
        moments.add((long) moment);
      }
      start = end;
    }
    return moments.build().toArray();
  }
}
