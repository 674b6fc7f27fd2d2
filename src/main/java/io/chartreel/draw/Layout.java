package io.chartreel.draw;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Style;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Film;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where everything lies in the pictures of one film: settled once, so that nothing jumps.
 *
 * @param plot the pixels between the ends of the value axis, and across it the room for the bars
 *     with their pointers and labels
 * @param barsFrom where the bars begin across the axis, as a share of the plot, 0 to 1, counted
 *     from the axis
 * @param barsTo where they end
 * @param pointer the height of a pointer, in pixels
 * @param labelSize the size of the labels' font, in pixels
 * @param labelRooms how wide a label may be on the side of the axis, and on the other side
 */
record Layout(
    Rectangle plot,
    double barsFrom,
    double barsTo,
    int pointer,
    float labelSize,
    LabelRooms labelRooms) {

  /** How wide a label may be, in pixels. */
  record LabelRooms(int below, int above) {
    int of(Bar.Pointer pointer) {
      return pointer == Bar.Pointer.BELOW ? below : above;
    }
  }

  /** The air between a pointer and its label, and between a label and the edge of the picture. */
  static int gap(Units units) {
    return units.text(6);
  }

  static Layout of(ChartSpec chart, Film film, WordsBlock words, Fonts fonts, Units units) {
    return chart.style().direction() == Direction.HORIZONTAL
        ? horizontal(chart.style(), words, units)
        : vertical(chart.style(), film, words, fonts, units);
  }

  /** The left edge on which a picture hangs: its zero, and its words. */
  static int left(Style style, Units units) {
    return style.direction() == Direction.HORIZONTAL
        ? (int) Math.round(style.imageWidth() * 0.125)
        : units.text(24);
  }

  private static Layout horizontal(Style style, WordsBlock words, Units units) {
    int left = left(style, units);
    int right = (int) Math.round(style.imageWidth() * 0.9);
    int top = Math.max((int) Math.round(style.imageHeight() * 0.12), words.top());
    int bottom =
        Math.min((int) Math.round(style.imageHeight() * 0.89), words.bottom() - units.text(34));
    Rectangle plot = new Rectangle(left, top, right - left, Math.max(1, bottom - top));

    float labelSize = units.font(14);
    int pointer = units.shape(20);
    double needed = pointer + 2 * gap(units) + labelSize;
    double side = Math.min(Math.max(0.25, needed / plot.height), 0.45);
    int room = style.imageWidth() - 2 * gap(units);
    return new Layout(plot, side, 1 - side, pointer, labelSize, new LabelRooms(room, room));
  }

  private static Layout vertical(
      Style style, Film film, WordsBlock words, Fonts fonts, Units units) {
    float labelSize = units.font(14);
    int pointer = units.shape(20);
    Axis axis = film.scene(0).axis();
    int ticks =
        axis.ticks().stream()
            .mapToInt(tick -> new Text(tick.label(), fonts.regular(units.font(13))).width())
            .max()
            .orElse(0);
    int left = left(style, units) + Math.min(ticks, style.imageWidth() / 4) + units.text(10);
    int right = style.imageWidth() - units.text(24);
    int top = Math.max((int) Math.round(style.imageHeight() * 0.08), words.top());
    int bottom = Math.min(style.imageHeight(), words.bottom()) - units.text(24);
    Rectangle plot = new Rectangle(left, top, right - left, Math.max(1, bottom - top));

    int besides = pointer + gap(units);
    int most = Math.max(1, (int) (plot.width * 0.4) - besides);
    int below = Math.min(widest(film, Bar.Pointer.BELOW, fonts, labelSize), most);
    int above = Math.min(widest(film, Bar.Pointer.ABOVE, fonts, labelSize), most);
    double from = (double) (besides + gap(units) + below) / plot.width;
    double to = 1 - (double) (besides + above) / plot.width;
    double slack = Math.max(0, to - from - 0.5) / 2;
    return new Layout(
        plot, from + slack, to - slack, pointer, labelSize, new LabelRooms(below, above));
  }

  private static int widest(Film film, Bar.Pointer pointer, Fonts fonts, float size) {
    return IntStream.range(0, film.frames())
        .mapToObj(film::scene)
        .map(Scene::bars)
        .flatMap(List::stream)
        .filter(bar -> bar.pointer() == pointer)
        .mapToInt(bar -> new BarLabel(bar, fonts, size, Integer.MAX_VALUE).width())
        .max()
        .orElse(0);
  }
}
