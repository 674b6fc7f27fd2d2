package io.chartreel.draw.axis;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;

/**
 * Unobtrusive ticks for charts that print values at their bars: thin gridlines, small labels above
 * or left of the plot, and a strong line where bars start: at zero, or at the end of the axis that
 * is nearest to it. If labels would touch, every second tick is omitted; on an axis that rescales,
 * ticks fade out before their labels touch. An invisible axis has neither.
 */
public final class GridTicks implements TickPainter {
  private static final double SIZE = 11;

  private final DrawingContext context;
  private final boolean labels;
  private final NumberText numbers;

  /**
   * Creates a painter for one animation.
   *
   * @param labels whether labels are drawn
   */
  public GridTicks(DrawingContext context, boolean labels) {
    this.context = context;
    this.labels = labels;
    this.numbers = numbers(context);
  }

  private static NumberText numbers(DrawingContext context) {
    return new NumberText(context, text -> context.regular(text, SIZE));
  }

  /** Returns the height of a label in pixels. */
  public static int labelHeight(DrawingContext context) {
    return numbers(context).capHeight();
  }

  /** Returns the width of the widest label in pixels. */
  public static int widest(Iterable<Axis> axes, DrawingContext context) {
    NumberText numbers = numbers(context);
    int widest = 0;
    for (Axis axis : axes) {
      for (Axis.Tick tick : axis.ticks()) {
        widest = Math.max(widest, numbers.width(tick.label()));
      }
    }
    return widest;
  }

  @Override
  public void draw(Axis axis, Rectangle area, DoubleToIntFunction position) {
    List<Rectangle> gridlines = new ArrayList<>();
    if (axis.visible()) {
      List<Axis.Tick> ticks = visibleTicks(axis, position);
      if (axis.grid()) {
        for (Axis.Tick tick : ticks) {
          Rectangle line = gridline(area, position.applyAsInt(tick.value()));
          context.canvas().fill(line, context.colors().ink(0.1 * tick.strength()));
          gridlines.add(line);
        }
      }
      Rectangle base =
          baseLine(
              context, area, position.applyAsInt(Math.max(axis.min(), Math.min(0, axis.max()))));
      gridlines.removeIf(base::intersects);
      context.canvas().fill(base, context.colors().ink(0.7));
      writeLabels(ticks, area, position);
    }
    context.occupied().showGridlines(gridlines);
  }

  private void writeLabels(List<Axis.Tick> ticks, Rectangle area, DoubleToIntFunction position) {
    if (labels) {
      for (Axis.Tick tick : ticks) {
        write(tick, area, position.applyAsInt(tick.value()));
      }
    }
  }

  /** Returns the ticks that fit next to each other. */
  private List<Axis.Tick> visibleTicks(Axis axis, DoubleToIntFunction position) {
    List<Axis.Tick> ticks = axis.ticks();
    if (ticks.size() < 2) {
      return ticks;
    }
    double step = Double.MAX_VALUE;
    double required = 0;
    for (int i = 0; i < ticks.size(); i++) {
      required = Math.max(required, length(ticks.get(i)) + context.scaling().text(8));
      if (i > 0) {
        step = Math.min(step, ticks.get(i).value() - ticks.get(i - 1).value());
      }
    }
    double pixels =
        Math.abs(position.applyAsInt(axis.max()) - position.applyAsInt(axis.min()))
            * step
            / (axis.max() - axis.min());
    long stride = 1;
    while (pixels * stride < required && stride < ticks.size()) {
      stride *= 2;
    }
    List<Axis.Tick> visibleTicks = new ArrayList<>();
    for (Axis.Tick tick : ticks) {
      long index = Math.round(tick.value() / step);
      if (index % stride == 0) {
        visibleTicks.add(tick);
      }
    }
    return visibleTicks;
  }

  private int length(Axis.Tick tick) {
    return context.horizontal() ? numbers.width(tick.label()) : numbers.capHeight();
  }

  private void write(Axis.Tick tick, Rectangle area, int position) {
    int width = numbers.width(tick.label());
    int capHeight = numbers.capHeight();
    Interval span = Interval.around(position, context.horizontal() ? width : capHeight);
    if (!span.isWithin(context.horizontal() ? context.width() : context.height())) {
      return;
    }
    int x = context.horizontal() ? span.from() : area.x - context.gap() - width;
    int baseline = context.horizontal() ? area.y - context.gap() : span.to();
    numbers.write(tick.label(), x, baseline, context.colors().ink(0.6 * tick.strength()));
  }

  private Rectangle gridline(Rectangle area, int position) {
    int thickness = context.scaling().shape(1);
    return line(context, area, position - thickness / 2, thickness);
  }

  /**
   * Returns the line at which bars start, on the side away from positive bars so that they do not
   * cover it.
   */
  public static Rectangle baseLine(DrawingContext context, Rectangle area, int position) {
    int thickness = context.scaling().shape(1);
    int from = context.horizontal() ? position - thickness : position;
    return line(context, area, from, thickness);
  }

  private static Rectangle line(DrawingContext context, Rectangle area, int from, int thickness) {
    return context.horizontal()
        ? new Rectangle(from, area.y, thickness, area.height)
        : new Rectangle(area.x, from, area.width, thickness);
  }
}
