package io.chartreel.draw.geometry;

import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/**
 * The area of the plot and its mapping to pixels: values along the value axis, slots across it.
 * Layout and drawing share this mapping. All results are edges between pixels of the image.
 *
 * @param area the plot in pixels: as long as the value axis, and across it as wide as the bars and
 *     the labels at their sides
 * @param horizontal whether the value axis runs from left to right rather than from bottom to top
 * @param slotsFrom where the first slot starts across the axis, as a share of the area, 0 to 1,
 *     from the top or from the left
 * @param slotsTo where the last slot ends, as a share of the area
 * @param slots the number of slots, at least 1
 * @param rigid whether a bar keeps its thickness to the pixel while it moves; if not, adjacent bars
 *     meet at the same edge
 */
public record PlotArea(
    Rectangle area,
    boolean horizontal,
    double slotsFrom,
    double slotsTo,
    int slots,
    boolean rigid) {

  /** Returns the thickness of a slot in pixels. */
  public double slot() {
    return (slotsTo - slotsFrom) * across() / slots;
  }

  private int across() {
    return horizontal ? area.height : area.width;
  }

  private int along() {
    return horizontal ? area.width : area.height;
  }

  /** Returns the edge at a value; a value beyond the axis is at the end of the axis. */
  public int along(Axis axis, double value) {
    double pixels = share(axis, value) * along();
    return (int) Math.round(horizontal ? area.x + pixels : area.y + area.height - pixels);
  }

  /** Returns a value as a share of the axis, 0 to 1. */
  public static double share(Axis axis, double value) {
    return Math.max(0, Math.min(1, (value - axis.min()) / (axis.max() - axis.min())));
  }

  /**
   * Returns the edge at a place across the axis.
   *
   * @param place in slots, 0 at the start of the first one
   */
  public int across(double place) {
    double share = slotsFrom + place * (slotsTo - slotsFrom) / slots;
    return (int) Math.round((horizontal ? area.y : area.x) + share * across());
  }

  /** Returns the edges at both sides of a bar, across the axis. */
  public Interval sides(Bar bar) {
    int from = across(bar.place() + 0.5 - bar.thickness() / 2);
    return new Interval(from, from + thickness(bar, from));
  }

  /** Bars that fill their slots leave no gap, however their slots are rounded. */
  private int thickness(Bar bar, int from) {
    if (!rigid) {
      return Math.max(0, across(bar.place() + 0.5 + bar.thickness() / 2) - from);
    }
    double pixels = bar.thickness() * slot();
    return Math.max(1, (int) (bar.thickness() < 1 ? Math.round(pixels) : Math.ceil(pixels)));
  }

  /** Returns the pixels of a bar; empty if it has no length. */
  public Rectangle shape(Axis axis, Bar bar) {
    int from = along(axis, bar.from());
    int to = along(axis, bar.to());
    Interval sides = sides(bar);
    int start = Math.min(from, to);
    int length = Math.abs(to - from);
    return horizontal
        ? new Rectangle(start, sides.from(), length, sides.to() - sides.from())
        : new Rectangle(sides.from(), start, sides.to() - sides.from(), length);
  }

  /**
   * Returns the pixels between the first and the last slot, from one edge of the image to the
   * other.
   *
   * @param width of the image
   * @param height of the image
   */
  public Rectangle strip(int width, int height) {
    int from = across(0);
    int length = across(slots) - from;
    return horizontal
        ? new Rectangle(0, from, width, length)
        : new Rectangle(from, 0, length, height);
  }
}
