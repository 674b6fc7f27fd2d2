package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.LegendEntry;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * What the colours mean: small squares with names, in rows. Where names need more than {@value
 * #MOST_ROWS} rows they are set smaller; if that is not enough they have some more rows, as far as
 * the picture is high; else they are shortened, and at last some are only counted.
 */
public final class LegendBlock {
  private static final int MOST_ROWS = 3;

  /** The sizes of names, the largest first. */
  private static final double[] SIZES = {12, 11, 10};

  /** The height of a picture for one more row, in pixels before scaling. */
  private static final int HEIGHT_OF_ROW = 100;

  private final DrawingContext page;
  private final int left;
  private final int top;
  private final int room;
  private final List<List<Item>> rows;
  private final int uncounted;
  private double size = SIZES[0];

  /** A square and its name. */
  private record Item(LegendEntry entry, StyledText name) {}

  /**
   * Settles the rows.
   *
   * @param left where they begin, in pixels
   * @param top the first free row of pixels
   * @param room how wide they may be
   */
  public LegendBlock(List<LegendEntry> entries, DrawingContext page, int left, int top, int room) {
    this.page = page;
    this.left = left;
    this.top = top;
    this.room = room;
    int most = page.style().height() < 240 ? 1 : MOST_ROWS;
    int widest = room - square() - page.gap();
    List<List<Item>> settled = rows(entries, widest);
    for (int i = 1; i < SIZES.length && settled.size() > most; i++) {
      size = SIZES[i];
      settled = rows(entries, widest);
    }
    int more = page.style().height() / HEIGHT_OF_ROW;
    if (settled.size() > most && settled.size() <= more) {
      most = more;
    }
    while (settled.size() > most && widest > room / 8) {
      widest = widest * 9 / 10;
      settled = rows(entries, widest);
    }
    int shown = entries.size();
    while (settled.size() > most && shown > 0) {
      shown--;
      settled = rows(entries.subList(0, shown), widest, more(entries.size() - shown));
    }
    this.rows = settled;
    this.uncounted = entries.size() - shown;
  }

  private List<List<Item>> rows(List<LegendEntry> entries, int widest) {
    return rows(entries, widest, page.regular("", size));
  }

  private StyledText more(int count) {
    return page.regular(count == 0 ? "" : "+" + count, size);
  }

  /** The entries in rows, in the last of which there is room for what comes behind. */
  private List<List<Item>> rows(List<LegendEntry> entries, int widest, StyledText behind) {
    List<List<Item>> made = new ArrayList<>();
    int x = room + 1;
    for (int i = 0; i < entries.size(); i++) {
      StyledText name = page.fit(page.regular(entries.get(i).name(), size), widest);
      int width = square() + page.units().text(5) + page.width(name);
      int needed = width + (i == entries.size() - 1 ? page.width(behind) + between() : 0);
      if (x + needed > room || made.isEmpty()) {
        made.add(new ArrayList<>());
        x = 0;
      }
      made.get(made.size() - 1).add(new Item(entries.get(i), name));
      x += width + between();
    }
    return made;
  }

  private int square() {
    return page.units().text(10);
  }

  private int between() {
    return page.units().text(16);
  }

  private int row() {
    return page.units().text(19);
  }

  /** The first free row of pixels under the legend. */
  public int bottom() {
    return rows.isEmpty() ? top : top + rows.size() * row() + page.units().text(4);
  }

  public void draw() {
    int y = top + page.units().text(4);
    int x = left;
    int baseline = y;
    for (List<Item> row : rows) {
      x = left;
      for (Item item : row) {
        page.canvas().fill(new Rectangle(x, y, square(), square()), item.entry().color());
        x += square() + page.units().text(5);
        baseline = y + (square() + item.name().capital()) / 2;
        page.write(item.name(), x, baseline, page.inks().ink(0.8));
        x += page.width(item.name()) + between();
      }
      y += row();
    }
    page.write(more(uncounted), x, baseline, page.inks().ink(0.6));
  }
}
