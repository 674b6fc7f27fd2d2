package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Axis;
import java.awt.Color;
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

  private final transient Canvas canvas;
  private final transient Units units;
  private final transient Rgb ink;
  private final int pictureLength;
  private transient List<Axis.Tick> ticks = List.of();

  /**
   * An axis without marks.
   *
   * @param pictureLength the size of the picture in the direction of the axis, in pixels
   */
  SceneAxis(Canvas canvas, Units units, Fonts fonts, Inks inks, int pictureLength) {
    this.canvas = canvas;
    this.units = units;
    this.ink = inks.ink(0.8);
    this.pictureLength = pictureLength;
    setAutoRange(false);
    setAxisLineVisible(false);
    setTickLabelFont(fonts.regular(units.font(13)));
  }

  /** Shows the axis of a scene. */
  void show(Axis axis) {
    setRange(axis.min(), axis.max());
    ticks = axis.ticks();
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge) {
    boolean along = RectangleEdge.isTopOrBottom(edge);
    int mark = units.shape(5);
    int thickness = units.shape(1);
    int border = (int) Math.round(cursor);
    g2.setColor(new Color(ink.value()));
    if (getLowerBound() < 0 && getUpperBound() > 0) {
      drawZero(g2, dataArea, edge, thickness);
    }
    Span taken = new Span(Integer.MIN_VALUE, Integer.MIN_VALUE);
    for (Axis.Tick tick : ticks) {
      Text label = new Text(tick.label(), getTickLabelFont());
      int length = along ? label.width() : label.capital();
      int place = (int) Math.round(valueToJava2D(tick.value(), dataArea, edge));
      Span span = new Span(place - length / 2, place - length / 2 + length);
      if (!span.isWithin(pictureLength) || span.touches(taken, units.text(8))) {
        continue;
      }
      taken = span;
      if (along) {
        g2.fillRect(place - thickness / 2, border, thickness, mark);
        label.draw(canvas, span.from(), border + mark + units.text(6) + label.capital(), ink);
      } else {
        g2.fillRect(border - mark, place - thickness / 2, mark, thickness);
        label.draw(canvas, border - mark - units.text(4) - label.width(), span.to(), ink);
      }
    }
    return new AxisState(cursor);
  }

  /** The line at which bars begin that grow either way. */
  private void drawZero(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge, int thickness) {
    int zero = (int) Math.round(valueToJava2D(0, dataArea, edge)) - thickness / 2;
    Rectangle area = dataArea.getBounds();
    if (RectangleEdge.isTopOrBottom(edge)) {
      g2.fillRect(zero, area.y, thickness, area.height);
    } else {
      g2.fillRect(area.x, zero, area.width, thickness);
    }
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
