package io.chartreel.web;

import io.chartreel.chart.Notice;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.Deadline;
import java.io.ByteArrayOutputStream;

/** A renderer whose work is counted. */
final class MeasuredRenderer implements Renderer {
  private final Renderer renderer;
  private final Metrics metrics;

  MeasuredRenderer(Renderer renderer, Metrics metrics) {
    this.renderer = renderer;
    this.metrics = metrics;
  }

  @Override
  public Rendering render(ChartRequest request, ImageFormat format, Deadline deadline) {
    long start = System.nanoTime();
    Rendering image = renderer.render(request, format, deadline);
    metrics.drawn(image.frames(), System.nanoTime() - start, image.bytes().size());
    return image;
  }

  @Override
  public long memory(ChartRequest request, ImageFormat format) {
    return renderer.memory(request, format);
  }

  @Override
  public ByteArrayOutputStream notice(Notice notice, ImageFormat format) {
    return renderer.notice(notice, format);
  }

  @Override
  public String version() {
    return renderer.version();
  }
}
