package io.chartreel.draw.label;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Bar;
import java.awt.Polygon;
import java.awt.Rectangle;

/** Labels behind a triangle that points at the end of their bar: {@code 2014 (20)}. */
public final class PointedLabels implements BarLabels {
  private static final int SIZE = 14;

  private final DrawingContext page;
  private final int roomBelow;
  private final int roomAbove;
  private final AlphaMask pointerBack;
  private final AlphaMask pointerOn;

  /**
   * Labels that are shortened where they are too long.
   *
   * @param roomBelow how wide they may be on the side of the value axis, in pixels
   * @param roomAbove how wide they may be on the other side
   */
  public PointedLabels(DrawingContext page, int roomBelow, int roomAbove) {
    this.page = page;
    this.roomBelow = roomBelow;
    this.roomAbove = roomAbove;
    this.pointerBack = AlphaMask.of(pointer(page, -1));
    this.pointerOn = AlphaMask.of(pointer(page, 1));
  }

  /** How far a pointer and its air reach from a bar. */
  public static int reach(DrawingContext page) {
    return pointer(page) + page.gap();
  }

  private static int pointer(DrawingContext page) {
    return page.units().shape(20);
  }

  /** How wide a bar's label is when it is written whole. */
  public static int width(DrawingContext page, Bar bar) {
    StyledText number = number(page, bar);
    return page.width(page.bold(bar.name(), SIZE)) + page.width(number);
  }

  /** The height of the font, in pixels. */
  public static int height(DrawingContext page) {
    return (int) page.units().font(SIZE);
  }

  private static StyledText number(DrawingContext page, Bar bar) {
    boolean both = !bar.name().isEmpty() && !bar.number().isEmpty();
    return page.regular(both ? " (" + bar.number() + ")" : bar.number(), SIZE);
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    boolean above = bar.label() == Bar.Label.POINTER_ABOVE;
    int outwards = page.horizontal() == above ? -1 : 1;
    int side = side(shape, outwards);
    if (whole) {
      AlphaMask pointer = outwards < 0 ? pointerBack : pointerOn;
      int x = page.horizontal() ? end : side;
      int y = page.horizontal() ? side : end;
      pointer.paint(page.canvas(), x, y, bar.color().value());
    }
    int room = above ? roomAbove : roomBelow;
    StyledText number = page.fit(number(page, bar), room);
    StyledText name = page.fit(page.bold(bar.name(), SIZE), room - page.width(number));
    int width = page.width(name) + page.width(number);
    int capital = name.capital();
    int base = side + outwards * reach(page);
    int x;
    int baseline;
    if (page.horizontal()) {
      x = page.inside(end - width / 2, width, page.width());
      baseline = outwards < 0 ? base : base + capital;
    } else {
      x = outwards < 0 ? base - width : base;
      baseline = page.inside(end - capital / 2, capital, page.height()) + capital;
    }
    Rgb ink = above ? page.inks().words(bar.color()) : page.inks().ink();
    page.write(name, x, baseline, ink);
    page.write(number, x + page.width(name), baseline, ink);
  }

  /** The border of the bar on which the pointer stands. */
  private int side(Rectangle shape, int outwards) {
    int from = page.horizontal() ? shape.y : shape.x;
    return outwards < 0 ? from : from + (page.horizontal() ? shape.height : shape.width);
  }

  /** A triangle whose tip is the origin: it touches a bar's side where the bar ends. */
  private static Polygon pointer(DrawingContext page, int outwards) {
    int base = outwards * pointer(page);
    int half = (int) Math.round(pointer(page) * 0.66);
    int[] along = {0, -half, half};
    int[] across = {0, base, base};
    return page.horizontal() ? new Polygon(along, across, 3) : new Polygon(across, along, 3);
  }
}
