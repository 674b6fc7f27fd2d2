package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/** Finds places for a {@link PeriodTicker}, whose texts are measured once for all of them. */
public final class TickerPlacement {
  /** How much more space another corner must have to be better than the preferred one. */
  private static final double MUCH_EMPTIER = 1.25;

  /** The largest size in a strip, as an index into the sizes that fit. */
  private static final int LARGEST_IN_STRIP = 2;

  /** The largest font size in a strip, whatever the size of the text: bars need space, too. */
  private static final double MAX_SIZE_IN_STRIP = 36;

  private final DrawingContext context;
  private final List<TickerForm> forms;

  /**
   * Measures the texts.
   *
   * @param texts of all scenes, at least one
   */
  public TickerPlacement(DrawingContext context, PeriodTicker.Texts texts) {
    this.context = context;
    this.forms = TickerForm.all(context, texts);
  }

  /**
   * Returns the largest ticker that fits into a corner without touching anything, in the emptiest
   * of these corners; empty if none does.
   *
   * @param area its corners are tried
   * @param corners in order of preference, where they are about equally empty
   * @param occupied what any scene draws
   */
  public Optional<PeriodTicker> inCorner(
      Rectangle area, List<PeriodTicker.Corner> corners, List<Rectangle> occupied) {
    for (TickerForm form : forms) {
      Optional<PeriodTicker.Corner> best = Optional.empty();
      double most = 1 / MUCH_EMPTIER;
      for (PeriodTicker.Corner corner : corners) {
        double space = corner.space(area, form, occupied, context);
        if (space >= 1 && space >= most * MUCH_EMPTIER) {
          best = Optional.of(corner);
          most = space;
        }
      }
      if (best.isPresent()) {
        Rectangle bounds = best.get().of(area, form.width(), form.height());
        return Optional.of(new PeriodTicker(context, form, bounds, best.get().right()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a ticker at the bottom right of a strip.
   *
   * @param height one of {@link #stripHeights}
   */
  public PeriodTicker inStrip(Rectangle strip, int height) {
    TickerForm form =
        stripForms().stream()
            .filter(one -> stripHeight(one) <= height)
            .findFirst()
            .orElse(forms.get(forms.size() - 1));
    Rectangle bounds = new PeriodTicker.Corner(true, true).of(strip, form.width(), form.height());
    return new PeriodTicker(context, form, bounds, true);
  }

  /** Returns the heights of strips with a ticker and the space around it, the highest first. */
  public List<Integer> stripHeights() {
    return stripForms().stream().map(this::stripHeight).toList();
  }

  private int stripHeight(TickerForm form) {
    return form.height() + context.scaling().text(14);
  }

  private List<TickerForm> stripForms() {
    double most = MAX_SIZE_IN_STRIP / Math.max(1, context.style().textSize() / 100.0);
    int first = Math.min(LARGEST_IN_STRIP, forms.size() - 1);
    while (first < forms.size() - 1 && forms.get(first).period() > most) {
      first++;
    }
    return forms.subList(first, forms.size());
  }
}
