package io.chartreel.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The distribution of latencies. */
record Latency(Histogram histogram) {
  /** Returns a percentile in nanoseconds. */
  long percentile(double percent) {
    return histogram.getValueAtPercentile(percent);
  }

  long slowest() {
    return histogram.getMaxValue();
  }

  /** Returns a percentile as text; empty if there are no responses. */
  String p(double percent) {
    return text(percentile(percent));
  }

  String max() {
    return text(slowest());
  }

  private String text(long nanoseconds) {
    return histogram.getTotalCount() == 0 ? "" : milliseconds(nanoseconds);
  }

  static String milliseconds(long nanoseconds) {
    double milliseconds = nanoseconds / 1e6;
    return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%,.0f ms", milliseconds);
  }
}
