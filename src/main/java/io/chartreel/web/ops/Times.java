package io.chartreel.web.ops;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How often something took how long. Thread-safe. */
final class Times {
  private static final double SECOND = 1e9;

  /** The upper ends of the steps, in seconds; above them there is one more. */
  private static final double[] STEPS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final LongAdder[] counts =
      Stream.generate(LongAdder::new).limit(STEPS.length + 1).toArray(LongAdder[]::new);
  private final LongAdder sum = new LongAdder();

  void add(long nanoseconds) {
    int found = Arrays.binarySearch(STEPS, nanoseconds / SECOND);
    counts[found < 0 ? -found - 1 : found].increment();
    sum.add(nanoseconds);
  }

  HistogramDataPointSnapshot snapshot(Labels labels) {
    return HistogramDataPointSnapshot.builder()
        .classicHistogramBuckets(
            ClassicHistogramBuckets.of(
                DoubleStream.concat(
                        DoubleStream.of(STEPS), DoubleStream.of(Double.POSITIVE_INFINITY))
                    .toArray(),
                Stream.of(counts).mapToLong(LongAdder::sum).toArray()))
        .sum(sum.sum() / SECOND)
        .labels(labels)
        .build();
  }
}
