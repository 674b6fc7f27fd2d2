package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Bar;
import java.awt.Polygon;
import java.awt.Rectangle;

/** Labels with a triangle that points at the end of the bar: {@code 2014 (20)}. */
public final class PointedLabels implements BarLabels {
  private static final int SIZE = 14;

  private final DrawingContext context;
  private final int margin;
  private final int maxWidthBelow;
  private final int maxWidthAbove;
  private final AlphaMask pointerBack;
  private final AlphaMask pointerOn;

  /**
   * Creates labels that are truncated to a width.
   *
   * @param margin between labels of horizontal bars and the sides of the image, in pixels
   * @param maxWidthBelow on the side of the value axis, in pixels
   * @param maxWidthAbove on the other side, in pixels
   */
  public PointedLabels(DrawingContext context, int margin, int maxWidthBelow, int maxWidthAbove) {
    this.context = context;
    this.margin = margin;
    this.maxWidthBelow = maxWidthBelow;
    this.maxWidthAbove = maxWidthAbove;
    this.pointerBack = AlphaMask.of(pointer(context, -1));
    this.pointerOn = AlphaMask.of(pointer(context, 1));
  }

  /** Returns the distance of a label from its bar, with the pointer in between. */
  public static int distance(DrawingContext context) {
    return pointer(context) + context.gap();
  }

  private static int pointer(DrawingContext context) {
    return context.scaling().shape(20);
  }

  /** Returns the width of the label of a bar without truncation. */
  public static int width(DrawingContext context, Bar bar) {
    StyledText number = number(context, bar);
    return context.width(context.bold(bar.name(), SIZE)) + context.width(number);
  }

  /** Returns the font size in pixels. */
  public static int height(DrawingContext context) {
    return (int) context.scaling().font(SIZE);
  }

  private static StyledText number(DrawingContext context, Bar bar) {
    boolean both = !bar.name().isEmpty() && !bar.number().isEmpty();
    return context.regular(both ? " (" + bar.number() + ")" : bar.number(), SIZE);
  }

  /** Returns whether a part of the label of a bar is missing. */
  public boolean isShortened(Bar bar) {
    int maxWidth = bar.label() == Bar.Label.POINTER_ABOVE ? maxWidthAbove : maxWidthBelow;
    return width(context, bar) > maxWidth;
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    boolean above = bar.label() == Bar.Label.POINTER_ABOVE;
    int direction = context.horizontal() == above ? -1 : 1;
    int side = side(shape, direction);
    if (whole) {
      AlphaMask pointer = direction < 0 ? pointerBack : pointerOn;
      int x = context.horizontal() ? end : side;
      int y = context.horizontal() ? side : end;
      pointer.paint(context.canvas(), x, y, bar.color().value());
    }
    int maxWidth = above ? maxWidthAbove : maxWidthBelow;
    StyledText number = context.fit(number(context, bar), maxWidth);
    StyledText name = context.fit(context.bold(bar.name(), SIZE), maxWidth - context.width(number));
    int width = context.width(name) + context.width(number);
    int capHeight = name.capHeight();
    int base = side + direction * distance(context);
    int x;
    int baseline;
    if (context.horizontal()) {
      x = Math.max(margin, Math.min(end - width / 2, context.width() - margin - width));
      baseline = direction < 0 ? base : base + capHeight;
    } else {
      x = direction < 0 ? base - width : base;
      baseline = context.clamp(end - capHeight / 2, capHeight, context.height()) + capHeight;
    }
    Rgb color = above ? context.colors().readable(bar.color()) : context.colors().ink();
    context.clearBehind(new Rectangle(x, baseline - capHeight, width, capHeight));
    context.write(name, x, baseline, color);
    context.write(number, x + context.width(name), baseline, color);
  }

  /** Returns the edge of the bar at which the pointer is. */
  private int side(Rectangle shape, int direction) {
    int from = context.horizontal() ? shape.y : shape.x;
    return direction < 0 ? from : from + (context.horizontal() ? shape.height : shape.width);
  }

  /** Returns a triangle whose tip is the origin; it touches the side of a bar at its end. */
  private static Polygon pointer(DrawingContext context, int direction) {
    int base = direction * pointer(context);
    int half = (int) Math.round(pointer(context) * 0.66);
    int[] along = {0, -half, half};
    int[] across = {0, base, base};
    return context.horizontal() ? new Polygon(along, across, 3) : new Polygon(across, along, 3);
  }
}
