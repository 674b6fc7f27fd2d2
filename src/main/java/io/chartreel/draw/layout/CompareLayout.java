package io.chartreel.draw.layout;

import io.chartreel.chart.Titles;
import io.chartreel.draw.axis.PlainTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.BarLabels;
import io.chartreel.draw.label.PointedLabels;
import io.chartreel.draw.title.Margins;
import io.chartreel.draw.title.TitleBlock;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;

/** The layout of a chart whose labels point at their bars. */
final class CompareLayout {
  private final Iterable<Scene> film;
  private final DrawingContext page;
  private final TitleBlock words;

  CompareLayout(Iterable<Scene> film, Titles words, DrawingContext page) {
    this.film = film;
    this.page = page;
    this.words = new TitleBlock(words, page, Margins.pointed(page));
  }

  Layout settle() {
    return page.horizontal() ? rows() : columns();
  }

  /** The room under a plot for the ticks of a horizontal axis. */
  private int axisHeight() {
    return page.units().text(34);
  }

  /** The shape of the origin: the plot has the margins that matplotlib gives it. */
  private Layout rows() {
    int left = shareOf(page.width(), 0.125);
    int right = shareOf(page.width(), 0.9);
    int top = Math.max(shareOf(page.height(), 0.12), words.top());
    int bottom = Math.min(shareOf(page.height(), 0.89), words.bottom() - axisHeight());
    Rectangle plot = plot(left, top, right, bottom);
    double needed = PointedLabels.reach(page) + page.gap() + PointedLabels.height(page);
    double side = Math.min(Math.max(0.25, needed / plot.height), 0.45);
    int room = page.width() - 2 * page.gap();
    return layout(plot, side, 1 - side, new PointedLabels(page, room, room));
  }

  private Layout columns() {
    int left = tickLabels();
    int right = page.width() - page.units().text(24);
    int top = Math.max(shareOf(page.height(), 0.08), words.top());
    int bottom = Math.min(page.height(), words.bottom()) - page.units().text(24);
    Rectangle plot = plot(left, top, right, bottom);
    int reach = PointedLabels.reach(page);
    int most = Math.max(1, shareOf(plot.width, 0.4) - reach);
    int below = Math.min(widestPointed(Bar.Label.POINTER_BELOW), most);
    int above = Math.min(widestPointed(Bar.Label.POINTER_ABOVE), most);
    double from = (double) (reach + page.gap() + below) / plot.width;
    double to = 1 - (double) (reach + above) / plot.width;
    double slack = Math.max(0, to - from - 0.5) / 2;
    return layout(plot, from + slack, to - slack, new PointedLabels(page, below, above));
  }

  private Layout layout(Rectangle area, double from, double to, BarLabels labels) {
    PlotArea plot = new PlotArea(area, page.horizontal(), from, to, 1, false);
    return new Layout(
        plot,
        new Rectangle(page.width(), page.height()),
        labels,
        new PlainTicks(page),
        List.of(words::draw),
        Optional.empty(),
        new ReferenceLines(page, plot, List.of(), List.of(), 0),
        Optional.empty());
  }

  /** The room left of a plot for the labels of a vertical axis. */
  private int tickLabels() {
    int widest =
        film.iterator().next().axis().ticks().stream()
            .mapToInt(tick -> page.width(PlainTicks.label(page, tick)))
            .max()
            .orElse(0);
    return page.units().text(34) + Math.min(widest, page.width() / 4);
  }

  private int widestPointed(Bar.Label side) {
    return widest(bar -> bar.label() == side ? PointedLabels.width(page, bar) : 0);
  }

  private int widest(ToIntFunction<Bar> width) {
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
