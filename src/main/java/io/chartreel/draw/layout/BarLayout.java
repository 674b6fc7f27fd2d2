package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.label.OverlapCheck;
import io.chartreel.draw.label.StableLabels;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.picture.ImageSizes;
import io.chartreel.draw.title.NoteBlock;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.draw.title.TickerPlacement;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes the layout of a chart of bars in one direction, with labels at their ends. */
abstract sealed class BarLayout permits HorizontalLayout, VerticalLayout {
  final AnimationSummary summary;
  final BlockLayout blocks;
  final DrawingContext context;

  private final ImageSizes imageSizes;
  private final Optional<TickerPlacement> ticker;
  private final List<ReferenceLines.Placement> referenceLines;

  /** The space for the plot and its axis. */
  final Rectangle body;

  BarLayout(AnimationSummary summary, BlockLayout blocks, DrawingContext context) {
    this.summary = summary;
    this.blocks = blocks;
    this.context = context;
    this.body = blocks.body();
    this.imageSizes = new ImageSizes(context, summary.scenes());
    this.ticker =
        Optional.of(summary.tickerTexts())
            .filter(texts -> !texts.isEmpty())
            .map(texts -> new TickerPlacement(context, texts));
    this.referenceLines = summary.referenceLines();
  }

  /**
   * Puts the ticker into a free corner and the notes into free areas; failing that, into a strip
   * next to the bars.
   */
  final Layout compute() {
    Layout plain = compute(0);
    if (ticker.isEmpty() && summary.notes().isEmpty()) {
      return plain;
    }
    Layout best = withNotes(plain.withTicker(inCorner(plain)));
    for (int strip : stripHeights()) {
      if (missing(best) == 0) {
        break;
      }
      Layout inStrip = withNotes(withStrip(plain, strip));
      best = missing(inStrip) < missing(best) ? inStrip : best;
    }
    return best.withWarnings(warnings(best));
  }

  private Optional<PeriodTicker> inCorner(Layout plain) {
    return ticker.flatMap(
        placement ->
            placement.inCorner(
                tickerArea(plain.plot().area()), corners(), occupied(plain, summary.scenes())));
  }

  /** Returns the heights of strips for the ticker and the notes, the best first. */
  private List<Integer> stripHeights() {
    int notes =
        summary.notes().isEmpty() ? 0 : NoteBlock.stripHeight(context, summary.notes(), body.width);
    return ticker.map(TickerPlacement::stripHeights).orElse(List.of(notes)).stream()
        .map(height -> Math.max(height, notes))
        .distinct()
        .toList();
  }

  private Layout withNotes(Layout layout) {
    if (summary.notes().isEmpty()) {
      return layout;
    }
    Map<String, List<Scene>> scenes =
        summary.scenes().stream().collect(Collectors.groupingBy(Scene::note));
    return layout.withNotes(
        NoteBlock.place(
            context,
            summary.notes(),
            cornerArea(),
            note -> occupied(layout, scenes.getOrDefault(note, List.of())),
            layout.ticker().map(PeriodTicker::bounds).orElse(new Rectangle())));
  }

  /** Returns what some scenes draw, with the names of bars. */
  private List<Rectangle> occupied(Layout layout, List<Scene> scenes) {
    List<Rectangle> occupied =
        new LabelSpace(summary, (EndLabels) layout.labels())
            .occupiedAreas(layout.plot(), layout.referenceLines(), context, scenes);
    occupied.add(nameArea(layout.plot().area()));
    return occupied;
  }

  /** Returns how many texts have no space; the ticker counts as much as all notes. */
  private int missing(Layout layout) {
    int notes = 0;
    for (String note : summary.notes()) {
      notes += layout.notes().has(note) ? 0 : 1;
    }
    boolean lacksTicker = layout.ticker().isEmpty() && !summary.tickerTexts().isEmpty();
    return notes + (lacksTicker ? 1 + summary.notes().size() : 0);
  }

  private List<String> warnings(Layout layout) {
    LabelWarnings warnings = new LabelWarnings(context, summary.slots());
    warnings.checkTicker(layout.ticker(), summary.tickerTexts());
    warnings.checkNotes(layout.notes(), summary.notes());
    return warnings.all();
  }

  /** Returns the area of the names next to a plot. */
  abstract Rectangle nameArea(Rectangle plot);

  /** Computes the layout without a ticker, with a strip of a height in pixels left for one. */
  abstract Layout compute(int strip);

  /** Returns the area in which notes may be. */
  abstract Rectangle cornerArea();

  /** Returns the area in whose corners the ticker may be, without the names next to a plot. */
  abstract Rectangle tickerArea(Rectangle plot);

  /** Returns the corners for the ticker, the best first. */
  abstract List<PeriodTicker.Corner> corners();

  /**
   * Returns the layout with the ticker in a strip, or without a ticker if the strip leaves too
   * little space.
   *
   * @param without the layout without a ticker
   * @param strip the height of the strip in pixels
   */
  abstract Layout withStrip(Layout without, int strip);

  /**
   * Returns the ticker in a strip, if there is anything to show.
   *
   * @param height of the strip with the space around the ticker
   */
  final Optional<PeriodTicker> ticker(Rectangle strip, int height) {
    return ticker.map(placement -> placement.inStrip(strip, height));
  }

  /**
   * Returns the images of bars.
   *
   * @param slot the thickness of a slot, in pixels
   * @param maxLength the maximum length along the axis, with the space around them, in pixels
   */
  final BarImages images(double slot, int maxLength) {
    double thickness = slot * summary.thickness();
    return new BarImages(context, summary.scenes(), imageSizes, thickness, maxLength);
  }

  /** Returns a plot with a slot for each bar. */
  final PlotArea plot(Rectangle area, double slotsFrom, double slotsTo) {
    return new PlotArea(
        area,
        context.horizontal(),
        slotsFrom,
        slotsTo,
        summary.slots(),
        summary.groupNames().isEmpty());
  }

  /**
   * Returns a layout without a ticker.
   *
   * @param lineRows rows of labels of the reference lines
   * @param groupNames draws the names of groups of bars
   * @param warnings about the labels
   */
  final Layout layout(
      PlotArea plot,
      EndLabels labels,
      boolean tickLabels,
      int lineRows,
      Runnable groupNames,
      LabelWarnings warnings) {
    ReferenceLines lines =
        new ReferenceLines(context, plot, referenceLines, lineRows, blocks.titles().bodyBottom());
    warnings.checkReferences(lines);
    return new Layout(
        plot,
        plot.strip(context.width(), context.height()),
        labels,
        new GridTicks(context, tickLabels),
        List.of(blocks::draw, groupNames),
        Optional.empty(),
        NoteBlock.NONE,
        lines,
        Optional.of(new StableLabels(summary.scenes(), new OverlapCheck(plot, labels))),
        Stream.concat(blocks.warnings().stream(), warnings.all().stream()).toList());
  }
}
