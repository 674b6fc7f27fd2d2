package io.chartreel.draw;

import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels beside their bars: the name in front of where bars begin, the number behind their end. */
final class BesideLabels implements BarLabels {
  private static final int SIZE = 13;

  private final Page page;
  private final int namesEnd;
  private final int nameRoom;
  private final int numberRoom;

  /**
   * Labels that are shortened where they are too long.
   *
   * @param namesEnd where names end that stand left of bars, or where their capitals begin under
   *     bars, in pixels
   * @param nameRoom how wide a name may be, in pixels
   * @param numberRoom how wide a number may be, in pixels
   */
  BesideLabels(Page page, int namesEnd, int nameRoom, int numberRoom) {
    this.page = page;
    this.namesEnd = namesEnd;
    this.nameRoom = nameRoom;
    this.numberRoom = numberRoom;
  }

  static Text name(Page page, Bar bar) {
    return page.regular(bar.name(), SIZE);
  }

  static Text number(Page page, Bar bar) {
    return page.regular(bar.number(), SIZE);
  }

  /** The height of the font, in pixels. */
  static int height(Page page) {
    return (int) page.units().font(SIZE);
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    Text name = page.fit(name(page, bar), nameRoom);
    Text number = page.fit(number(page, bar), numberRoom);
    boolean negative = bar.to() < bar.from();
    if (page.horizontal()) {
      int baseline = shape.y + (shape.height + name.capital()) / 2;
      page.write(name, namesEnd - page.width(name), baseline, page.inks().ink());
      int x = negative ? end - page.gap() - page.width(number) : end + page.gap();
      page.write(number, x, baseline, page.inks().ink(0.8));
    } else {
      int middle = shape.x + shape.width / 2;
      page.write(name, middle - page.width(name) / 2, namesEnd + name.capital(), page.inks().ink());
      int baseline = negative ? end + page.gap() + number.capital() : end - page.gap();
      page.write(number, middle - page.width(number) / 2, baseline, page.inks().ink(0.8));
    }
  }
}
