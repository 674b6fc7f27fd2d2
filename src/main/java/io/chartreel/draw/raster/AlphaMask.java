package io.chartreel.draw.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * The coverage of each pixel of a rectangle by a text or a shape, in {@value #STEPS} steps. With so
 * few shades between two colours, the animation of a chart rarely has more than the 255 colours of
 * a GIF palette, and the difference to smooth edges cannot be seen. Immutable.
 */
public final class AlphaMask {
  /** The coverage of a fully covered pixel. */
  private static final int STEPS = 8;

  private final Rectangle bounds;
  private final double advance;
  private final byte[] steps;

  private AlphaMask(Rectangle frame, double advance, Consumer<Graphics2D> drawing) {
    this.advance = advance;
    int[] white = rasterized(frame, drawing);
    this.bounds = covered(white, frame);
    this.steps = new byte[bounds.width * bounds.height];
    for (int i = 0; i < steps.length; i++) {
      int x = bounds.x - frame.x + i % bounds.width;
      int y = bounds.y - frame.y + i / bounds.width;
      steps[i] = step(white[y * frame.width + x]);
    }
  }

  /** Returns the pixels of a drawing in white on black. */
  private static int[] rasterized(Rectangle frame, Consumer<Graphics2D> drawing) {
    if (frame.isEmpty()) {
      return new int[0];
    }
    BufferedImage image = new BufferedImage(frame.width, frame.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.addRenderingHints(hints());
    g2.translate(-frame.x, -frame.y);
    g2.setColor(Color.WHITE);
    drawing.accept(g2);
    g2.dispose();
    return Canvas.pixels(image);
  }

  /** Returns the smallest rectangle that contains all covered pixels. */
  private static Rectangle covered(int[] white, Rectangle frame) {
    int left = frame.width;
    int right = 0;
    int top = frame.height;
    int bottom = 0;
    for (int i = 0; i < white.length; i++) {
      if (step(white[i]) > 0) {
        left = Math.min(left, i % frame.width);
        right = Math.max(right, i % frame.width + 1);
        top = Math.min(top, i / frame.width);
        bottom = i / frame.width + 1;
      }
    }
    return new Rectangle(
        frame.x + left, frame.y + top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private static byte step(int white) {
    return (byte) (((white & 0xFF) * STEPS + 127) / 255);
  }

  /** Returns hints for everything that affects a pixel, so that no default of the JDK does. */
  private static RenderingHints hints() {
    RenderingHints hints =
        new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return hints;
  }

  /**
   * Returns the mask of a drawing.
   *
   * @param bounds a rectangle that contains the drawing
   * @param advance the distance to the origin of the text after it, in pixels
   * @param drawing draws in the current colour
   */
  public static AlphaMask of(Rectangle bounds, double advance, Consumer<Graphics2D> drawing) {
    return new AlphaMask(bounds, advance, drawing);
  }

  /** Returns the mask of a shape, with the same origin. */
  public static AlphaMask of(Shape shape) {
    return new AlphaMask(shape.getBounds(), 0, g2 -> g2.fill(shape));
  }

  /**
   * Returns the width of a text in pixels, up to the origin of the text after it; 0 for a shape.
   */
  public double advance() {
    return advance;
  }

  /**
   * Paints the covered pixels within the clip of the canvas.
   *
   * @param x of the origin in the image
   * @param y of the origin in the image
   * @param color 0xRRGGBB
   */
  public void paint(Canvas canvas, int x, int y, int color) {
    int[] pixels = canvas.pixels();
    boolean translucent = canvas.translucent();
    Rectangle area =
        canvas.touch(new Rectangle(x + bounds.x, y + bounds.y, bounds.width, bounds.height));
    for (int row = area.y; row < area.y + area.height; row++) {
      int from = (row - y - bounds.y) * bounds.width - x - bounds.x;
      int to = row * canvas.width();
      for (int column = area.x; column < area.x + area.width; column++) {
        int step = steps[from + column];
        if (step == STEPS) {
          pixels[to + column] = Canvas.PAINTED | color;
        } else if (step > 0) {
          int below = pixels[to + column];
          pixels[to + column] =
              translucent && below >>> 24 != 0xFF
                  ? over(below, color, step)
                  : mix(below, color, step);
        }
      }
    }
  }

  /** Composites a colour with a translucent pixel (Porter and Duff's "over"). */
  private static int over(int below, int color, int step) {
    int ink = 255 * step;
    int rest = (below >>> 24) * (STEPS - step);
    int alpha = (ink + rest + STEPS / 2) / STEPS;
    return alpha << 24
        | over(below, ink, rest, color, 16)
        | over(below, ink, rest, color, 8)
        | over(below, ink, rest, color, 0);
  }

  private static int over(int below, int ink, int rest, int color, int shift) {
    int from = below >> shift & 0xFF;
    int to = color >> shift & 0xFF;
    int sum = ink + rest;
    return (to * ink + from * rest + sum / 2) / sum << shift;
  }

  private static int mix(int background, int color, int step) {
    return Canvas.PAINTED
        | mix(background, color, step, 16)
        | mix(background, color, step, 8)
        | mix(background, color, step, 0);
  }

  private static int mix(int background, int color, int step, int shift) {
    int from = background >> shift & 0xFF;
    int to = color >> shift & 0xFF;
    return (from * (STEPS - step) + to * step + STEPS / 2) / STEPS << shift;
  }
}
