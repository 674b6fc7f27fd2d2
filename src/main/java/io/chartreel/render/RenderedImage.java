package io.chartreel.render;

import java.util.List;

/**
 * A rendered image.
 *
 * @param bytes the file, not copied
 * @param warnings deviations from the request, each a line of ASCII
 * @param frames in the file; 1 for a still
 */
public record RenderedImage(byte[] bytes, List<String> warnings, int frames) {
  /** Copies the warnings. */
  public RenderedImage {
    warnings = List.copyOf(warnings);
  }
}
