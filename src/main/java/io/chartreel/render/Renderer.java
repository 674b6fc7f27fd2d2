package io.chartreel.render;

import io.chartreel.chart.ErrorImage;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import java.util.concurrent.Executor;

/** Renders images. Thread-safe. */
public interface Renderer {
  /**
   * Returns the image of a chart. The bytes depend on nothing but the chart, the still that is
   * requested, the format and {@link #version}.
   *
   * @param deadline is checked before each frame; what it throws ends the rendering
   * @param helper runs a part of the work, in another thread or at once, in any order
   */
  RenderedImage render(
      ChartRequest request, ImageFormat format, Deadline deadline, Executor helper);

  /** Returns the image of a chart, without a helper. */
  default RenderedImage render(ChartRequest request, ImageFormat format, Deadline deadline) {
    return render(request, format, deadline, Runnable::run);
  }

  /** Returns how many bytes of memory {@link #render} holds at most. */
  long maxMemory(ChartRequest request, ImageFormat format);

  /** Returns an image of one frame that shows a message instead of a chart. */
  byte[] errorImage(ErrorImage image, ImageFormat format);

  /** Returns a text that differs between renderers whose images of the same chart may differ. */
  String version();
}
