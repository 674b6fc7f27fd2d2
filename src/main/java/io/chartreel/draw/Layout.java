package io.chartreel.draw;

import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;

/**
 * Where everything lies in the pictures of one film: settled once, so that nothing jumps.
 *
 * @param plot the pixels between the ends of the value axis, and across it the room for the bars
 *     with what is written on their sides
 * @param slotsFrom where the slots begin across the axis, as a share of the plot, 0 to 1, counted
 *     from the top or from the left
 * @param slotsTo where they end
 * @param slots how many there are
 * @param labels how the bars are labelled
 */
record Layout(Rectangle plot, double slotsFrom, double slotsTo, int slots, BarLabels labels) {
  private static final double NAME_SHARE = 0.3;

  /** The layout for all scenes of a film. */
  static Layout of(Iterable<Scene> film, WordsBlock words, Page page) {
    Scene first = film.iterator().next();
    if (isPointed(first)) {
      return page.horizontal() ? pointedRows(words, page) : pointedColumns(film, words, page);
    }
    return page.horizontal() ? rows(film, words, page) : columns(film, words, page);
  }

  /** The left edge on which the words of a picture hang. */
  static int left(Scene first, Page page) {
    return isPointed(first) && page.horizontal()
        ? shareOf(page.width(), 0.125)
        : page.units().text(24);
  }

  private static boolean isPointed(Scene first) {
    return first.bars().stream().anyMatch(bar -> bar.label() != Bar.Label.BESIDE);
  }

  /** The room under a plot for the ticks of a horizontal axis. */
  private static int axisHeight(Page page) {
    return page.units().text(34);
  }

  /** The shape of the origin: the plot has the margins that matplotlib gives it. */
  private static Layout pointedRows(WordsBlock words, Page page) {
    int left = shareOf(page.width(), 0.125);
    int right = shareOf(page.width(), 0.9);
    int top = Math.max(shareOf(page.height(), 0.12), words.top());
    int bottom = Math.min(shareOf(page.height(), 0.89), words.bottom() - axisHeight(page));
    Rectangle plot = plot(left, top, right, bottom);
    double needed = PointedLabels.reach(page) + page.gap() + PointedLabels.height(page);
    double side = Math.min(Math.max(0.25, needed / plot.height), 0.45);
    int room = page.width() - 2 * page.gap();
    return new Layout(plot, side, 1 - side, 1, new PointedLabels(page, room, room));
  }

  private static Layout pointedColumns(Iterable<Scene> film, WordsBlock words, Page page) {
    int left = tickLabels(film, page);
    int right = page.width() - page.units().text(24);
    int top = Math.max(shareOf(page.height(), 0.08), words.top());
    int bottom = Math.min(page.height(), words.bottom()) - page.units().text(24);
    Rectangle plot = plot(left, top, right, bottom);
    int reach = PointedLabels.reach(page);
    int most = Math.max(1, shareOf(plot.width, 0.4) - reach);
    int below = Math.min(widestPointed(film, Bar.Label.POINTER_BELOW, page), most);
    int above = Math.min(widestPointed(film, Bar.Label.POINTER_ABOVE, page), most);
    double from = (double) (reach + page.gap() + below) / plot.width;
    double to = 1 - (double) (reach + above) / plot.width;
    double slack = Math.max(0, to - from - 0.5) / 2;
    return new Layout(plot, from + slack, to - slack, 1, new PointedLabels(page, below, above));
  }

  private static Layout rows(Iterable<Scene> film, WordsBlock words, Page page) {
    int edge = page.units().text(24);
    int names =
        Math.min(
            widest(film, bar -> page.width(BesideLabels.name(page, bar))),
            shareOf(page.width(), NAME_SHARE));
    int numbers =
        Math.min(
            widest(film, bar -> page.width(BesideLabels.number(page, bar))),
            shareOf(page.width(), NAME_SHARE));
    int left = edge + (names > 0 ? names + page.gap() : 0);
    int right = page.width() - edge - numbers - page.gap();
    int top = Math.max(edge, words.top());
    int bottom = Math.min(page.height(), words.bottom()) - axisHeight(page);
    return new Layout(
        plot(left, top, right, bottom),
        0,
        1,
        film.iterator().next().slots(),
        new BesideLabels(page, edge + names, names, numbers));
  }

  private static Layout columns(Iterable<Scene> film, WordsBlock words, Page page) {
    int slots = film.iterator().next().slots();
    int left = tickLabels(film, page);
    int right = page.width() - page.units().text(24);
    int above = page.gap() + BesideLabels.height(page);
    int top = Math.max(page.units().text(24), words.top()) + above;
    int foot = page.units().text(16) + BesideLabels.height(page);
    int bottom = Math.min(page.height(), words.bottom()) - foot;
    Rectangle plot = plot(left, top, right, bottom);
    int slot = Math.max(1, plot.width / slots - page.units().text(4));
    return new Layout(plot, 0, 1, slots, new BesideLabels(page, bottom + page.gap(), slot, slot));
  }

  /** The room left of a plot for the labels of a vertical axis. */
  private static int tickLabels(Iterable<Scene> film, Page page) {
    int widest =
        film.iterator().next().axis().ticks().stream()
            .mapToInt(tick -> page.width(SceneAxis.label(page, tick)))
            .max()
            .orElse(0);
    return page.units().text(34) + Math.min(widest, page.width() / 4);
  }

  private static int widestPointed(Iterable<Scene> film, Bar.Label side, Page page) {
    return widest(film, bar -> bar.label() == side ? PointedLabels.width(page, bar) : 0);
  }

  private static int widest(Iterable<Scene> film, ToIntFunction<Bar> width) {
    return StreamSupport.stream(film.spliterator(), false)
        .flatMap(scene -> scene.bars().stream())
        .mapToInt(width)
        .max()
        .orElse(0);
  }

  private static int shareOf(int length, double share) {
    return (int) Math.round(length * share);
  }

  private static Rectangle plot(int left, int top, int right, int bottom) {
    return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }
}
