package io.chartreel.web.ops;

import io.chartreel.render.queue.RenderMetrics;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Metrics of HTTP requests, and of the JVM errors that ended some of them. Thread-safe. */
public final class HttpMetrics {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  private final Counter requests;
  private final Histogram seconds;
  private final Counter sentBytes;
  private final Counter slowConnections;

  // looked up at the start: when such an error is counted, there may be no memory for that
  private final CounterDataPoint outOfMemoryErrors;
  private final CounterDataPoint stackOverflowErrors;
  private final CounterDataPoint otherErrors;

  /** Creates metrics that are 0, and registers them. */
  public HttpMetrics(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("chartreel_requests")
            .help("Total HTTP requests by route and status.")
            .labelNames("route", "status")
            .withoutExemplars()
            .register(registry);
    seconds =
        RenderMetrics.secondsHistogram(
                "chartreel_request_seconds", "HTTP request duration in seconds.")
            .labelNames("route")
            .register(registry);
    sentBytes =
        Counter.builder()
            .name("chartreel_sent_bytes")
            .help("Total response body bytes.")
            .withoutExemplars()
            .register(registry);
    slowConnections =
        Counter.builder()
            .name("chartreel_slow_connections")
            .help("Connections closed because their headers arrived too slowly.")
            .withoutExemplars()
            .register(registry);
    Counter errors =
        Counter.builder()
            .name("chartreel_errors")
            .help("JVM errors that ended a request, by type.")
            .labelNames("type")
            .withoutExemplars()
            .register(registry);
    outOfMemoryErrors = errors.labelValues("OutOfMemoryError");
    stackOverflowErrors = errors.labelValues("StackOverflowError");
    otherErrors = errors.labelValues("other");
  }

  /**
   * Counts a request.
   *
   * @param route the template of its path, one of few
   * @param nanoseconds from the request to the end of the response
   * @param bytes of the response body
   */
  void answered(String route, int status, long nanoseconds, long bytes) {
    requests.labelValues(route, String.valueOf(status)).inc();
    seconds.labelValues(route).observe(nanoseconds / NANOSECONDS_PER_SECOND);
    sentBytes.inc(bytes);
  }

  /** Counts a connection that was closed because its headers arrived too slowly. */
  public void slowConnection() {
    slowConnections.inc();
  }

  /** Counts an error of the JVM that ended a request. */
  void failed(Error error) {
    if (error instanceof OutOfMemoryError) {
      outOfMemoryErrors.inc();
    } else if (error instanceof StackOverflowError) {
      stackOverflowErrors.inc();
    } else {
      otherErrors.inc();
    }
  }
}
