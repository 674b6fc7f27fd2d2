package io.chartreel.draw.geometry;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/**
 * The room of the bars, and where in it they lie.
 *
 * @param area the pixels between the ends of the value axis, and across it the room for the bars
 *     with what is written on their sides
 * @param horizontal whether the value axis runs from left to right, not from the foot to the head
 * @param slotsFrom where the slots begin across the axis, as a share of the area, 0 to 1, counted
 *     from the top or from the left
 * @param slotsTo where they end
 * @param slots how many there are
 * @param rigid whether a bar keeps its thickness to the pixel while it moves; bars that stand close
 *     to each other meet at a pixel instead
 */
public record PlotArea(
    Rectangle area,
    boolean horizontal,
    double slotsFrom,
    double slotsTo,
    int slots,
    boolean rigid) {

  /** How many pixels a slot has across the axis. */
  public double slot() {
    return (slotsTo - slotsFrom) * across() / slots;
  }

  private int across() {
    return horizontal ? area.height : area.width;
  }

  /** How many pixels the value axis has. */
  int length() {
    return horizontal ? area.width : area.height;
  }

  /** The border between pixels at which a value lies; values beyond the axis lie at its ends. */
  public int along(Axis axis, double value) {
    double pixels = share(axis, value) * length();
    return (int) Math.round(horizontal ? area.x + pixels : area.y + area.height - pixels);
  }

  /** A value as a share of the axis, 0 to 1. */
  public static double share(Axis axis, double value) {
    return Math.max(0, Math.min(1, (value - axis.min()) / (axis.max() - axis.min())));
  }

  /**
   * A place across the axis, as a share of the area.
   *
   * @param place in slots, 0 where the first one begins
   */
  public double shareAcross(double place) {
    return slotsFrom + place * (slotsTo - slotsFrom) / slots;
  }

  /** The border between pixels at which a place lies across the axis. */
  public int across(double place) {
    int from = horizontal ? area.y : area.x;
    return (int) Math.round(from + shareAcross(place) * across());
  }

  /** The pixels of a bar. */
  public Rectangle shape(Axis axis, Bar bar) {
    int from = along(axis, bar.from());
    int to = along(axis, bar.to());
    int side = across(bar.place() + 0.5 - bar.thickness() / 2);
    int thickness = thickness(bar, side, across(bar.place() + 0.5 + bar.thickness() / 2));
    int start = Math.min(from, to);
    int length = Math.abs(to - from);
    return horizontal
        ? new Rectangle(start, side, length, thickness)
        : new Rectangle(side, start, thickness, length);
  }

  /**
   * How many pixels a bar has across the axis whose sides lie at two borders. Bars that fill their
   * slots leave no paper between them, whatever their slots are rounded to.
   */
  public int thickness(Bar bar, int side, int otherSide) {
    if (!rigid) {
      return Math.abs(otherSide - side);
    }
    double pixels = bar.thickness() * slot();
    return Math.max(1, (int) (bar.thickness() < 1 ? Math.round(pixels) : Math.ceil(pixels)));
  }

  /** Whether any of a bar is seen, not all of it beyond the edge of the slots. */
  boolean sees(Bar bar) {
    double half = bar.thickness() / 2;
    return bar.place() + 0.5 + half > 0 && bar.place() + 0.5 - half < slots;
  }

  /** The slots, and all of the picture on both ends of the axis. */
  public Rectangle strip(DrawingContext page) {
    int from = across(0);
    int length = across(slots) - from;
    return horizontal
        ? new Rectangle(0, from, page.width(), length)
        : new Rectangle(from, 0, length, page.height());
  }
}
