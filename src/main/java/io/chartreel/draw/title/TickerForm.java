package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.util.ArrayList;
import java.util.List;

/**
 * The font sizes of a {@link PeriodTicker}, and the space that its texts need in them.
 *
 * @param period the font size of periods
 * @param lines of a period, 1 or 2
 * @param total the font size of totals; 0 if there are none
 * @param width of the widest text, in pixels
 * @param height of all lines, in pixels
 */
record TickerForm(double period, int lines, double total, int width, int height) {
  /** Font sizes of periods in one line, largest first. */
  private static final List<Double> SIZES = List.of(48.0, 42.0, 36.0, 30.0, 26.0, 22.0, 18.0);

  /** The smallest size of periods in one line that is preferred to two lines. */
  private static final double SMALLEST_BEFORE_TWO_LINES = 26;

  /** Font sizes of periods in two lines, largest first. */
  private static final List<Double> WRAPPED_SIZES = List.of(30.0, 26.0, 22.0, 18.0);

  private static final double SMALLEST = 14;
  private static final double TOTAL_ALONE = 22;
  private static final double SMALLEST_TOTAL = 13;

  /** The font size of totals as a share of the one of periods. */
  private static final double TOTAL_SHARE = 0.4;

  /** The maximum share if totals would be too small. */
  private static final double LARGEST_TOTAL_SHARE = 0.6;

  /** The maximum width as a share of the image. */
  private static final double MAX_WIDTH = 0.45;

  /** The line height as a share of the font size. */
  private static final double LINE_HEIGHT = 1.15;

  /** The space below the baseline of letters as a share of the font size. */
  private static final double DESCENDER = 0.24;

  /** Returns the sizes in which all texts fit, or a smaller one if none does; the largest first. */
  static List<TickerForm> all(DrawingContext context, PeriodTicker.Texts texts) {
    List<TickerForm> forms = new ArrayList<>();
    for (double size : SIZES) {
      boolean isLegible = !forms.isEmpty() || size >= SMALLEST_BEFORE_TWO_LINES;
      if (isLegible && allFit(context, texts, size)) {
        forms.add(of(context, texts, size, 1));
      }
    }
    if (forms.isEmpty()) {
      for (double size : WRAPPED_SIZES) {
        if (allFitWrapped(context, texts, size)) {
          forms.add(of(context, texts, size, 2));
        }
      }
    }
    return forms.isEmpty() ? List.of(of(context, texts, SMALLEST, 2)) : forms;
  }

  private static boolean allFit(DrawingContext context, PeriodTicker.Texts texts, double size) {
    NumberText numbers = periods(context, size);
    return texts.periods().stream().allMatch(text -> numbers.width(text) <= maxWidth(context));
  }

  private static boolean allFitWrapped(
      DrawingContext context, PeriodTicker.Texts texts, double size) {
    for (String period : texts.periods()) {
      StyledText text = context.bold(period, size);
      if (LineBreaker.isShortened(text, LineBreaker.lines(text, maxWidth(context), 2))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a part of any period is missing. */
  boolean shortensPeriods(DrawingContext context, PeriodTicker.Texts texts) {
    return lines > 1
        && texts.periods().stream()
            .anyMatch(
                text ->
                    LineBreaker.isShortened(context.bold(text, period), wrapped(context, text)));
  }

  private static TickerForm of(
      DrawingContext context, PeriodTicker.Texts texts, double size, int lines) {
    double total =
        texts.totals().isEmpty()
            ? 0
            : texts.periods().isEmpty()
                ? TOTAL_ALONE
                : Math.max(
                    Math.min(SMALLEST_TOTAL, size * LARGEST_TOTAL_SHARE), size * TOTAL_SHARE);
    TickerForm unmeasured = new TickerForm(size, lines, total, maxWidth(context), 0);
    return new TickerForm(
        size,
        lines,
        total,
        unmeasured.widest(context, texts),
        unmeasured.height(context, texts.periods()));
  }

  private int widest(DrawingContext context, PeriodTicker.Texts texts) {
    NumberText numbers = periods(context);
    int widest = 0;
    for (String period : texts.periods()) {
      if (lines == 1) {
        widest = Math.max(widest, numbers.width(period));
      } else {
        for (StyledText line : wrapped(context, period)) {
          widest = Math.max(widest, context.width(line));
        }
      }
    }
    NumberText totals = totals(context);
    for (String text : texts.totals()) {
      widest = Math.max(widest, totals.width(text));
    }
    return widest;
  }

  private int height(DrawingContext context, Iterable<String> periods) {
    boolean any = false;
    boolean hasLetters = false;
    for (String text : periods) {
      any = true;
      hasLetters |= text.codePoints().anyMatch(Character::isLetter);
    }
    int height = 0;
    if (any) {
      height = periods(context).capHeight() + (lines - 1) * lineHeight(context);
      height += hasLetters || total > 0 ? descender(context, period) : 0;
    }
    if (total > 0) {
      height += totals(context).capHeight() + descender(context, total);
    }
    return height;
  }

  private static int maxWidth(DrawingContext context) {
    return (int) (MAX_WIDTH * context.width());
  }

  /** Returns what draws periods in one line. */
  NumberText periods(DrawingContext context) {
    return periods(context, period);
  }

  private static NumberText periods(DrawingContext context, double size) {
    return new NumberText(context, text -> context.bold(text, size));
  }

  /** Returns the lines of a period, truncated if they are wider than this. */
  List<StyledText> wrapped(DrawingContext context, String text) {
    return LineBreaker.balanced(context.bold(text, period), width, lines);
  }

  /** Returns what draws totals. */
  NumberText totals(DrawingContext context) {
    return new NumberText(context, text -> context.regular(text, total))
        .withMaxWidth(maxWidth(context));
  }

  /** Returns the distance between the baselines of two lines of a period, in pixels. */
  int lineHeight(DrawingContext context) {
    return (int) Math.round(context.scaling().font(period) * LINE_HEIGHT);
  }

  /** Returns the pixels below the baseline of the last line. */
  int belowLastLine(DrawingContext context) {
    return descender(context, total);
  }

  private static int descender(DrawingContext context, double size) {
    return (int) Math.round(context.scaling().font(size) * DESCENDER);
  }
}
