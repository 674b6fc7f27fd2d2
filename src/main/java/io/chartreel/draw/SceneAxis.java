package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Axis;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The value axis of a scene: its marks where the scene says, without those whose label would touch
 * the one before or leave the picture.
 */
final class SceneAxis extends NumberAxis {
  private static final long serialVersionUID = 1;

  private final transient Page page;
  private final transient Rgb ink;
  private transient List<Axis.Tick> ticks = List.of();
  private transient boolean grid;

  /** An axis without marks. */
  SceneAxis(Page page) {
    this.page = page;
    this.ink = page.inks().ink(0.8);
    setAutoRange(false);
    setAxisLineVisible(false);
  }

  static Text label(Page page, Axis.Tick tick) {
    return page.regular(tick.label(), 13);
  }

  /** Shows the axis of a scene. */
  void show(Axis axis) {
    setRange(axis.min(), axis.max());
    ticks = axis.ticks();
    grid = axis.grid();
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge) {
    boolean along = RectangleEdge.isTopOrBottom(edge);
    int border = (int) Math.round(cursor);
    Span taken = new Span(Integer.MIN_VALUE, Integer.MIN_VALUE);
    for (Axis.Tick tick : ticks) {
      Text label = label(page, tick);
      int length = along ? page.width(label) : label.capital();
      int place = (int) Math.round(valueToJava2D(tick.value(), dataArea, edge));
      Span span = new Span(place - length / 2, place - length / 2 + length);
      boolean inside = span.isWithin(along ? page.width() : page.height());
      if (inside && !span.touches(taken, page.units().text(8))) {
        taken = span;
        mark(dataArea.getBounds(), along, border, place);
        write(label, along, border, span);
      }
    }
    if (getLowerBound() < 0 && getUpperBound() > 0) {
      int zero = (int) Math.round(valueToJava2D(0, dataArea, edge));
      line(dataArea.getBounds(), along, zero, ink);
    }
    return new AxisState(cursor);
  }

  private void write(Text label, boolean along, int border, Span span) {
    int mark = page.units().shape(5);
    if (along) {
      int baseline = border + mark + page.units().text(6) + label.capital();
      page.write(label, span.from(), baseline, ink);
    } else {
      int x = border - mark - page.units().text(4) - page.width(label);
      page.write(label, x, span.to(), ink);
    }
  }

  /** A line of the grid, or a short mark outside the plot where there is none. */
  private void mark(Rectangle area, boolean along, int border, int place) {
    if (grid) {
      line(area, along, place, page.inks().ink(0.1));
      return;
    }
    int mark = page.units().shape(5);
    int thickness = page.units().shape(1);
    int from = place - thickness / 2;
    page.canvas()
        .fill(
            along
                ? new Rectangle(from, border, thickness, mark)
                : new Rectangle(border - mark, from, mark, thickness),
            ink);
  }

  /** A line across the plot. */
  private void line(Rectangle area, boolean along, int place, Rgb color) {
    int thickness = page.units().shape(1);
    int from = place - thickness / 2;
    page.canvas()
        .fill(
            along
                ? new Rectangle(from, area.y, thickness, area.height)
                : new Rectangle(area.x, from, area.width, thickness),
            color);
  }

  /** Some pixels in the direction of the axis. */
  private record Span(int from, int to) {
    boolean isWithin(int length) {
      return from >= 0 && to <= length;
    }

    boolean touches(Span other, int air) {
      return other.to != Integer.MIN_VALUE && from < other.to + air && to > other.from - air;
    }
  }
}
