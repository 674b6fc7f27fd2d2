package io.chartreel.draw.axis;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.function.DoubleToIntFunction;

/**
 * The marks of a plain axis below or left of the bars, without those whose label would touch the
 * one before or leave the picture.
 */
public final class PlainTicks implements TickPainter {
  private final DrawingContext page;
  private final Rgb ink;

  public PlainTicks(DrawingContext page) {
    this.page = page;
    this.ink = page.inks().ink(0.8);
  }

  public static StyledText label(DrawingContext page, Axis.Tick tick) {
    return page.regular(tick.label(), 13);
  }

  @Override
  public void draw(Axis axis, Rectangle area, DoubleToIntFunction placeOf) {
    boolean along = page.horizontal();
    Interval taken = new Interval(Integer.MIN_VALUE / 2, Integer.MIN_VALUE / 2);
    for (Axis.Tick tick : axis.ticks()) {
      StyledText label = label(page, tick);
      int length = along ? page.width(label) : label.capital();
      int place = placeOf.applyAsInt(tick.value());
      Interval span = Interval.around(place, length);
      boolean inside = span.isWithin(along ? page.width() : page.height());
      if (inside && !span.touches(taken, page.units().text(8))) {
        taken = span;
        mark(area, axis.grid(), place);
        write(label, area, span);
      }
    }
    if (axis.min() < 0 && axis.max() > 0) {
      line(area, placeOf.applyAsInt(0), ink);
    }
  }

  private void write(StyledText label, Rectangle area, Interval span) {
    int mark = page.units().shape(5);
    if (page.horizontal()) {
      int baseline = area.y + area.height + mark + page.units().text(6) + label.capital();
      page.write(label, span.from(), baseline, ink);
    } else {
      writeBefore(area.x - mark - page.units().text(4), label, span.to());
    }
  }

  /** A label that ends somewhere, in as much room as the picture has before that. */
  private void writeBefore(int end, StyledText label, int baseline) {
    int room = end - page.gap();
    if (page.width(label) <= room) {
      page.write(label, end - page.width(label), baseline, ink);
      return;
    }
    NumberText figures =
        new NumberText(page, words -> new StyledText(words, label.face())).within(room);
    figures.write(label.words(), end - figures.width(label.words()), baseline, ink);
  }

  /** A line of the grid, or a short mark outside the plot where there is none. */
  private void mark(Rectangle area, boolean grid, int place) {
    if (grid) {
      line(area, place, page.inks().ink(0.1));
      return;
    }
    int mark = page.units().shape(5);
    int thickness = page.units().shape(1);
    int from = place - thickness / 2;
    page.canvas()
        .fill(
            page.horizontal()
                ? new Rectangle(from, area.y + area.height, thickness, mark)
                : new Rectangle(area.x - mark, from, mark, thickness),
            ink);
  }

  /** A line across the plot. */
  private void line(Rectangle area, int place, Rgb color) {
    int thickness = page.units().shape(1);
    int from = place - thickness / 2;
    page.canvas()
        .fill(
            page.horizontal()
                ? new Rectangle(from, area.y, thickness, area.height)
                : new Rectangle(area.x, from, area.width, thickness),
            color);
  }
}
