package io.chartreel.image;

import java.util.Arrays;

/** An image as pixels with transparency. Immutable as long as nobody writes to its arrays. */
public final class Bitmap {
  private static final int CHANNELS = 4;
  private static final int OPAQUE = 0xFF;

  private final int width;
  private final int height;
  private final int[] pixels;

  /**
   * Creates an image.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param pixels row by row as 0xAARRGGBB, the colours not multiplied by alpha; not copied
   * @throws IllegalArgumentException if there are not as many pixels as the size says
   */
  public Bitmap(int width, int height, int[] pixels) {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for an image of " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /** Returns the pixels row by row as 0xAARRGGBB, the colours not multiplied by alpha; no copy. */
  public int[] pixels() {
    return pixels;
  }

  /** Returns whether no pixel is transparent, not even in part. */
  public boolean isOpaque() {
    for (int pixel : pixels) {
      if (pixel >>> 24 != OPAQUE) {
        return false;
      }
    }
    return true;
  }

  /** Returns the image without rows and columns at its sides that are all transparent. */
  Bitmap trimmed() {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] >>> 24 > 0) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width + 1);
        top = Math.min(top, i / width);
        bottom = i / width + 1;
      }
    }
    if (left >= right || right - left == width && bottom - top == height) {
      return this;
    }
    int[] kept = new int[(right - left) * (bottom - top)];
    for (int row = top; row < bottom; row++) {
      System.arraycopy(
          pixels, row * width + left, kept, (row - top) * (right - left), right - left);
    }
    return new Bitmap(right - left, bottom - top, kept);
  }

  /**
   * Returns the image in another size. Each pixel is the mean of the area that it covers, weighted
   * by alpha.
   *
   * @param toWidth in pixels, at least 1
   * @param toHeight in pixels, at least 1
   */
  public Bitmap scaled(int toWidth, int toHeight) {
    if (toWidth == width && toHeight == height) {
      return this;
    }
    double[] rows = new double[toWidth * height * CHANNELS];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < toWidth; x++) {
        addRow(y, x, (double) width / toWidth, rows, (y * toWidth + x) * CHANNELS);
      }
    }
    int[] scaled = new int[toWidth * toHeight];
    double step = (double) height / toHeight;
    double[] mean = new double[CHANNELS];
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        Arrays.fill(mean, 0);
        double to = Math.min(height, (y + 1) * step);
        for (int row = (int) (y * step); row < to; row++) {
          double share = (Math.min(row + 1, to) - Math.max(row, y * step)) / step;
          for (int channel = 0; channel < CHANNELS; channel++) {
            mean[channel] += share * rows[(row * toWidth + x) * CHANNELS + channel];
          }
        }
        scaled[y * toWidth + x] = pixel(mean);
      }
    }
    return new Bitmap(toWidth, toHeight, scaled);
  }

  /** Adds up a part of a row: alpha, and red, green and blue multiplied by it. */
  private void addRow(int y, int column, double step, double[] sums, int at) {
    double from = column * step;
    double to = Math.min(width, (column + 1) * step);
    for (int x = (int) from; x < to; x++) {
      int pixel = pixels[y * width + x];
      double share = (Math.min(x + 1, to) - Math.max(x, from)) / step;
      double alpha = share * (pixel >>> 24);
      sums[at] += alpha;
      sums[at + 1] += alpha * (pixel >> 16 & 0xFF);
      sums[at + 2] += alpha * (pixel >> 8 & 0xFF);
      sums[at + 3] += alpha * (pixel & 0xFF);
    }
  }

  private static int pixel(double[] mean) {
    int alpha = (int) Math.round(mean[0]);
    return alpha == 0
        ? 0
        : alpha << 24 | channel(mean, 1) << 16 | channel(mean, 2) << 8 | channel(mean, 3);
  }

  private static int channel(double[] mean, int channel) {
    return Math.min(0xFF, (int) Math.round(mean[channel] / mean[0]));
  }
}
