package io.chartreel.web.ops;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Metrics of warming up. Thread-safe. */
public final class WarmUpMetrics {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  private final CounterDataPoint seconds;
  private final CounterDataPoint charts;
  private final GaugeDataPoint running;

  /** Creates metrics that are 0, and registers them. */
  WarmUpMetrics(PrometheusRegistry registry) {
    seconds =
        Counter.builder()
            .name("chartreel_warmup_seconds")
            .help("Time of requests that warm up, and CPU time of rendering.")
            .withoutExemplars()
            .register(registry);
    charts =
        Counter.builder()
            .name("chartreel_warmup_charts")
            .help("Charts rendered to warm up.")
            .withoutExemplars()
            .register(registry);
    running =
        Gauge.builder()
            .name("chartreel_warmup_running")
            .help("1 while the service warms up, else 0.")
            .withoutExemplars()
            .register(registry);
  }

  /** Notes that warming up has begun. */
  public void begun() {
    running.set(1);
  }

  /** Notes that warming up has ended. */
  public void ended() {
    running.set(0);
  }

  /** Counts a rendered chart. */
  public void chart() {
    charts.inc();
  }

  /** Counts time of work. */
  public void worked(long nanoseconds) {
    seconds.inc(nanoseconds / NANOSECONDS_PER_SECOND);
  }
}
