package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The period in large type. Its size and place are the same in all scenes. */
public final class PeriodTicker {
  /** Font sizes to try, largest first. */
  private static final List<Double> SIZES = List.of(48.0, 42.0, 36.0, 30.0);

  private static final double SMALLEST = 14;

  /** The maximum width as a share of the image. */
  private static final double MAX_WIDTH = 0.45;

  private final DrawingContext context;
  private final double size;
  private final NumberText numbers;
  private final Rectangle bounds;

  private PeriodTicker(DrawingContext context, double size, Rectangle bounds) {
    this.context = context;
    this.size = size;
    this.numbers = numbers(context, size);
    this.bounds = bounds;
  }

  private static NumberText numbers(DrawingContext context, double size) {
    return new NumberText(context, text -> context.bold(text, size));
  }

  /** A corner of the area for a ticker. */
  public record Corner(boolean right, boolean bottom) {}

  /**
   * Returns the largest ticker that fits into a corner without touching anything; empty if none
   * does.
   *
   * @param periods all periods of the animation
   * @param area its corners are tried
   * @param corners in order of preference
   * @param occupied what any scene draws
   */
  public static Optional<PeriodTicker> inCorner(
      DrawingContext context,
      Collection<String> periods,
      Rectangle area,
      List<Corner> corners,
      List<Rectangle> occupied) {
    for (double size : sizes(context, periods)) {
      int width = width(context, periods, size);
      int height = height(context, periods, size);
      for (Corner corner : corners) {
        Rectangle bounds =
            new Rectangle(
                corner.right ? area.x + area.width - width : area.x,
                corner.bottom ? area.y + area.height - height : area.y,
                width,
                height);
        Rectangle padded = new Rectangle(bounds);
        padded.grow(context.gap(), context.gap());
        if (area.contains(bounds) && occupied.stream().noneMatch(padded::intersects)) {
          return Optional.of(new PeriodTicker(context, size, bounds));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a ticker at the right end of a strip of {@link #stripHeight}. */
  public static PeriodTicker inStrip(
      DrawingContext context, Collection<String> periods, Rectangle strip) {
    double size = stripSize(context, periods);
    int width = width(context, periods, size);
    return new PeriodTicker(
        context,
        size,
        new Rectangle(
            strip.x + strip.width - width,
            strip.y + strip.height - height(context, periods, size),
            width,
            height(context, periods, size)));
  }

  /** Returns the height of a strip with a ticker and the space around it. */
  public static int stripHeight(DrawingContext context, Collection<String> periods) {
    return height(context, periods, stripSize(context, periods)) + context.scaling().text(14);
  }

  private static double stripSize(DrawingContext context, Collection<String> periods) {
    List<Double> sizes = sizes(context, periods);
    return sizes.get(Math.min(2, sizes.size() - 1));
  }

  /** Returns the sizes in which all periods fit, or a smaller one if none does. */
  private static List<Double> sizes(DrawingContext context, Collection<String> periods) {
    double maxWidth = MAX_WIDTH * context.width();
    List<Double> sizes =
        SIZES.stream().filter(size -> width(context, periods, size) <= maxWidth).toList();
    if (!sizes.isEmpty()) {
      return sizes;
    }
    double smallest = SIZES.get(SIZES.size() - 1);
    double narrow = smallest * maxWidth / width(context, periods, smallest) - 1;
    return List.of(Math.max(SMALLEST, narrow));
  }

  private static int width(DrawingContext context, Collection<String> periods, double size) {
    NumberText numbers = numbers(context, size);
    int widest = periods.stream().mapToInt(numbers::width).max().orElse(0);
    return size > SMALLEST ? widest : Math.min(widest, (int) (MAX_WIDTH * context.width()));
  }

  /** Returns the height from the top of a digit to the descender of a letter. */
  private static int height(DrawingContext context, Collection<String> periods, double size) {
    boolean hasLetters =
        periods.stream().flatMapToInt(String::codePoints).anyMatch(Character::isLetter);
    int descender = hasLetters ? (int) Math.round(context.scaling().font(size) * 0.24) : 0;
    return numbers(context, size).capHeight() + descender;
  }

  /** Returns the pixels of the ticker in every scene. */
  public Rectangle bounds() {
    return bounds;
  }

  /** Draws a period, truncated if necessary. */
  public void draw(String period) {
    int width = numbers.width(period);
    if (width > bounds.width) {
      StyledText truncated = context.fit(context.bold(period, size), bounds.width);
      context.write(
          truncated, bounds.x, bounds.y + numbers.capHeight(), context.colors().ink(0.25));
      return;
    }
    int x = bounds.x + bounds.width - width;
    numbers.write(period, x, bounds.y + numbers.capHeight(), context.colors().ink(0.25));
  }
}
