package io.chartreel.draw;

import io.chartreel.scene.Axis;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The value axis of a scene: its marks where the scene says, without those whose label would touch
 * the one before or leave the picture.
 */
final class SceneAxis extends NumberAxis {
  private static final long serialVersionUID = 1;

  private final transient Units units;
  private final int pictureLength;
  private transient List<Axis.Tick> ticks = List.of();

  /**
   * An axis without marks.
   *
   * @param pictureLength the size of the picture in the direction of the axis, in pixels
   */
  SceneAxis(Units units, Fonts fonts, Inks inks, int pictureLength) {
    this.units = units;
    this.pictureLength = pictureLength;
    setAutoRange(false);
    setAxisLineVisible(false);
    setTickLabelFont(fonts.regular(units.font(13)));
    setTickLabelPaint(inks.ink(0.8));
    double air = units.shape(5) + units.text(5);
    setTickLabelInsets(new RectangleInsets(air, air, air, air));
    setTickMarkPaint(inks.ink(0.8));
    setTickMarkStroke(new BasicStroke(units.shape(1)));
    setTickMarkOutsideLength(units.shape(5));
  }

  /** Shows the axis of a scene. */
  void show(Axis axis) {
    setRange(axis.min(), axis.max());
    ticks = axis.ticks();
  }

  @Override
  public List<Tick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    boolean along = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = along ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    int air = units.text(along ? 8 : 4);
    List<Tick> shown = new ArrayList<>();
    double previousFrom = Double.NaN;
    double previousTo = Double.NaN;
    for (Axis.Tick tick : ticks) {
      Text label = new Text(tick.label(), getTickLabelFont());
      double half = (along ? label.width() : label.font().getSize2D()) / 2.0;
      double middle = valueToJava2D(tick.value(), dataArea, edge);
      boolean inside = middle - half >= 0 && middle + half <= pictureLength;
      boolean apart =
          Double.isNaN(previousTo)
              || middle - half >= previousTo + air
              || middle + half <= previousFrom - air;
      if (inside && apart) {
        shown.add(new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
        previousFrom = middle - half;
        previousTo = middle + half;
      }
    }
    return shown;
  }
}
