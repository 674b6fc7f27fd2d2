package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The period in large type, in one line or two, and the total below it. Their size and place are
 * the same in all scenes.
 */
public final class PeriodTicker {
  private static final double TOTAL_INK = 0.7;

  /** How much more space another corner must have to be better than the preferred one. */
  private static final double MUCH_EMPTIER = 1.25;

  /** The largest size in a strip, as an index into the sizes that fit. */
  private static final int LARGEST_IN_STRIP = 2;

  /** The largest font size in a strip, whatever the size of the text: bars need space, too. */
  private static final double MAX_SIZE_IN_STRIP = 36;

  private final DrawingContext context;
  private final TickerForm form;
  private final Rectangle bounds;
  private final boolean right;
  private final NumberText periods;
  private final NumberText totals;
  private final Map<String, List<StyledText>> wrapped = new HashMap<>();

  private PeriodTicker(DrawingContext context, TickerForm form, Rectangle bounds, boolean right) {
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
    private Rectangle of(Rectangle area, int width, int height) {
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
    private double space(
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

  /**
   * Returns the largest ticker that fits into a corner without touching anything, in the emptiest
   * of these corners; empty if none does.
   *
   * @param texts of all scenes
   * @param area its corners are tried
   * @param corners in order of preference, where they are about equally empty
   * @param occupied what any scene draws
   */
  public static Optional<PeriodTicker> inCorner(
      DrawingContext context,
      Texts texts,
      Rectangle area,
      List<Corner> corners,
      List<Rectangle> occupied) {
    for (TickerForm form : TickerForm.all(context, texts)) {
      Optional<Corner> best = Optional.empty();
      double most = 1 / MUCH_EMPTIER;
      for (Corner corner : corners) {
        double space = corner.space(area, form, occupied, context);
        if (space >= 1 && space >= most * MUCH_EMPTIER) {
          best = Optional.of(corner);
          most = space;
        }
      }
      if (best.isPresent()) {
        Rectangle bounds = best.get().of(area, form.width(), form.height());
        return Optional.of(new PeriodTicker(context, form, bounds, best.get().right));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a ticker at the bottom right of a strip.
   *
   * @param height one of {@link #stripHeights}
   */
  public static PeriodTicker inStrip(
      DrawingContext context, Texts texts, Rectangle strip, int height) {
    List<TickerForm> forms = stripForms(context, texts);
    TickerForm form =
        forms.stream()
            .filter(one -> stripHeight(context, one) <= height)
            .findFirst()
            .orElse(forms.get(forms.size() - 1));
    Rectangle bounds = new Corner(true, true).of(strip, form.width(), form.height());
    return new PeriodTicker(context, form, bounds, true);
  }

  /** Returns the heights of strips with a ticker and the space around it, the highest first. */
  public static List<Integer> stripHeights(DrawingContext context, Texts texts) {
    return stripForms(context, texts).stream().map(form -> stripHeight(context, form)).toList();
  }

  private static int stripHeight(DrawingContext context, TickerForm form) {
    return form.height() + context.scaling().text(14);
  }

  private static List<TickerForm> stripForms(DrawingContext context, Texts texts) {
    List<TickerForm> forms = TickerForm.all(context, texts);
    double most = MAX_SIZE_IN_STRIP / Math.max(1, context.style().textSize() / 100.0);
    int first = Math.min(LARGEST_IN_STRIP, forms.size() - 1);
    while (first < forms.size() - 1 && forms.get(first).period() > most) {
      first++;
    }
    return forms.subList(first, forms.size());
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
