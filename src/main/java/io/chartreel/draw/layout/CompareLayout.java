package io.chartreel.draw.layout;

import io.chartreel.chart.Titles;
import io.chartreel.draw.axis.PlainTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.PointedLabels;
import io.chartreel.draw.title.Margins;
import io.chartreel.draw.title.NoteBlock;
import io.chartreel.draw.title.TitleBlock;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Computes the layout of a comparison, whose labels point at their bars. */
final class CompareLayout {
  private static final List<ReferenceLines.Placement> NO_LINES =
      List.of(new ReferenceLines.Placement(new Axis(0, 1, List.of(), false), List.of()));

  private final Iterable<Scene> scenes;
  private final DrawingContext context;

  /** The maximum thickness of a bar as a share of the height of the image. */
  private static final double MAX_THICKNESS = 0.45;

  private final Margins margins;
  private final TitleBlock titles;

  CompareLayout(Iterable<Scene> scenes, Titles titles, DrawingContext context) {
    this.scenes = scenes;
    this.context = context;
    this.margins = Margins.of(context);
    this.titles = new TitleBlock(titles, context, margins);
  }

  Layout compute() {
    return context.horizontal() ? horizontal() : vertical();
  }

  /** Returns the height below a plot for the ticks of a horizontal axis. */
  private int axisHeight() {
    return context.scaling().text(34);
  }

  /** Centres the bars with their labels and the axis below them in the free space. */
  private Layout horizontal() {
    int top = titles.bodyTop() == 0 ? margins.top() : titles.bodyTop();
    int bottom =
        titles.bodyBottom() - (titles.bodyBottom() == context.height() ? margins.bottom() : 0);
    int side =
        PointedLabels.distance(context) + PointedLabels.height(context) + context.scaling().text(4);
    int free = Math.max(1, bottom - top - axisHeight() - 2 * side);
    int thickness = Math.min(free, shareOf(context.height(), MAX_THICKNESS));
    int height = thickness + 2 * side;
    Rectangle plot =
        new Rectangle(
            margins.left(),
            top + (free - thickness) / 2,
            Math.max(1, context.width() - margins.left() - margins.right()),
            height);
    double share = (double) side / height;
    int maxWidth = Math.max(1, context.width() - margins.left() - margins.right());
    return layout(
        plot, share, 1 - share, new PointedLabels(context, margins.left(), maxWidth, maxWidth));
  }

  private Layout vertical() {
    int left = tickLabelWidth();
    int right = context.width() - margins.right();
    int top = titles.bodyTop() == 0 ? margins.top() : titles.bodyTop() + context.gap();
    int bottom =
        titles.bodyBottom()
            - (titles.bodyBottom() == context.height()
                ? margins.top()
                : context.scaling().text(24));
    Rectangle plot = plot(left, top, right, bottom);
    int distance = PointedLabels.distance(context);
    int maxWidth = Math.max(1, shareOf(plot.width, 0.4) - distance);
    int below = Math.min(widestPointed(Bar.Label.POINTER_BELOW), maxWidth);
    int above = Math.min(widestPointed(Bar.Label.POINTER_ABOVE), maxWidth);
    double from = (double) (distance + context.gap() + below) / plot.width;
    double to = 1 - (double) (distance + above) / plot.width;
    double slack = Math.max(0, to - from - 0.5) / 2;
    return layout(
        plot, from + slack, to - slack, new PointedLabels(context, context.gap(), below, above));
  }

  private Layout layout(Rectangle area, double from, double to, PointedLabels labels) {
    PlotArea plot = new PlotArea(area, context.horizontal(), from, to, 1, false);
    return new Layout(
        plot,
        new Rectangle(context.width(), context.height()),
        labels,
        new PlainTicks(context),
        List.of(titles::draw),
        Optional.empty(),
        NoteBlock.NONE,
        new ReferenceLines(context, plot, NO_LINES, 0),
        Optional.empty(),
        Stream.concat(titles.warnings().stream(), warnings(labels).stream()).toList());
  }

  private List<String> warnings(PointedLabels labels) {
    LabelWarnings warnings = new LabelWarnings(context, 1);
    warnings.checkTruncated(
        StreamSupport.stream(scenes.spliterator(), false)
            .flatMap(scene -> scene.bars().stream())
            .filter(labels::isShortened)
            .map(Bar::name)
            .distinct()
            .toList());
    return warnings.all();
  }

  /** Returns the width left of a plot for the labels of a vertical axis. */
  private int tickLabelWidth() {
    int widest =
        scenes.iterator().next().axis().ticks().stream()
            .mapToInt(tick -> context.width(PlainTicks.label(context, tick)))
            .max()
            .orElse(0);
    return margins.left() + context.scaling().text(10) + Math.min(widest, context.width() / 4);
  }

  private int widestPointed(Bar.Label side) {
    return widest(bar -> bar.label() == side ? PointedLabels.width(context, bar) : 0);
  }

  private int widest(ToIntFunction<Bar> width) {
    return StreamSupport.stream(scenes.spliterator(), false)
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
