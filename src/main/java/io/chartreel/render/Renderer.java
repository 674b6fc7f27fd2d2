package io.chartreel.render;

import io.chartreel.chart.ErrorImage;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;

/** Renders images. Thread-safe. */
public interface Renderer {
  /**
   * Returns the image of a chart. The bytes depend on nothing but the chart, the still that is
   * requested, the format and {@link #version}.
   *
   * @param deadline is checked before each frame; what it throws ends the rendering
   */
  RenderedImage render(ChartRequest request, ImageFormat format, Deadline deadline);

  /** Returns how many bytes of memory {@link #render} holds at most. */
  long maxMemory(ChartRequest request, ImageFormat format);

  /** Returns an image of one frame that shows a message instead of a chart. */
  byte[] errorImage(ErrorImage image, ImageFormat format);

  /** Returns a text that differs between renderers whose images of the same chart may differ. */
  String version();
}
