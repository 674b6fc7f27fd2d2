package io.chartreel.chart;

import java.util.List;

/**
 * Words that are shown in place of a chart that cannot be drawn.
 *
 * @param heading what is so
 * @param sentences why; the first is the most important
 * @param width of the image, in pixels, at least 1
 * @param height of the image, in pixels, at least 1
 */
public record Notice(String heading, List<String> sentences, int width, int height) {
  /** Checks and copies. */
  public Notice {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no picture of " + width + " x " + height);
    }
    sentences = List.copyOf(sentences);
  }
}
