package io.chartreel.draw.picture;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Style;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.Scaling;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.image.Bitmap;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * The images of bars in one layout. An image is inside its bar, at the end. In a bar that is
 * shorter than its image, the image stays at the start of the bar, and extends beyond the end.
 */
public final class BarImages {
  /** The largest height of an image in a horizontal bar, and width in a vertical one. */
  private static final double MAX_SIDE = 36;

  /** The largest width of an image in a horizontal bar, in heights. */
  private static final int MAX_ASPECT = 2;

  /** The smallest height of an image that can be recognized, in pixels. */
  private static final int MIN_HEIGHT = 6;

  /** The space between an image and the sides of its bar, as a share of the thickness. */
  private static final int PADDING_SHARE = 9;

  /** The share of the radius of a corner by which a rectangle has to be smaller to fit into it. */
  private static final double CORNER = 0.3;

  private final DrawingContext context;
  private final List<Scene> scenes;
  private final ImageSizes sizes;
  private final int maxWidth;
  private final int maxHeight;
  private final int padding;
  private final boolean tooLong;
  private Optional<Sprites> sprites = Optional.empty();

  /**
   * Chooses the size of the images in one layout.
   *
   * @param scenes that show them
   * @param sizes of their files
   * @param thickness of the thinnest bar, in pixels
   * @param maxLength the maximum length along the axis, with the space around them, in pixels
   */
  public BarImages(
      DrawingContext context,
      List<Scene> scenes,
      ImageSizes sizes,
      double thickness,
      int maxLength) {
    this.context = context;
    this.scenes = scenes;
    this.sizes = sizes;
    int free = (int) thickness - 2 * smallestPadding(context, thickness);
    int side = Math.min(free, context.scaling().text(MAX_SIDE));
    int corner = (int) Math.ceil(context.style().radius() * context.style().scale() * CORNER);
    int beside = Math.min((int) (thickness - side) / 2, context.scaling().text(6));
    this.padding = Math.max(1, Math.max(corner, beside));
    int along = context.horizontal() ? MAX_ASPECT * side : side;
    int shorter = Math.min(along, maxLength - 2 * padding);
    this.maxWidth = context.horizontal() ? shorter : side;
    this.maxHeight = context.horizontal() ? side : shorter;
    this.tooLong = !sizes.isEmpty() && side >= MIN_HEIGHT && shorter < MIN_HEIGHT;
  }

  private static int smallestPadding(DrawingContext context, double thickness) {
    return Math.max(1, (int) Math.round(thickness / PADDING_SHARE));
  }

  /**
   * Returns the most pixels that an image of a chart can have.
   *
   * @param bars that are visible at once, at least 1
   */
  public static long maxPixels(Style style, int bars) {
    int across =
        style.direction() == Direction.HORIZONTAL ? style.imageHeight() : style.imageWidth();
    double side = Math.min(Scaling.of(style).text(MAX_SIDE), (double) across / bars);
    return (long) Math.ceil(side * side) * MAX_ASPECT;
  }

  /** Returns whether a bar has an image that can be drawn. */
  static boolean isShown(Bar bar) {
    return bar.label() == Bar.Label.BESIDE && !bar.image().isEmpty();
  }

  /** Returns whether there are images, but the bars are too thin for them. */
  public boolean areTooSmall() {
    return !sizes.isEmpty() && !isHighEnough();
  }

  /** Returns whether there are images, but no space for them along the axis. */
  public boolean areTooLong() {
    return tooLong;
  }

  private boolean isHighEnough() {
    return Math.min(maxWidth, maxHeight) >= MIN_HEIGHT;
  }

  private int width(Bar bar) {
    return sizes.of(bar).fitted(maxWidth, maxHeight).width();
  }

  private int height(Bar bar) {
    return sizes.of(bar).fitted(maxWidth, maxHeight).height();
  }

  private boolean draws(Bar bar) {
    return isShown(bar) && isHighEnough();
  }

  /** Returns the length of an image along its bar. */
  private int length(Bar bar) {
    return context.horizontal() ? width(bar) : height(bar);
  }

  /**
   * Returns the pixels along the value axis from the start of a bar that its image needs, with the
   * space around it; 0 without an image.
   */
  public int space(Bar bar) {
    return draws(bar) ? length(bar) + 2 * padding : 0;
  }

  /**
   * Returns the pixels of an image; empty if a bar has none.
   *
   * @param shape the pixels of the bar
   * @param end where the bar ends, as an edge between pixels along the axis
   */
  public Rectangle area(Bar bar, Rectangle shape, int end) {
    if (!draws(bar)) {
      return new Rectangle();
    }
    int width = width(bar);
    int height = height(bar);
    int near = near(bar, shape, end);
    return context.horizontal()
        ? new Rectangle(near, shape.y + (shape.height - height) / 2, width, height)
        : new Rectangle(shape.x + (shape.width - width) / 2, near, width, height);
  }

  /** Returns the left or upper edge of an image along the axis. */
  private int near(Bar bar, Rectangle shape, int end) {
    int length = length(bar);
    int start = start(bar, shape, end);
    return rises(bar)
        ? Math.max(end - padding - length, start + padding)
        : Math.min(end + padding, start - padding - length);
  }

  /** Returns whether a bar grows towards larger coordinates: to the right, or down. */
  private boolean rises(Bar bar) {
    return context.horizontal() != Stacks.backwards(bar);
  }

  /** Returns the edge at which a bar starts; the bar of the total of a stack, at the end of it. */
  private int start(Bar bar, Rectangle shape, int end) {
    if (bar.from() == bar.to()) {
      return end;
    }
    int low = context.horizontal() ? shape.x : shape.y;
    int length = context.horizontal() ? shape.width : shape.height;
    return rises(bar) ? low : low + length;
  }

  /**
   * Returns the edge at which a bar or its image ends, whichever is farther out.
   *
   * @param shape the pixels of the bar
   * @param end where the bar ends, as an edge between pixels along the axis
   */
  public int outerEdge(Bar bar, Rectangle shape, int end) {
    if (!draws(bar)) {
      return end;
    }
    int near = near(bar, shape, end);
    return rises(bar) ? Math.max(end, near + length(bar)) : Math.min(end, near);
  }

  /**
   * Draws the image of a bar, if it has one.
   *
   * @param shape the pixels of the bar
   * @param end where the bar ends, as an edge between pixels along the axis
   */
  public void draw(Bar bar, Rectangle shape, int end) {
    Rectangle area = area(bar, shape, end);
    if (area.isEmpty()) {
      return;
    }
    Sprites made = sprites.orElseGet(() -> new Sprites(context, scenes, this::sized));
    sprites = Optional.of(made);
    made.of(bar).paint(context.canvas(), area.x, area.y, shape);
    context.occupied().addShape(context.canvas().cut(area));
  }

  private Bitmap sized(String text) {
    ImageSizes.Size size = sizes.of(text).fitted(maxWidth, maxHeight);
    return ImageSizes.bitmap(context, text).scaled(size.width(), size.height());
  }
}
