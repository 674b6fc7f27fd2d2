package io.chartreel.render.queue;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Metrics of rendering, of its queue and of the cache. Thread-safe. */
public final class RenderMetrics {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  /** The upper bounds of the buckets of every histogram of times, in seconds. */
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final DistributionDataPoint seconds;
  private final CounterDataPoint frames;
  private final CounterDataPoint bytes;
  private final CounterDataPoint cacheHits;
  private final CounterDataPoint rejections;
  private final GaugeDataPoint queued;
  private final GaugeDataPoint queueLimit;
  private final GaugeDataPoint running;
  private final GaugeDataPoint workers;

  /** Creates metrics that are 0, and registers them. */
  public RenderMetrics(PrometheusRegistry registry) {
    seconds =
        secondsHistogram("chartreel_drawing_seconds", "Time to render an image, in seconds.")
            .register(registry);
    frames = counter("chartreel_drawn_frames", "Total frames of rendered charts.", registry);
    bytes = counter("chartreel_drawn_bytes", "Total bytes of rendered images.", registry);
    cacheHits = counter("chartreel_cache_hits", "Images served from the cache.", registry);
    rejections =
        counter(
            "chartreel_drawings_refused",
            "Render requests rejected (queue full or timeout).",
            registry);
    queued = gauge("chartreel_drawings_waiting", "Render requests currently queued.", registry);
    queueLimit =
        gauge("chartreel_drawings_waiting_limit", "Render requests that may be queued.", registry);
    running = gauge("chartreel_drawings_running", "Render threads that are busy.", registry);
    workers = gauge("chartreel_drawings_running_limit", "Render threads.", registry);
  }

  /** Returns a histogram of times in seconds with the buckets that all of them have. */
  public static Histogram.Builder secondsHistogram(String name, String help) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .classicOnly()
        .classicUpperBounds(SECONDS)
        .withoutExemplars();
  }

  private static CounterDataPoint counter(String name, String help, PrometheusRegistry registry) {
    return Counter.builder().name(name).help(help).withoutExemplars().register(registry);
  }

  private static GaugeDataPoint gauge(String name, String help, PrometheusRegistry registry) {
    return Gauge.builder().name(name).help(help).withoutExemplars().register(registry);
  }

  /** Notes how many charts may be rendered, and how many may wait, at the same time. */
  void limits(QueueLimits limits) {
    workers.set(limits.workers());
    queueLimit.set(limits.queue());
  }

  /** Notes that a render thread begins a task. */
  void begun() {
    running.inc();
  }

  /** Notes that a render thread has ended a task. */
  void ended() {
    running.dec();
  }

  /** Counts an image that was rendered, with the frames of its chart and the bytes of its file. */
  void rendered(int imageFrames, long nanoseconds, long imageBytes) {
    seconds.observe(nanoseconds / NANOSECONDS_PER_SECOND);
    frames.inc(imageFrames);
    bytes.inc(imageBytes);
  }

  /** Counts an image that was served from the cache. */
  public void cacheHit() {
    cacheHits.inc();
  }

  /** Counts a request that was rejected because the service is overloaded. */
  public void rejected() {
    rejections.inc();
  }

  /** Notes that a rendering waits for its turn. */
  public void enqueued() {
    queued.inc();
  }

  /** Notes that a rendering no longer waits: it has begun or was given up. */
  public void dequeued() {
    queued.dec();
  }
}
