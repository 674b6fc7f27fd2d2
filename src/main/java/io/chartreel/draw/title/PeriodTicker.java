package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The period in large type, in one line or two, and the total below it. Their size and place are
 * the same in all scenes.
 */
public final class PeriodTicker {
  /** Font sizes of periods in one line, largest first. */
  private static final List<Double> SIZES = List.of(48.0, 42.0, 36.0, 30.0, 26.0);

  /** Font sizes of periods in two lines, largest first. */
  private static final List<Double> WRAPPED_SIZES = List.of(30.0, 26.0, 22.0, 18.0);

  private static final double SMALLEST = 14;

  /** The maximum width as a share of the image. */
  private static final double MAX_WIDTH = 0.45;

  /** The line height as a share of the font size. */
  private static final double LINE_HEIGHT = 1.15;

  /** The space below the baseline of letters as a share of the font size. */
  private static final double DESCENDER = 0.24;

  private static final double PERIOD_INK = 0.45;
  private static final double TOTAL_INK = 0.7;

  private final DrawingContext context;
  private final Form form;
  private final Rectangle bounds;
  private final boolean right;

  private PeriodTicker(DrawingContext context, Form form, Rectangle bounds, boolean right) {
    this.context = context;
    this.form = form;
    this.bounds = bounds;
    this.right = right;
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
  public record Corner(boolean right, boolean bottom) {}

  /**
   * A size in which all texts fit.
   *
   * @param period the font size of periods
   * @param lines of a period, 1 or 2
   * @param total the font size of totals; 0 if there are none
   * @param width of the widest text, in pixels
   * @param height of all lines, in pixels
   */
  private record Form(double period, int lines, double total, int width, int height) {}

  /**
   * Returns the largest ticker that fits into a corner without touching anything; empty if none
   * does.
   *
   * @param texts of all scenes
   * @param area its corners are tried
   * @param corners in order of preference
   * @param occupied what any scene draws
   */
  public static Optional<PeriodTicker> inCorner(
      DrawingContext context,
      Texts texts,
      Rectangle area,
      List<Corner> corners,
      List<Rectangle> occupied) {
    for (Form form : forms(context, texts)) {
      for (Corner corner : corners) {
        Rectangle bounds =
            new Rectangle(
                corner.right ? area.x + area.width - form.width : area.x,
                corner.bottom ? area.y + area.height - form.height : area.y,
                form.width,
                form.height);
        Rectangle padded = new Rectangle(bounds);
        padded.grow(context.gap(), context.gap());
        if (area.contains(bounds) && occupied.stream().noneMatch(padded::intersects)) {
          return Optional.of(new PeriodTicker(context, form, bounds, corner.right));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a ticker at the right end of a strip of {@link #stripHeight}. */
  public static PeriodTicker inStrip(DrawingContext context, Texts texts, Rectangle strip) {
    Form form = stripForm(context, texts);
    return new PeriodTicker(
        context,
        form,
        new Rectangle(
            strip.x + strip.width - form.width,
            strip.y + strip.height - form.height,
            form.width,
            form.height),
        true);
  }

  /** Returns the height of a strip with a ticker and the space around it. */
  public static int stripHeight(DrawingContext context, Texts texts) {
    return stripForm(context, texts).height + context.scaling().text(14);
  }

  private static Form stripForm(DrawingContext context, Texts texts) {
    List<Form> forms = forms(context, texts);
    return forms.get(Math.min(2, forms.size() - 1));
  }

  /** Returns the sizes in which all texts fit, or a smaller one if none does; the largest first. */
  private static List<Form> forms(DrawingContext context, Texts texts) {
    int maxWidth = (int) (MAX_WIDTH * context.width());
    List<Form> forms = new ArrayList<>();
    for (double size : SIZES) {
      add(size, 1, maxWidth, context, texts, forms);
    }
    for (double size : WRAPPED_SIZES) {
      if (forms.isEmpty() || forms.get(0).lines > 1) {
        add(size, 2, maxWidth, context, texts, forms);
      }
    }
    if (forms.isEmpty()) {
      forms.add(form(SMALLEST, 2, maxWidth, context, texts));
    }
    return forms;
  }

  private static void add(
      double size, int lines, int maxWidth, DrawingContext context, Texts texts, List<Form> forms) {
    boolean fits =
        texts.periods.stream()
            .allMatch(
                period ->
                    lines == 1
                        ? numbers(context, size).width(period) <= maxWidth
                        : isWhole(period, lines(context, period, size, lines, maxWidth)));
    if (fits) {
      forms.add(form(size, lines, maxWidth, context, texts));
    }
  }

  /** Returns whether a text was broken into lines without being truncated. */
  private static boolean isWhole(String text, List<StyledText> lines) {
    int length = lines.stream().mapToInt(line -> line.content().strip().length()).sum();
    return length + lines.size() - 1 >= text.strip().length();
  }

  private static Form form(
      double size, int lines, int maxWidth, DrawingContext context, Texts texts) {
    double total = texts.totals.isEmpty() ? 0 : totalSize(size, texts);
    int width = 0;
    for (String period : texts.periods) {
      width = Math.max(width, width(context, period, size, lines, maxWidth));
    }
    for (String text : texts.totals) {
      width = Math.max(width, totals(context, total).width(text));
    }
    boolean hasLetters =
        texts.periods.stream().flatMapToInt(String::codePoints).anyMatch(Character::isLetter);
    int height = 0;
    if (!texts.periods.isEmpty()) {
      height =
          numbers(context, size).capHeight()
              + (lines - 1) * lineHeight(context, size)
              + (hasLetters || total > 0 ? descender(context, size) : 0);
    }
    if (total > 0) {
      height += totals(context, total).capHeight() + descender(context, total);
    }
    return new Form(size, lines, total, Math.min(width, maxWidth), height);
  }

  private static double totalSize(double period, Texts texts) {
    return texts.periods.isEmpty() ? 22 : Math.max(13, Math.round(period * 0.4));
  }

  private static int lineHeight(DrawingContext context, double size) {
    return (int) Math.round(context.scaling().font(size) * LINE_HEIGHT);
  }

  private static int descender(DrawingContext context, double size) {
    return (int) Math.round(context.scaling().font(size) * DESCENDER);
  }

  private static int width(
      DrawingContext context, String period, double size, int lines, int maxWidth) {
    return lines == 1
        ? numbers(context, size).width(period)
        : lines(context, period, size, lines, maxWidth).stream()
            .mapToInt(context::width)
            .max()
            .orElse(0);
  }

  private static List<StyledText> lines(
      DrawingContext context, String period, double size, int lines, int maxWidth) {
    return LineBreaker.lines(context.bold(period, size), maxWidth, lines);
  }

  private static NumberText numbers(DrawingContext context, double size) {
    return new NumberText(context, text -> context.bold(text, size));
  }

  private static NumberText totals(DrawingContext context, double size) {
    return new NumberText(context, text -> context.regular(text, size))
        .withMaxWidth((int) (MAX_WIDTH * context.width()));
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
      NumberText totals = totals(context, form.total);
      int baseline = bounds.y + bounds.height - descender(context, form.total);
      totals.write(total, start(totals.width(total)), baseline, context.colors().ink(TOTAL_INK));
    }
  }

  private void drawPeriod(String period) {
    NumberText numbers = numbers(context, form.period);
    int baseline = bounds.y + numbers.capHeight();
    if (form.lines == 1) {
      numbers.write(
          period, start(numbers.width(period)), baseline, context.colors().ink(PERIOD_INK));
      return;
    }
    for (StyledText line : lines(context, period, form.period, form.lines, bounds.width)) {
      context.write(line, start(context.width(line)), baseline, context.colors().ink(PERIOD_INK));
      baseline += lineHeight(context, form.period);
    }
  }

  private int start(int width) {
    return right ? bounds.x + bounds.width - width : bounds.x;
  }
}
