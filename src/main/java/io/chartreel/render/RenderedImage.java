package io.chartreel.render;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A rendered image.
 *
 * @param bytes the file
 * @param warnings deviations from the request, each a line of ASCII
 * @param frames in the file; 1 for a still
 */
public record RenderedImage(ByteArrayOutputStream bytes, List<String> warnings, int frames) {
  /** Copies the warnings. */
  public RenderedImage {
    warnings = List.copyOf(warnings);
  }
}
