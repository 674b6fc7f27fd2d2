package io.chartreel.draw.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * How far a text or a shape covers each pixel of a rectangle, in {@value #STEPS} steps: what lies
 * between a colour and its ground has so few shades that a chart's film seldom has more than the
 * 255 colours that a GIF can tell, and nobody sees the difference.
 */
public final class AlphaMask {
  /** From a pixel that is not covered to one that is covered whole. */
  private static final int STEPS = 8;

  private final Rectangle bounds;
  private final double advance;
  private final byte[] steps;

  private AlphaMask(Rectangle bounds, double advance, byte[] steps) {
    this.bounds = bounds;
    this.advance = advance;
    this.steps = steps;
  }

  private AlphaMask(Rectangle room, double advance, Consumer<Graphics2D> drawing) {
    this.advance = advance;
    int[] white = white(room, drawing);
    this.bounds = covered(white, room);
    this.steps = new byte[bounds.width * bounds.height];
    for (int i = 0; i < steps.length; i++) {
      int x = bounds.x - room.x + i % bounds.width;
      int y = bounds.y - room.y + i / bounds.width;
      steps[i] = step(white[y * room.width + x]);
    }
  }

  /** The pixels of a room in which something is drawn in white on black. */
  private static int[] white(Rectangle room, Consumer<Graphics2D> drawing) {
    if (room.isEmpty()) {
      return new int[0];
    }
    BufferedImage image = new BufferedImage(room.width, room.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.addRenderingHints(hints());
    g2.translate(-room.x, -room.y);
    g2.setColor(Color.WHITE);
    drawing.accept(g2);
    g2.dispose();
    return Canvas.pixels(image);
  }

  /** The smallest rectangle in a room that holds all that is covered. */
  private static Rectangle covered(int[] white, Rectangle room) {
    int left = room.width;
    int right = 0;
    int top = room.height;
    int bottom = 0;
    for (int i = 0; i < white.length; i++) {
      if (step(white[i]) > 0) {
        left = Math.min(left, i % room.width);
        right = Math.max(right, i % room.width + 1);
        top = Math.min(top, i / room.width);
        bottom = i / room.width + 1;
      }
    }
    return new Rectangle(
        room.x + left, room.y + top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private static byte step(int white) {
    return (byte) (((white & 0xFF) * STEPS + 127) / 255);
  }

  /** Inputs of every pixel: none may be left to the machine. */
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
   * @param advance the distance from the origin to that of the text after it, in pixels
   * @param drawing draws in the current colour
   */
  public static AlphaMask of(Rectangle bounds, double advance, Consumer<Graphics2D> drawing) {
    return new AlphaMask(bounds, advance, drawing);
  }

  /** What a shape covers, its origin that of its corners. */
  public static AlphaMask of(Shape shape) {
    return new AlphaMask(shape.getBounds(), 0, g2 -> g2.fill(shape));
  }

  /** The same, turned a quarter to the left: what lay right of the origin lies above it. */
  public AlphaMask turned() {
    byte[] turned = new byte[steps.length];
    for (int i = 0; i < steps.length; i++) {
      int row = bounds.width - 1 - i % bounds.width;
      turned[row * bounds.height + i / bounds.width] = steps[i];
    }
    Rectangle upright =
        new Rectangle(bounds.y, -bounds.x - bounds.width, bounds.height, bounds.width);
    return new AlphaMask(upright, advance, turned);
  }

  /** How far a text reaches to the right, in pixels; 0 for a shape. */
  public double advance() {
    return advance;
  }

  /**
   * Paints what is covered; what lies beyond the picture is left out.
   *
   * @param canvas the picture
   * @param x where the origin is
   * @param y where the origin is
   * @param color 0xRRGGBB
   */
  public void paint(Canvas canvas, int x, int y, int color) {
    int[] pixels = canvas.pixels();
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
          pixels[to + column] = mix(pixels[to + column], color, step);
        }
      }
    }
  }

  private static int mix(int ground, int color, int step) {
    return Canvas.PAINTED
        | mix(ground, color, step, 16)
        | mix(ground, color, step, 8)
        | mix(ground, color, step, 0);
  }

  private static int mix(int ground, int color, int step, int shift) {
    int from = ground >> shift & 0xFF;
    int to = color >> shift & 0xFF;
    return (from * (STEPS - step) + to * step + STEPS / 2) / STEPS << shift;
  }
}
