package io.chartreel.web;

import io.chartreel.request.ChartRequest;
import java.io.ByteArrayOutputStream;

/** Makes the image of a chart: all that this package knows of scenes, pixels and files. */
@FunctionalInterface
public interface Renderer {
  /** The bytes of the image; the same for the same request. Thread-safe. */
  ByteArrayOutputStream render(ChartRequest request, ImageFormat format);
}
