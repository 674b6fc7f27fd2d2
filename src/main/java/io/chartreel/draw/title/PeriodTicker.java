package io.chartreel.draw.title;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The period in large type: its size and its place are settled once for a film. */
public final class PeriodTicker {
  /** The sizes to try, the largest first. */
  private static final List<Double> SIZES = List.of(48.0, 42.0, 36.0, 30.0);

  private static final double SMALLEST = 14;

  /** It is never wider than this share of the picture. */
  private static final double WIDEST = 0.45;

  private final DrawingContext page;
  private final double size;
  private final NumberText figures;
  private final Rectangle box;

  private PeriodTicker(DrawingContext page, double size, Rectangle box) {
    this.page = page;
    this.size = size;
    this.figures = figures(page, size);
    this.box = box;
  }

  private static NumberText figures(DrawingContext page, double size) {
    return new NumberText(page, words -> page.bold(words, size));
  }

  /** A corner of the room in which a ticker may stand. */
  public record Corner(boolean right, boolean bottom) {}

  /**
   * A ticker in the first corner in which nothing else is ever drawn.
   *
   * @param periods all that it will show
   * @param room whose corners are tried
   * @param taken what is drawn in any scene
   */
  public static Optional<PeriodTicker> inCorner(
      DrawingContext page,
      Collection<String> periods,
      Rectangle room,
      List<Corner> corners,
      List<Rectangle> taken) {
    for (double size : sizes(page, periods)) {
      int width = width(page, periods, size);
      int height = height(page, periods, size);
      for (Corner corner : corners) {
        Rectangle box =
            new Rectangle(
                corner.right ? room.x + room.width - width : room.x,
                corner.bottom ? room.y + room.height - height : room.y,
                width,
                height);
        Rectangle aired = new Rectangle(box);
        aired.grow(page.gap(), page.gap());
        if (room.contains(box) && taken.stream().noneMatch(aired::intersects)) {
          return Optional.of(new PeriodTicker(page, size, box));
        }
      }
    }
    return Optional.empty();
  }

  /** A ticker at the right end of a strip that was made for it. */
  public static PeriodTicker inStrip(
      DrawingContext page, Collection<String> periods, Rectangle strip) {
    double size = stripSize(page, periods);
    int width = width(page, periods, size);
    return new PeriodTicker(
        page,
        size,
        new Rectangle(
            strip.x + strip.width - width,
            strip.y + strip.height - height(page, periods, size),
            width,
            height(page, periods, size)));
  }

  /** How high a strip must be. */
  public static int strip(DrawingContext page, Collection<String> periods) {
    return height(page, periods, stripSize(page, periods)) + page.units().text(14);
  }

  private static double stripSize(DrawingContext page, Collection<String> periods) {
    List<Double> sizes = sizes(page, periods);
    return sizes.get(Math.min(2, sizes.size() - 1));
  }

  /** The sizes in which all periods are narrow enough; where none is, the one that is. */
  private static List<Double> sizes(DrawingContext page, Collection<String> periods) {
    double most = WIDEST * page.width();
    List<Double> sizes = SIZES.stream().filter(size -> width(page, periods, size) <= most).toList();
    if (!sizes.isEmpty()) {
      return sizes;
    }
    double smallest = SIZES.get(SIZES.size() - 1);
    double narrow = smallest * most / width(page, periods, smallest) - 1;
    return List.of(Math.max(SMALLEST, narrow));
  }

  private static int width(DrawingContext page, Collection<String> periods, double size) {
    NumberText figures = figures(page, size);
    int widest = periods.stream().mapToInt(figures::width).max().orElse(0);
    return size > SMALLEST ? widest : Math.min(widest, (int) (WIDEST * page.width()));
  }

  /** From the top of a digit to the foot of a letter that reaches below the line. */
  private static int height(DrawingContext page, Collection<String> periods, double size) {
    boolean letters =
        periods.stream().flatMapToInt(String::codePoints).anyMatch(Character::isLetter);
    int below = letters ? (int) Math.round(page.units().font(size) * 0.24) : 0;
    return figures(page, size).capital() + below;
  }

  /** Where it is drawn in every scene. */
  public Rectangle box() {
    return box;
  }

  public void draw(String period) {
    int width = figures.width(period);
    if (width > box.width) {
      StyledText shortened = page.fit(page.bold(period, size), box.width);
      page.write(shortened, box.x, box.y + figures.capital(), page.inks().ink(0.25));
      return;
    }
    int x = box.x + box.width - width;
    figures.write(period, x, box.y + figures.capital(), page.inks().ink(0.25));
  }
}
