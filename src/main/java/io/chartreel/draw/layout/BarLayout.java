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
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Computes the layout of a chart of bars in one direction, with labels at their ends. */
abstract sealed class BarLayout permits HorizontalLayout, VerticalLayout {
  final AnimationSummary summary;
  final BlockLayout blocks;
  final DrawingContext context;

  private final ImageSizes imageSizes;

  /** The space for the plot and its axis. */
  final Rectangle body;

  BarLayout(AnimationSummary summary, BlockLayout blocks, DrawingContext context) {
    this.summary = summary;
    this.blocks = blocks;
    this.context = context;
    this.body = blocks.body();
    this.imageSizes = new ImageSizes(context, summary.scenes());
  }

  /**
   * Puts the ticker into a free corner and the notes into free areas; failing that, into a strip
   * next to the bars.
   */
  final Layout compute() {
    Layout plain = compute(0);
    PeriodTicker.Texts texts = summary.tickerTexts();
    if (texts.isEmpty() && summary.notes().isEmpty()) {
      return plain;
    }
    Optional<PeriodTicker> corner =
        texts.isEmpty()
            ? Optional.empty()
            : PeriodTicker.inCorner(
                context, texts, cornerArea(), corners(), occupied(plain, scene -> true));
    boolean fits = texts.isEmpty() || corner.isPresent();
    Layout inCorner = withNotes(plain.withTicker(corner));
    if (fits && missing(inCorner) == 0) {
      return inCorner;
    }
    int strip = texts.isEmpty() ? 0 : PeriodTicker.stripHeight(context, texts);
    if (!summary.notes().isEmpty()) {
      strip = Math.max(strip, NoteBlock.stripHeight(context, summary.notes(), body.width));
    }
    Layout inStrip = withNotes(withStrip(plain, strip));
    boolean isBetter = !fits || missing(inStrip) < missing(inCorner);
    return withWarnings(isBetter ? inStrip : inCorner);
  }

  private Layout withNotes(Layout layout) {
    return layout.withNotes(
        NoteBlock.place(
            context,
            summary.notes(),
            cornerArea(),
            note -> occupied(layout, scene -> scene.note().equals(note)),
            layout.ticker().map(PeriodTicker::bounds).orElse(new Rectangle())));
  }

  /** Returns what some scenes draw, with the names of bars. */
  private List<Rectangle> occupied(Layout layout, Predicate<Scene> scenes) {
    List<Rectangle> occupied =
        new LabelSpace(summary, (EndLabels) layout.labels())
            .occupiedAreas(layout.plot(), layout.referenceLines(), context, scenes);
    occupied.add(nameArea(layout.plot().area()));
    return occupied;
  }

  private long missing(Layout layout) {
    return summary.notes().stream().filter(note -> !layout.notes().has(note)).count();
  }

  private Layout withWarnings(Layout layout) {
    return layout.withWarnings(
        summary.notes().stream()
            .filter(note -> !layout.notes().has(note))
            .map(note -> "There is no space for the note \"" + note.replace('\n', ' ') + "\".")
            .toList());
  }

  /** Returns the area of the names next to a plot. */
  abstract Rectangle nameArea(Rectangle plot);

  /** Computes the layout without a ticker, with a strip of a height in pixels left for one. */
  abstract Layout compute(int strip);

  /** Returns the area in whose corners the ticker may be. */
  abstract Rectangle cornerArea();

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

  /** Returns the ticker in a strip, if there is anything to show. */
  final Optional<PeriodTicker> ticker(Rectangle strip) {
    PeriodTicker.Texts texts = summary.tickerTexts();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(PeriodTicker.inStrip(context, texts, strip));
  }

  /**
   * Returns the images of bars.
   *
   * @param slot the thickness of a slot, in pixels
   */
  final BarImages images(double slot) {
    return new BarImages(context, summary.scenes(), imageSizes, slot * summary.thickness());
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
    return new Layout(
        plot,
        plot.strip(context.width(), context.height()),
        labels,
        new GridTicks(context, tickLabels),
        List.of(blocks::draw, groupNames),
        Optional.empty(),
        NoteBlock.NONE,
        new ReferenceLines(context, plot, summary.referenceLines(), lineRows),
        Optional.of(new StableLabels(summary.scenes(), new OverlapCheck(plot, labels))),
        Stream.concat(warnings.all().stream(), imageWarning(plot).stream()).toList());
  }

  private Optional<String> imageWarning(PlotArea plot) {
    String side = context.horizontal() ? "height" : "width";
    return images(plot.slot()).areTooSmall()
        ? Optional.of(
            "The bars are too thin for their images. Use a larger "
                + side
                + " or fewer bars (top).")
        : Optional.empty();
  }
}
