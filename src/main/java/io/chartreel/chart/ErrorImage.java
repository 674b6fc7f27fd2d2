package io.chartreel.chart;

import java.util.List;

/**
 * The content of an image that is sent in place of a chart that cannot be drawn.
 *
 * @param heading what happened
 * @param sentences the reasons, most important first
 * @param width of the image, in pixels, at least 1
 * @param height of the image, in pixels, at least 1
 */
public record ErrorImage(String heading, List<String> sentences, int width, int height) {
  /** Rejects empty images, and copies the list. */
  public ErrorImage {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no image of " + width + " x " + height);
    }
    sentences = List.copyOf(sentences);
  }
}
