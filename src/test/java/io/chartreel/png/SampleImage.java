package io.chartreel.png;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An image with a given number of colours, in blocks and in noise.
 *
 * @param pixels row by row, as 0xAARRGGBB
 */
record SampleImage(int width, int height, int[] pixels, boolean alpha) {
  /**
   * Returns an image with exactly the given number of colours, as long as it has that many pixels.
   *
   * @param alpha whether half of the colours are translucent; otherwise their top bytes mean
   *     nothing
   */
  static SampleImage of(int width, int height, int colors, boolean alpha, long seed) {
    Random random = new Random(seed);
    int[] palette =
        random.ints(0, 0x1000000).distinct().limit(colors).map(rgb -> top(rgb, alpha)).toArray();
    int[] pixels = IntStream.range(0, width * height).map(i -> palette[i % colors]).toArray();
    for (int rectangle = 0; rectangle < 6; rectangle++) {
      int left = random.nextInt(width);
      int color = palette[random.nextInt(colors)];
      for (int row = random.nextInt(height) + colors / width + 1; row < height; row++) {
        Arrays.fill(pixels, row * width + left, (row + 1) * width, color);
      }
    }
    return new SampleImage(width, height, pixels, alpha);
  }

  private static int top(int rgb, boolean alpha) {
    return alpha && rgb % 2 == 1 ? rgb | 0xFF000000 : rgb | rgb << 24;
  }

  /** Returns the pixels as a decoder returns them. */
  int[] visible() {
    return alpha ? pixels : Arrays.stream(pixels).map(pixel -> pixel | 0xFF000000).toArray();
  }

  byte[] file() {
    return PngWriter.encode(width, height, pixels, alpha);
  }

  @Override
  public String toString() {
    long colors = Arrays.stream(visible()).distinct().count();
    return width + " x " + height + ", " + colors + (alpha ? " colours with alpha" : " colours");
  }
}
