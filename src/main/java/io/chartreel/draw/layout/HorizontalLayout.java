package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.MarginNames;
import io.chartreel.draw.label.RowFonts;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;

/** Computes the layout of a chart with horizontal bars. */
final class HorizontalLayout extends BarLayout {
  /** The maximum height of a slot as a share of the image, so that no bar looks like a wall. */
  private static final double MAX_SLOT = 0.5;

  /** The maximum height of the slot of a single bar, which is in the middle of the plot. */
  private static final double MAX_SINGLE_SLOT = 0.3;

  /** The maximum height of the labels of reference lines as a share of the body. */
  private static final double MAX_LINES = 0.75;

  private static final List<PeriodTicker.Corner> CORNERS =
      List.of(
          new PeriodTicker.Corner(true, true),
          new PeriodTicker.Corner(true, false),
          new PeriodTicker.Corner(false, true),
          new PeriodTicker.Corner(false, false));

  private final int tickLabelHeight;

  HorizontalLayout(AnimationSummary summary, BlockLayout blocks, DrawingContext context) {
    super(summary, blocks, context);
    boolean hasLabels = blocks.tickLabels() && summary.hasTicks();
    this.tickLabelHeight =
        hasLabels ? GridTicks.labelHeight(context) + context.gap() + context.scaling().text(2) : 0;
  }

  @Override
  Rectangle cornerArea() {
    return new Rectangle(
        body.x, body.y + tickLabelHeight, body.width, body.height - tickLabelHeight);
  }

  @Override
  Rectangle tickerArea(Rectangle plot) {
    int left = plot.x + context.gap();
    int top = cornerArea().y + context.gap();
    return new Rectangle(
        left,
        top,
        Math.max(0, body.x + body.width - left),
        Math.max(0, body.y + body.height - top));
  }

  @Override
  Rectangle nameArea(Rectangle plot) {
    return new Rectangle(body.x, plot.y, plot.x - body.x, plot.height);
  }

  @Override
  List<PeriodTicker.Corner> corners() {
    return CORNERS;
  }

  /** The strip is below the bars. */
  @Override
  Layout withStrip(Layout without, int strip) {
    Layout withStrip = compute(strip);
    boolean tooLow =
        cornerArea().height - strip < context.height() * BlockLayout.smallestShare(0.4, context);
    boolean losesNames =
        RowFonts.isReadable(without.plot().slot()) && !RowFonts.isReadable(withStrip.plot().slot());
    if (tooLow || losesNames) {
      return without;
    }
    return withStrip.withTicker(ticker(body, strip));
  }

  @Override
  Layout compute(int strip) {
    int top = body.y + tickLabelHeight;
    int space = body.y + body.height - top - strip;
    int lineHeight = ReferenceLines.rowHeight(context);
    int lineRows = Math.min(lineRows(), (int) (Math.max(0, space) * MAX_LINES) / lineHeight);
    int height = space - lineRows * lineHeight;
    int maxSlot = (int) (context.height() * (summary.slots() == 1 ? MAX_SINGLE_SLOT : MAX_SLOT));
    int slot = Math.max(1, Math.min(height / summary.slots(), maxSlot));
    if (slot < maxSlot) {
      height = height < summary.slots() ? Math.max(1, height) : slot * summary.slots();
    }
    BarImages images = images(slot, AxisFit.beyond(body.width, summary.labelledEnds()));
    RowFit rows = new RowFit(summary, context, images, body, slot, spaceAfterAxis());
    RowFit.Fitted best = rows.best();
    Rectangle area = new Rectangle(best.axis().from(), top, best.length(), height);
    double unused = Math.max(0, 1 - (double) slot * summary.slots() / height) / 2;
    PlotArea plot = plot(area, unused, 1 - unused);
    MarginNames names = rows.margin();
    return layout(
        plot,
        best.labels(),
        tickLabelHeight > 0,
        lineRows,
        () -> drawGroupNames(plot, names),
        warnings(rows, best, images));
  }

  private LabelWarnings warnings(RowFit rows, RowFit.Fitted best, BarImages images) {
    RowFonts fonts = best.fonts();
    LabelWarnings warnings = new LabelWarnings(context, summary.slots());
    if (!summary.names().isEmpty()) {
      warnings.checkSize(fonts.names(), RowFonts.SIZE);
      warnings.checkTruncated(best.truncated());
    }
    if (summary.hasNumbers() && rows.areHighEnoughForNumbers() && !fonts.showsNumbers()) {
      warnings.addTooNarrow("values");
    } else if (summary.hasNumbers()) {
      warnings.checkNumbers(fonts.showsNumbers());
    }
    warnings.checkImages(images);
    return warnings;
  }

  /** Returns the pixels beyond the axis for half of its last label. */
  private int spaceAfterAxis() {
    return tickLabelHeight > 0 ? (GridTicks.widest(summary.axes(), context) + 1) / 2 : 0;
  }

  private int lineRows() {
    if (!summary.hasReferenceLines()) {
      return 0;
    }
    PlotArea wide = new PlotArea(body, true, 0, 1, 1, true);
    return ReferenceLines.rows(context, wide, summary.referenceLines());
  }

  private void drawGroupNames(PlotArea plot, MarginNames marginNames) {
    for (Scene.Name name : summary.groupNames()) {
      int middle = plot.across(name.place() + 0.5);
      marginNames.draw(name.text(), name.rank(), new Rectangle(0, middle, 0, 0));
    }
  }
}
