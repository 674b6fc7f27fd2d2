package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The period in large type, in one line or two, and the total below it. Their size and place are
 * the same in all scenes.
 */
public final class PeriodTicker {
  private static final double TOTAL_INK = 0.7;

  private final DrawingContext context;
  private final TickerForm form;
  private final Rectangle bounds;
  private final boolean right;
  private final NumberText periods;
  private final NumberText totals;
  private final Map<String, List<StyledText>> wrapped = new HashMap<>();

  PeriodTicker(DrawingContext context, TickerForm form, Rectangle bounds, boolean right) {
    this.context = context;
    this.form = form;
    this.bounds = bounds;
    this.right = right;
    this.periods = form.periods(context);
    this.totals = form.totals(context);
  }

  /**
   * The texts of all scenes.
   *
   * @param periods empty if they are not shown
   * @param totals empty if they are not shown
   */
  public record Texts(Set<String> periods, Set<String> totals) {
    /** Whether there is nothing to show. */
    public boolean isEmpty() {
      return periods.isEmpty() && totals.isEmpty();
    }
  }

  /** A corner of the area for a ticker. */
  public record Corner(boolean right, boolean bottom) {
    /** Returns a rectangle in this corner. */
    Rectangle of(Rectangle area, int width, int height) {
      return new Rectangle(
          right ? area.x + area.width - width : area.x,
          bottom ? area.y + area.height - height : area.y,
          width,
          height);
    }

    /**
     * Returns by which factor a rectangle in this corner could be enlarged before it touches
     * anything or is larger than the area; below 1 if it already does.
     */
    double space(
        Rectangle area, TickerForm form, Iterable<Rectangle> occupied, DrawingContext context) {
      int gap = context.gap();
      Rectangle around = new Rectangle(area);
      around.grow(gap, gap);
      double space =
          Math.min((double) area.width / form.width(), (double) area.height / form.height());
      for (Rectangle other : occupied) {
        if (other.intersects(around)) {
          int beside = right ? area.x + area.width - other.x - other.width : other.x - area.x;
          int above = bottom ? area.y + area.height - other.y - other.height : other.y - area.y;
          double touched =
              Math.max(
                  (double) (beside - gap) / form.width(), (double) (above - gap) / form.height());
          space = Math.min(space, touched);
        }
      }
      return space;
    }
  }

  /** Returns whether a part of any period is missing. */
  public boolean shortensPeriods(Texts texts) {
    return form.shortensPeriods(context, texts);
  }

  /** Returns whether a part of any total is missing. */
  public boolean shortensTotals(Texts texts) {
    return texts.totals().stream().anyMatch(totals::isShortened);
  }

  /** Returns the pixels of the ticker in every scene. */
  public Rectangle bounds() {
    return bounds;
  }

  /**
   * Draws a period and a total.
   *
   * @param period empty if it is not shown
   * @param total empty if it is not shown
   */
  public void draw(String period, String total) {
    if (!period.isEmpty()) {
      drawPeriod(period);
    }
    if (!total.isEmpty()) {
      int width = totals.width(total);
      int baseline = bounds.y + bounds.height - form.belowLastLine(context);
      int capHeight = totals.capHeight();
      context.clearBehind(new Rectangle(start(width), baseline - capHeight, width, capHeight));
      totals.write(total, start(width), baseline, context.colors().ink(TOTAL_INK));
    }
  }

  private void drawPeriod(String period) {
    int baseline = bounds.y + periods.capHeight();
    if (form.lines() == 1) {
      int x = start(periods.width(period));
      periods.write(period, x, baseline, context.colors().largeType());
      return;
    }
    for (StyledText line : wrapped.computeIfAbsent(period, text -> form.wrapped(context, text))) {
      context.write(line, start(context.width(line)), baseline, context.colors().largeType());
      baseline += form.lineHeight(context);
    }
  }

  private int start(int width) {
    return right ? bounds.x + bounds.width - width : bounds.x;
  }
}
