package io.chartreel.web;

import io.chartreel.request.ChartRequest;

/** Makes the image of a chart: all that this package knows of scenes, pixels and files. */
@FunctionalInterface
public interface Renderer {
  /** The image; the same for the same request. Thread-safe. */
  Rendering render(ChartRequest request, ImageFormat format);
}
