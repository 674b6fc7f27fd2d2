package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.label.OverlapCheck;
import io.chartreel.draw.label.StableLabels;
import io.chartreel.draw.title.PeriodTicker;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/** Computes the layout of a chart of bars in one direction, with labels at their ends. */
abstract sealed class BarLayout permits HorizontalLayout, VerticalLayout {
  final AnimationSummary summary;
  final BlockLayout blocks;
  final DrawingContext context;

  /** The space for the plot and its axis. */
  final Rectangle body;

  BarLayout(AnimationSummary summary, BlockLayout blocks, DrawingContext context) {
    this.summary = summary;
    this.blocks = blocks;
    this.context = context;
    this.body = blocks.body();
  }

  /** Puts the ticker into a free corner; failing that, into a strip next to the bars. */
  final Layout compute() {
    Layout layout = compute(0);
    if (summary.periods().isEmpty()) {
      return layout;
    }
    List<Rectangle> occupied =
        new LabelSpace(summary, (EndLabels) layout.labels())
            .occupiedAreas(layout.plot(), layout.referenceLines(), context);
    Optional<PeriodTicker> corner =
        PeriodTicker.inCorner(context, summary.periods(), cornerArea(), corners(), occupied);
    return corner.isPresent()
        ? layout.withTicker(corner)
        : withStrip(layout, PeriodTicker.stripHeight(context, summary.periods()));
  }

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
        new GridTicks(context, tickLabels, summary.rescales()),
        List.of(blocks::draw, groupNames),
        Optional.empty(),
        new ReferenceLines(context, plot, summary.referenceLines(), lineRows),
        Optional.of(new StableLabels(summary.scenes(), new OverlapCheck(plot, labels))),
        warnings.all());
  }
}
