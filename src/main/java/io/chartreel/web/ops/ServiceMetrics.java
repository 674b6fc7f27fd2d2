package io.chartreel.web.ops;

import io.chartreel.render.queue.RenderMetrics;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * All metrics of the service since its start, and their text for Prometheus. Loading the library
 * takes a tenth of a second, so the first instance should be created while the start waits for
 * something else. Thread-safe.
 */
public final class ServiceMetrics {
  /** The media type of {@link #text}: the text format of Prometheus, version 0.0.4. */
  static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final HttpMetrics http = new HttpMetrics(registry);
  private final RenderMetrics rendering = new RenderMetrics(registry);
  private final MemoryMetrics memory = new MemoryMetrics(registry);
  private final WarmUpMetrics warmUp = new WarmUpMetrics(registry);

  /** Returns the metrics of requests. */
  public HttpMetrics http() {
    return http;
  }

  /** Returns the metrics of rendering. */
  public RenderMetrics rendering() {
    return rendering;
  }

  /** Returns the metrics of the shares of the heap. */
  public MemoryMetrics memory() {
    return memory;
  }

  /** Returns the metrics of warming up. */
  public WarmUpMetrics warmUp() {
    return warmUp;
  }

  /** Returns the current values in the text format of Prometheus. */
  public byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    return text.toByteArray();
  }
}
