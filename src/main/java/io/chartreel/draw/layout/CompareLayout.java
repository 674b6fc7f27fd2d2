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

/**
 * Computes the layout of a comparison, whose labels point at their bars. If the image is too low,
 * the caption, the labels of the axis, the subtitle and the title are omitted, in this order.
 */
final class CompareLayout {
  private static final List<ReferenceLines.Placement> NO_LINES =
      List.of(new ReferenceLines.Placement(new Axis(0, 1, List.of(), false), List.of()));

  /** The number of steps, each of which omits one more text. */
  private static final int STEPS = 5;

  private final Iterable<Scene> scenes;
  private final DrawingContext context;

  /** The maximum thickness of a bar as a share of the height of the image. */
  private static final double MAX_THICKNESS = 0.45;

  private final Margins margins;
  private final TitleBlock titles;
  private final boolean tickLabels;
  private final LabelWarnings warnings;

  private CompareLayout(
      Iterable<Scene> scenes, Titles titles, DrawingContext context, int omitted) {
    this.scenes = scenes;
    this.context = context;
    this.margins = Margins.of(context);
    boolean hasTicks = !scenes.iterator().next().axis().ticks().isEmpty();
    this.tickLabels = hasTicks && (omitted < 2 || !context.horizontal());
    this.warnings = new LabelWarnings(context, 1);
    this.titles = new TitleBlock(remaining(titles, omitted), context, margins);
  }

  private Titles remaining(Titles titles, int omitted) {
    String caption = remaining(omitted >= 1, "caption", titles.caption());
    String subtitle = remaining(omitted >= 3, "subtitle", titles.subtitle());
    return new Titles(remaining(omitted >= 4, "title", titles.title()), subtitle, caption);
  }

  private String remaining(boolean omits, String name, String text) {
    if (omits && !text.isBlank()) {
      warnings.addTooLow(name);
    }
    return omits ? "" : text;
  }

  /**
   * Returns the layout of a comparison.
   *
   * @param scenes in any order, at least one
   */
  static Layout of(Iterable<Scene> scenes, Titles titles, DrawingContext context) {
    CompareLayout layout = new CompareLayout(scenes, titles, context, 0);
    for (int step = 1; step < STEPS && layout.free() < 1; step++) {
      layout = new CompareLayout(scenes, titles, context, step);
    }
    return context.horizontal() ? layout.horizontal() : layout.vertical();
  }

  /** Returns the height below a plot for the ticks of a horizontal axis. */
  private int axisHeight() {
    return tickLabels ? context.scaling().text(34) : 0;
  }

  /** Returns where the space for a plot and its labels starts. */
  private int top() {
    if (titles.bodyTop() == 0) {
      return margins.top();
    }
    return context.horizontal() ? titles.bodyTop() : titles.bodyTop() + context.gap();
  }

  /** Returns where the space for a plot, its labels and its axis ends. */
  private int bottom() {
    boolean captioned = titles.bodyBottom() < context.height();
    return context.horizontal()
        ? titles.bodyBottom() - (captioned ? 0 : margins.bottom())
        : titles.bodyBottom() - (captioned ? context.scaling().text(24) : margins.top());
  }

  /** Returns the height of a label of a horizontal bar with the space around it. */
  private int side() {
    return PointedLabels.distance(context)
        + PointedLabels.height(context)
        + context.scaling().text(4);
  }

  /** Returns the height that is left to bars; to vertical ones, beyond two labels. */
  private int free() {
    int labels =
        context.horizontal() ? axisHeight() + 2 * side() : 2 * PointedLabels.height(context);
    return bottom() - top() - labels;
  }

  /** Centres the bars with their labels and the axis below them in the free space. */
  private Layout horizontal() {
    int side = side();
    int free = Math.max(1, free());
    int thickness = Math.min(free, shareOf(context.height(), MAX_THICKNESS));
    int height = thickness + 2 * side;
    Rectangle plot =
        new Rectangle(
            margins.left(),
            top() + (free - thickness) / 2,
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
    Rectangle plot = plot(left, top(), right, bottom());
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
        new PlainTicks(context, tickLabels),
        List.of(titles::draw),
        Optional.empty(),
        NoteBlock.NONE,
        new ReferenceLines(context, plot, NO_LINES, 0, 0),
        Optional.empty(),
        warnings(labels));
  }

  private List<String> warnings(PointedLabels labels) {
    List<String> shortened =
        StreamSupport.stream(scenes.spliterator(), false)
            .flatMap(scene -> scene.bars().stream())
            .filter(labels::isShortened)
            .map(Bar::name)
            .distinct()
            .toList();
    warnings.checkTruncated(shortened.stream().filter(name -> !name.isEmpty()).toList());
    if (shortened.contains("")) {
      warnings.addTooNarrow("values");
    }
    return Stream.concat(titles.warnings().stream(), warnings.all().stream()).toList();
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
