package io.chartreel.web.ops;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the service has done since its start. Thread-safe. It counts by itself, and asks the library
 * of Prometheus only when somebody reads: to load that takes a tenth of a second, which the start
 * does not have.
 */
public final class HttpMetrics {
  /** The text format of Prometheus, version 0.0.4. */
  static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final Map<Answer, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, Times> answering = new ConcurrentHashMap<>();
  private final LongAdder bytesSent = new LongAdder();
  private final Times drawing = new Times();
  private final LongAdder frames = new LongAdder();
  private final LongAdder bytesDrawn = new LongAdder();
  private final LongAdder cached = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder waiting = new LongAdder();
  private final LongAdder outOfMemory = new LongAdder();
  private final LongAdder stackOverflows = new LongAdder();
  private final LongAdder otherErrors = new LongAdder();

  /** What is told apart of the answers. */
  private record Answer(String route, int status) {}

  /**
   * A request was answered.
   *
   * @param route the template of its address, of which there are few
   * @param nanoseconds from the request to the end of the answer
   * @param bytes of the body
   */
  void answered(String route, int status, long nanoseconds, long bytes) {
    answers.computeIfAbsent(new Answer(route, status), unknown -> new LongAdder()).increment();
    answering.computeIfAbsent(route, unknown -> new Times()).add(nanoseconds);
    bytesSent.add(bytes);
  }

  /**
   * An image was drawn.
   *
   * @param count frames of its chart
   * @param nanoseconds that it took
   * @param bytes of the file
   */
  public void drawn(int count, long nanoseconds, long bytes) {
    drawing.add(nanoseconds);
    frames.add(count);
    bytesDrawn.add(bytes);
  }

  /** An image was answered that had been drawn before. */
  public void cached() {
    cached.increment();
  }

  /** A drawing was refused, for there were too many or it took too long. */
  public void refused() {
    refused.increment();
  }

  /** Counts an error of the virtual machine that ended a request. */
  void failed(Error error) {
    if (error instanceof OutOfMemoryError) {
      outOfMemory.increment();
    } else if (error instanceof StackOverflowError) {
      stackOverflows.increment();
    } else {
      otherErrors.increment();
    }
  }

  /** A drawing waits for its turn; {@link #waited} says when no longer. */
  public void waits() {
    waiting.increment();
  }

  /** A drawing that waited has its turn, or has given up. */
  public void waited() {
    waiting.decrement();
  }

  /** All of it, as {@link #MEDIA_TYPE}. */
  public byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, snapshots());
    } catch (IOException memoryFailed) {
      throw new UncheckedIOException(memoryFailed);
    }
    return text.toByteArray();
  }

  private MetricSnapshots snapshots() {
    CounterSnapshot.Builder requests =
        CounterSnapshot.builder().name("chartreel_requests").help("Requests that were answered.");
    answers.forEach(
        (answer, count) ->
            requests.dataPoint(
                point(
                    count,
                    Labels.of(
                        "route", answer.route(), "status", String.valueOf(answer.status())))));
    HistogramSnapshot.Builder seconds =
        HistogramSnapshot.builder()
            .name("chartreel_request_seconds")
            .help("From a request to the end of its answer.");
    answering.forEach(
        (route, times) -> seconds.dataPoint(times.snapshot(Labels.of("route", route))));
    return new MetricSnapshots(
        requests.build(),
        seconds.build(),
        counter("chartreel_sent_bytes", "Bytes of all bodies that were sent.", bytesSent),
        HistogramSnapshot.builder()
            .name("chartreel_drawing_seconds")
            .help("The making of an image, from its chart to its bytes.")
            .dataPoint(drawing.snapshot(Labels.EMPTY))
            .build(),
        counter("chartreel_drawn_frames", "Frames of the charts that were drawn.", frames),
        counter("chartreel_drawn_bytes", "Bytes of the images that were drawn.", bytesDrawn),
        counter("chartreel_cache_hits", "Images that had been drawn before.", cached),
        counter(
            "chartreel_drawings_refused",
            "Drawings that were refused: too many at once, or over their time.",
            refused),
        CounterSnapshot.builder()
            .name("chartreel_errors")
            .help("Errors of the virtual machine that ended a request.")
            .dataPoint(point(outOfMemory, Labels.of("type", "OutOfMemoryError")))
            .dataPoint(point(stackOverflows, Labels.of("type", "StackOverflowError")))
            .dataPoint(point(otherErrors, Labels.of("type", "other")))
            .build(),
        GaugeSnapshot.builder()
            .name("chartreel_drawings_waiting")
            .help("Drawings that wait for their turn.")
            .dataPoint(GaugeDataPointSnapshot.builder().value(waiting.sum()).build())
            .build());
  }

  private static CounterSnapshot counter(String name, String help, LongAdder count) {
    return CounterSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(point(count, Labels.EMPTY))
        .build();
  }

  private static CounterDataPointSnapshot point(LongAdder count, Labels labels) {
    return CounterDataPointSnapshot.builder().value(count.sum()).labels(labels).build();
  }
}
