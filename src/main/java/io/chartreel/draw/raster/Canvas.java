package io.chartreel.draw.raster;

import io.chartreel.chart.Rgb;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The picture that is being drawn, and its pixels: 0xRRGGBB, row by row. It knows what was painted
 * since it was last clean, so that only that is wiped: copying all of a picture of 640 x 480 takes
 * 0.1 ms, a third of what drawing ten bars takes. Holds two pictures; one drawing after the other
 * may use it. Not thread-safe.
 */
public final class Canvas {
  private final BufferedImage image;
  private final int[] pixels;
  private final int[] clean;
  private final List<Rectangle> painted = new ArrayList<>();
  private Rectangle clip;

  /**
   * An empty picture.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   */
  public Canvas(int width, int height) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.pixels = pixels(image);
    this.clean = new int[pixels.length];
    this.clip = whole();
  }

  private Rectangle whole() {
    return new Rectangle(width(), height());
  }

  /** The pixels of an image of the type {@link BufferedImage#TYPE_INT_RGB}, themselves. */
  public static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  public BufferedImage image() {
    return image;
  }

  public int[] pixels() {
    return pixels;
  }

  /** The width in pixels. */
  public int width() {
    return image.getWidth();
  }

  /** The height in pixels. */
  public int height() {
    return image.getHeight();
  }

  /** Takes what is in the picture now for clean. */
  public void keep() {
    painted.clear();
    System.arraycopy(pixels, 0, clean, 0, pixels.length);
  }

  /** Wipes what was painted since the picture was clean. */
  public void wipe() {
    for (Rectangle area : painted) {
      for (int row = area.y; row < area.y + area.height; row++) {
        int from = row * width() + area.x;
        System.arraycopy(clean, from, pixels, from, area.width);
      }
    }
    painted.clear();
  }

  /** From now on only what lies in a rectangle is painted. */
  public void clip(Rectangle rectangle) {
    clip = rectangle.intersection(whole());
  }

  /** Paints in all of the picture again. */
  public void unclip() {
    clip = whole();
  }

  /**
   * A rectangle without what is cut off on those sides on which painting ends before the picture.
   */
  public Rectangle cut(Rectangle rectangle) {
    Rectangle seen = new Rectangle(rectangle);
    if (clip.width < width()) {
      seen = seen.intersection(new Rectangle(clip.x, seen.y, clip.width, seen.height));
    }
    if (clip.height < height()) {
      seen = seen.intersection(new Rectangle(seen.x, clip.y, seen.width, clip.height));
    }
    return seen;
  }

  /**
   * The part of a rectangle that lies where painting is allowed; the caller paints there and
   * nowhere else.
   */
  Rectangle paint(int x, int y, int columns, int rows) {
    Rectangle area = new Rectangle(x, y, columns, rows).intersection(clip);
    if (!area.isEmpty()) {
      painted.add(area);
    }
    return area;
  }

  /** Fills a rectangle. */
  public void fill(Rectangle rectangle, Rgb color) {
    Rectangle area = paint(rectangle.x, rectangle.y, rectangle.width, rectangle.height);
    for (int row = area.y; row < area.y + area.height && area.width > 0; row++) {
      int from = row * width() + area.x;
      Arrays.fill(pixels, from, from + area.width, color.value());
    }
  }
}
