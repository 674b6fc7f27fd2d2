package io.chartreel.draw.axis;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;

/**
 * Ticks of a plain axis below or left of the plot. A tick is omitted if its label would touch the
 * previous one. A label below the plot that would leave the image is moved into it.
 */
public final class PlainTicks implements TickPainter {
  private final DrawingContext context;
  private final boolean labels;
  private final Rgb ink;

  /**
   * Creates a painter.
   *
   * @param labels whether ticks have labels; without them, there are only gridlines
   */
  public PlainTicks(DrawingContext context, boolean labels) {
    this.context = context;
    this.labels = labels;
    this.ink = context.colors().ink(0.8);
  }

  /** Returns the label of a tick. */
  public static StyledText label(DrawingContext context, Axis.Tick tick) {
    return context.regular(tick.label(), 13);
  }

  @Override
  public void draw(Axis axis, Rectangle area, DoubleToIntFunction position) {
    boolean horizontal = context.horizontal();
    List<Rectangle> gridlines = new ArrayList<>();
    Interval previous = new Interval(Integer.MIN_VALUE / 2, Integer.MIN_VALUE / 2);
    for (Axis.Tick tick : axis.ticks()) {
      StyledText label = label(context, tick);
      int size = horizontal ? context.width(label) : label.capHeight();
      int place = position.applyAsInt(tick.value());
      Interval span = horizontal ? inImage(place, size) : Interval.around(place, size);
      boolean inside = span.isWithin(horizontal ? context.width() : context.height());
      if (inside && !span.touches(previous, context.scaling().text(8))) {
        previous = span;
        if (axis.grid()) {
          gridlines.add(fill(line(area, place), context.colors().ink(0.1)));
        } else if (labels) {
          fill(outside(area, place), ink);
        }
        if (labels) {
          write(label, area, span);
        }
      }
    }
    if (axis.min() < 0 && axis.max() > 0) {
      gridlines.add(fill(line(area, position.applyAsInt(0)), ink));
    }
    context.occupied().showGridlines(gridlines);
  }

  /**
   * Returns the extent of a label below its tick, moved into the image at both ends of the axis.
   */
  private Interval inImage(int place, int size) {
    int from = context.clamp(place - size / 2, size, context.width());
    return new Interval(from, from + size);
  }

  private void write(StyledText label, Rectangle area, Interval span) {
    int length = context.scaling().shape(5);
    if (context.horizontal()) {
      int baseline = area.y + area.height + length + context.scaling().text(6) + label.capHeight();
      context.write(label, span.from(), baseline, ink);
    } else {
      writeBefore(area.x - length - context.scaling().text(4), label, span.to());
    }
  }

  /** Draws a label that ends at {@code end}, truncated to the space left of it. */
  private void writeBefore(int end, StyledText label, int baseline) {
    int width = end - context.gap();
    if (context.width(label) <= width) {
      context.write(label, end - context.width(label), baseline, ink);
      return;
    }
    NumberText numbers =
        new NumberText(context, text -> new StyledText(text, label.typeface())).withMaxWidth(width);
    numbers.write(label.content(), end - numbers.width(label.content()), baseline, ink);
  }

  /** Returns a short tick outside the plot. */
  private Rectangle outside(Rectangle area, int place) {
    int length = context.scaling().shape(5);
    int thickness = context.scaling().shape(1);
    int from = place - thickness / 2;
    return context.horizontal()
        ? new Rectangle(from, area.y + area.height, thickness, length)
        : new Rectangle(area.x - length, from, length, thickness);
  }

  /** Returns a line across the plot. */
  private Rectangle line(Rectangle area, int place) {
    int thickness = context.scaling().shape(1);
    int from = place - thickness / 2;
    return context.horizontal()
        ? new Rectangle(from, area.y, thickness, area.height)
        : new Rectangle(area.x, from, area.width, thickness);
  }

  private Rectangle fill(Rectangle line, Rgb color) {
    context.canvas().fill(line, color);
    return line;
  }
}
