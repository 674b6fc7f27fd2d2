package io.chartreel.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The picture that is being drawn, and its pixels: 0xRRGGBB, row by row. */
final class Canvas {
  private final BufferedImage image;
  private final int[] pixels;

  Canvas(int width, int height) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.pixels = pixels(image);
  }

  /** The pixels of an image of the type {@link BufferedImage#TYPE_INT_RGB}, themselves. */
  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  BufferedImage image() {
    return image;
  }

  int[] pixels() {
    return pixels;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }
}
