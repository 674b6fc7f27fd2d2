package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.LegendEntry;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * A legend: coloured squares with names, in rows. If {@value #MAX_ROWS} rows are not enough, the
 * font shrinks; then a tall image has more rows; then names are truncated; finally the last entries
 * are replaced by their number.
 */
public final class LegendBlock {
  private static final int MAX_ROWS = 3;

  /** The most entries that are measured; more have no space in any image. */
  private static final int MAX_ENTRIES = 200;

  /** Font sizes to try, largest first. */
  private static final double[] SIZES = {12, 11, 10};

  /** The height of an image per possible row, in pixels before scaling. */
  private static final int HEIGHT_PER_ROW = 100;

  private final DrawingContext context;
  private final int left;
  private final int top;
  private final int width;
  private final List<List<Item>> rows;
  private final int omitted;
  private double size = SIZES[0];

  /** A square and its name. */
  private record Item(LegendEntry entry, StyledText name) {}

  /**
   * Arranges the rows.
   *
   * @param left edge in pixels
   * @param top the first free row of pixels
   * @param width the maximum width of a row in pixels
   */
  public LegendBlock(
      List<LegendEntry> entries, DrawingContext context, int left, int top, int width) {
    this.context = context;
    this.left = left;
    this.top = top;
    this.width = width;
    int maxRows = context.style().height() < 240 ? 1 : MAX_ROWS;
    int maxName = width - square() - context.gap();
    List<LegendEntry> possible = entries.subList(0, Math.min(entries.size(), MAX_ENTRIES));
    int beyond = entries.size() - possible.size();
    List<List<Item>> fitted = rows(possible, maxName, beyond);
    for (int i = 1; i < SIZES.length && fitted.size() > maxRows; i++) {
      size = SIZES[i];
      fitted = rows(possible, maxName, beyond);
    }
    int tallMax = context.style().height() / HEIGHT_PER_ROW;
    if (fitted.size() > maxRows && fitted.size() <= tallMax) {
      maxRows = tallMax;
    }
    while (fitted.size() > maxRows && maxName > width / 8) {
      maxName = maxName * 9 / 10;
      fitted = rows(possible, maxName, beyond);
    }
    int shown = possible.size();
    while (fitted.size() > maxRows && shown > 0) {
      shown--;
      fitted = rows(entries.subList(0, shown), maxName, entries.size() - shown);
    }
    this.rows = fitted;
    this.omitted = entries.size() - shown;
  }

  private List<List<Item>> rows(List<LegendEntry> entries, int maxName, int left) {
    return rows(entries, maxName, omission(left));
  }

  private StyledText omission(int count) {
    return context.regular(count == 0 ? "" : "+" + count, size);
  }

  /** Arranges entries in rows; the last row has space for {@code suffix}. */
  private List<List<Item>> rows(List<LegendEntry> entries, int maxName, StyledText suffix) {
    List<List<Item>> arranged = new ArrayList<>();
    int x = width + 1;
    for (int i = 0; i < entries.size(); i++) {
      StyledText name = context.fit(context.regular(entries.get(i).name(), size), maxName);
      int itemWidth = square() + context.scaling().text(5) + context.width(name);
      int needed = itemWidth + (i == entries.size() - 1 ? context.width(suffix) + spacing() : 0);
      if (x + needed > width || arranged.isEmpty()) {
        arranged.add(new ArrayList<>());
        x = 0;
      }
      arranged.get(arranged.size() - 1).add(new Item(entries.get(i), name));
      x += itemWidth + spacing();
    }
    return arranged;
  }

  private int square() {
    return context.scaling().text(10);
  }

  private int spacing() {
    return context.scaling().text(16);
  }

  private int rowHeight() {
    return context.scaling().text(19);
  }

  /** Returns the names of which a part is missing. */
  public List<String> shortened() {
    return rows.stream()
        .flatMap(List::stream)
        .filter(item -> !item.name().content().equals(item.entry().name()))
        .map(item -> item.entry().name())
        .toList();
  }

  /** Returns the first free row of pixels below the legend. */
  public int bottom() {
    return rows.isEmpty() ? top : top + rows.size() * rowHeight() + context.scaling().text(4);
  }

  /** Draws the legend. */
  public void draw() {
    int y = top + context.scaling().text(4);
    int x = left;
    int baseline = y;
    for (List<Item> row : rows) {
      x = left;
      for (Item item : row) {
        context.canvas().fill(new Rectangle(x, y, square(), square()), item.entry().color());
        x += square() + context.scaling().text(5);
        baseline = y + (square() + item.name().capHeight()) / 2;
        context.write(item.name(), x, baseline, context.colors().ink(0.8));
        x += context.width(item.name()) + spacing();
      }
      y += rowHeight();
    }
    context.write(omission(omitted), x, baseline, context.colors().ink(0.6));
  }
}
