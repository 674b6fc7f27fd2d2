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
 * The quiet marks of an axis whose bars carry their numbers: thin lines across the plot, small
 * labels above it or left of it, and a strong line at zero. Where labels would touch, every second
 * one stays; on an axis that follows the bars the others fade before they touch.
 */
public final class GridTicks implements TickPainter {
  private static final double SIZE = 11;

  /** Beyond what a label needs, as a share of it: in this room labels fade. */
  private static final double FADING = 0.2;

  private final DrawingContext page;
  private final boolean labels;
  private final boolean follows;
  private final NumberText figures;

  /**
   * The marks of one film.
   *
   * @param labels whether there is room for labels
   * @param follows whether the axis is another from scene to scene
   */
  public GridTicks(DrawingContext page, boolean labels, boolean follows) {
    this.page = page;
    this.labels = labels;
    this.follows = follows;
    this.figures = figures(page);
  }

  private static NumberText figures(DrawingContext page) {
    return new NumberText(page, words -> page.regular(words, SIZE));
  }

  /** The height of a label. */
  public static int capital(DrawingContext page) {
    return figures(page).capital();
  }

  /** How wide the widest label of a film is, in pixels. */
  public static int widest(Iterable<Axis> axes, DrawingContext page) {
    NumberText figures = figures(page);
    int widest = 0;
    for (Axis axis : axes) {
      for (Axis.Tick tick : axis.ticks()) {
        widest = Math.max(widest, figures.width(tick.label()));
      }
    }
    return widest;
  }

  @Override
  public void draw(Axis axis, Rectangle area, DoubleToIntFunction place) {
    List<Axis.Tick> ticks = thinned(axis, place);
    if (axis.grid()) {
      for (Axis.Tick tick : ticks) {
        line(area, place.applyAsInt(tick.value()), 0.1 * tick.strength());
      }
    }
    if (axis.min() <= 0 && axis.max() >= 0) {
      zero(area, place.applyAsInt(0));
    }
    if (labels) {
      for (Axis.Tick tick : ticks) {
        write(tick, area, place.applyAsInt(tick.value()));
      }
    }
  }

  /** The marks for which there is room, with what is left of their strength, in quarters. */
  private List<Axis.Tick> thinned(Axis axis, DoubleToIntFunction place) {
    List<Axis.Tick> ticks = axis.ticks();
    if (ticks.size() < 2) {
      return ticks;
    }
    double step = Double.MAX_VALUE;
    double needed = 0;
    for (int i = 0; i < ticks.size(); i++) {
      needed = Math.max(needed, length(ticks.get(i)) + page.units().text(8));
      if (i > 0) {
        step = Math.min(step, ticks.get(i).value() - ticks.get(i - 1).value());
      }
    }
    double pixels =
        Math.abs(place.applyAsInt(axis.max()) - place.applyAsInt(axis.min()))
            * step
            / (axis.max() - axis.min());
    long stride = 1;
    while (pixels * stride < needed && stride < ticks.size()) {
      stride *= 2;
    }
    double room = (pixels * stride / needed - 1) / FADING;
    double between = follows ? Math.min(1, room) : 1;
    List<Axis.Tick> thinned = new ArrayList<>();
    for (Axis.Tick tick : ticks) {
      long number = Math.round(tick.value() / step);
      double share = number % (2 * stride) == 0 ? 1 : number % stride == 0 ? between : 0;
      double strength = Math.round(tick.strength() * share * 4) / 4.0;
      if (strength > 0) {
        thinned.add(new Axis.Tick(tick.value(), tick.label(), strength));
      }
    }
    return thinned;
  }

  private int length(Axis.Tick tick) {
    return page.horizontal() ? figures.width(tick.label()) : figures.capital();
  }

  private void write(Axis.Tick tick, Rectangle area, int place) {
    int width = figures.width(tick.label());
    int capital = figures.capital();
    Interval span = Interval.around(place, page.horizontal() ? width : capital);
    if (!span.isWithin(page.horizontal() ? page.width() : page.height())) {
      return;
    }
    int x = page.horizontal() ? span.from() : area.x - page.gap() - width;
    int baseline = page.horizontal() ? area.y - page.gap() : span.to();
    figures.write(tick.label(), x, baseline, page.inks().ink(0.6 * tick.strength()));
  }

  /** A line across the plot. */
  private void line(Rectangle area, int place, double ink) {
    int thickness = page.units().shape(1);
    page.canvas().fill(line(area, place - thickness / 2, thickness), page.inks().ink(ink));
  }

  /** The line on which bars stand: on its far side, so that they do not hide it. */
  private void zero(Rectangle area, int place) {
    int thickness = page.units().shape(1);
    int from = page.horizontal() ? place - thickness : place;
    page.canvas().fill(line(area, from, thickness), page.inks().ink(0.7));
  }

  private Rectangle line(Rectangle area, int from, int thickness) {
    return page.horizontal()
        ? new Rectangle(from, area.y, thickness, area.height)
        : new Rectangle(area.x, from, area.width, thickness);
  }
}
