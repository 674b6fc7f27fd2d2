package io.chartreel.render.queue;

import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.ops.HttpMetrics;
import java.io.ByteArrayOutputStream;

/** A renderer whose work is counted. */
public final class MeasuredRenderer implements Renderer {
  private final Renderer renderer;
  private final HttpMetrics metrics;

  public MeasuredRenderer(Renderer renderer, HttpMetrics metrics) {
    this.renderer = renderer;
    this.metrics = metrics;
  }

  @Override
  public RenderedImage render(ChartRequest request, ImageFormat format, Deadline deadline) {
    long start = System.nanoTime();
    RenderedImage image = renderer.render(request, format, deadline);
    metrics.drawn(image.frames(), System.nanoTime() - start, image.bytes().size());
    return image;
  }

  @Override
  public long memory(ChartRequest request, ImageFormat format) {
    return renderer.memory(request, format);
  }

  @Override
  public ByteArrayOutputStream notice(ErrorImage notice, ImageFormat format) {
    return renderer.notice(notice, format);
  }

  @Override
  public String version() {
    return renderer.version();
  }
}
