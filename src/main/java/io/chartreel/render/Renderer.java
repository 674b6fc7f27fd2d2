package io.chartreel.render;

import io.chartreel.chart.ErrorImage;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import java.io.ByteArrayOutputStream;

/** Makes images: all that this package knows of scenes, pixels and files. Thread-safe. */
public interface Renderer {
  /**
   * The image of a chart; the same for the same chart and still.
   *
   * @param deadline is looked at before each frame; what it throws ends the drawing
   */
  RenderedImage render(ChartRequest request, ImageFormat format, Deadline deadline);

  /** How many bytes of memory the making of an image holds at most. */
  long memory(ChartRequest request, ImageFormat format);

  /** An image of one frame with words instead of a chart. */
  ByteArrayOutputStream notice(ErrorImage notice, ImageFormat format);

  /**
   * What else than the chart decides the bytes: two renderers of the same version make the same
   * image of the same chart.
   */
  String version();
}
