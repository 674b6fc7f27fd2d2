package io.chartreel.render;

import java.util.List;

/**
 * An image that was made.
 *
 * @param bytes the file, not copied
 * @param warnings what is not as it was asked for, each one line of ASCII
 * @param frames of its chart; one, where it is a still
 */
public record RenderedImage(byte[] bytes, List<String> warnings, int frames) {
  /** Copies the warnings. */
  public RenderedImage {
    warnings = List.copyOf(warnings);
  }
}
