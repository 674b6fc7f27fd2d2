package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.MarginNames;
import io.chartreel.draw.label.RowFonts;
import io.chartreel.draw.label.RowLabels;
import io.chartreel.draw.label.RowNames;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the layout of a chart with horizontal bars. */
final class HorizontalLayout extends BarLayout {
  /** The maximum height of a slot as a share of the image; a single bar would look like a wall. */
  private static final double MAX_SLOT = 0.33;

  /** The share of the space beyond the ends of bars that names may take. */
  private static final double NAME_SHARE = 4.0 / 7;

  private static final List<PeriodTicker.Corner> CORNERS =
      List.of(new PeriodTicker.Corner(true, true), new PeriodTicker.Corner(true, false));

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
    boolean tooLow = cornerArea().height - strip < context.height() * 0.4;
    boolean losesNames =
        RowFonts.isReadable(without.plot().slot()) && !RowFonts.isReadable(withStrip.plot().slot());
    if (tooLow || losesNames) {
      return without;
    }
    return withStrip.withTicker(ticker(body));
  }

  @Override
  Layout compute(int strip) {
    int top = body.y + tickLabelHeight;
    int lineRows = lineRows();
    int height = body.y + body.height - top - strip - lineRows * ReferenceLines.rowHeight(context);
    int slot = Math.max(1, Math.min(height / summary.slots(), (int) (context.height() * MAX_SLOT)));
    height = height < summary.slots() ? Math.max(1, height) : slot * summary.slots();
    RowFonts fonts = RowFonts.of(context, slot, slot * summary.pitch());
    Map<String, Integer> widths = new HashMap<>();
    summary.names().forEach(name -> widths.put(name, context.width(fonts.name(name))));
    BarImages images = images(slot);
    MarginNames marginNames = new MarginNames(context, fonts, summary.names(), body.x, slot);
    boolean inMargin = !marginNames.truncates() || !summary.groupNames().isEmpty();
    int margin =
        inMargin && marginNames.width() > 0
            ? marginNames.width() + context.gap() + context.scaling().text(2)
            : 0;
    int left = body.x + margin;
    int space = body.x + body.width - left;
    boolean thick = slot * summary.thickness() >= fonts.capHeight() + 2 * context.scaling().text(2);
    int beyond = (int) (space * (1 - AxisFit.MIN_SHARE) / summary.labelledEnds());
    RowNames names =
        inMargin
            ? RowNames.allInMargin()
            : RowNames.allInside(thick ? summary.names() : Set.of(), (int) (beyond * NAME_SHARE));
    RowFonts endFonts =
        fonts.withMaxNumberWidth(Math.max(0, beyond - names.maxWidth() - 2 * context.gap()));
    RowLabels labels = new RowLabels(context, names, endFonts, marginNames, images);
    Interval axis = summary.fitAxis(labels, space, spaceAfterAxis());
    RowNames fitting =
        names.fitting(summary.scenes(), widths, axis.to() - axis.from(), context.gap(), images);
    while (!inMargin && !fitting.equals(names)) {
      names = fitting;
      labels = new RowLabels(context, names, endFonts, marginNames, images);
      axis = summary.fitAxis(labels, space, spaceAfterAxis());
      fitting =
          names.fitting(summary.scenes(), widths, axis.to() - axis.from(), context.gap(), images);
    }
    PlotArea plot =
        plot(new Rectangle(left + axis.from(), top, axis.to() - axis.from(), height), 0, 1);
    return layout(
        plot, labels, tickLabelHeight > 0, lineRows, () -> drawGroupNames(plot, marginNames));
  }

  /** Returns the pixels beyond the axis for half of its last label. */
  private int spaceAfterAxis() {
    int half = tickLabelHeight > 0 ? GridTicks.widest(summary.axes(), context) / 2 : 0;
    return Math.max(0, half - (context.width() - body.x - body.width) + 1);
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
      marginNames.draw(name.text(), new Rectangle(0, middle, 0, 0));
    }
  }
}
