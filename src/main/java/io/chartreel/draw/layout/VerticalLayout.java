package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.label.ColumnLabels;
import io.chartreel.draw.label.ColumnNames;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Computes the layout of a chart with vertical bars. */
final class VerticalLayout extends BarLayout {
  /** The maximum width of a slot as a share of the image. */
  private static final double MAX_SLOT = 0.33;

  /** The maximum height of rotated names as a share of the image. */
  private static final double MAX_NAME_HEIGHT = 0.25;

  /** Font sizes of numbers to try, largest first. */
  private static final double[] SIZES = {13, 12, 11, 10, 9, 8};

  /** The font size of truncated numbers. */
  private static final double TRUNCATED_SIZE = 10;

  private static final List<PeriodTicker.Corner> CORNERS =
      List.of(
          new PeriodTicker.Corner(true, false),
          new PeriodTicker.Corner(false, false),
          new PeriodTicker.Corner(true, true),
          new PeriodTicker.Corner(false, true));

  private final boolean hasTickLabels;
  private final int left;
  private final int right;

  VerticalLayout(AnimationSummary summary, BlockLayout blocks, DrawingContext context) {
    super(summary, blocks, context);
    int ticks = GridTicks.widest(summary.axes(), context);
    this.hasTickLabels = blocks.tickLabels() && summary.hasTicks() && ticks < context.width() / 4;
    this.left = body.x + (hasTickLabels ? ticks + context.gap() : 0);
    int lines = ReferenceLines.widest(context, summary.referenceLines());
    this.right = body.x + body.width - (lines > 0 ? lines + context.gap() : 0);
  }

  @Override
  Rectangle cornerArea() {
    return new Rectangle(left, body.y, right - left, body.height);
  }

  @Override
  Rectangle tickerArea(Rectangle plot) {
    int bottom = plot.y + plot.height - context.gap();
    return new Rectangle(left, body.y, right - left, Math.max(0, bottom - body.y));
  }

  @Override
  Rectangle nameArea(Rectangle plot) {
    int bottom = plot.y + plot.height;
    return new Rectangle(plot.x, bottom, plot.width, body.y + body.height - bottom);
  }

  @Override
  List<PeriodTicker.Corner> corners() {
    return CORNERS;
  }

  /** The strip is above the bars. */
  @Override
  Layout withStrip(Layout without, int strip) {
    if (without.plot().area().height - strip
        < context.height() * BlockLayout.smallestShare(0.3, context)) {
      return without;
    }
    Rectangle above = new Rectangle(body.x, body.y, body.width, strip - context.scaling().text(14));
    return compute(strip).withTicker(ticker(above, strip));
  }

  @Override
  Layout compute(int strip) {
    int width = Math.max(1, right - left);
    double slot = Math.min((double) width / summary.slots(), context.width() * MAX_SLOT);
    double slack = Math.max(0, (1 - slot * summary.slots() / width) / 2);
    Optional<Set<String>> inOrder = summary.namesInFixedOrder();
    ColumnNames names =
        new ColumnNames(
            context,
            inOrder.orElse(summary.names()),
            summary.ranks(),
            slot,
            (int) (context.height() * MAX_NAME_HEIGHT),
            inOrder.map(fixed -> slots(slack)));
    int top = body.y + strip + (hasTickLabels ? GridTicks.labelHeight(context) / 2 : 0);
    boolean below = summary.scenes().stream().anyMatch(VerticalLayout::fallsBelowZero);
    int above = context.gap() + context.scaling().text(below ? 6 : 2);
    int under = names.height() > 0 ? names.height() + above : 0;
    int bottom = Math.max(top + 1, body.y + body.height - under);
    Optional<NumberText> fitting =
        largestNumbers(slot * summary.pitch()).or(() -> truncatedNumbers(slot * summary.pitch()));
    NumberText numbers = fitting.orElse(numbers(SIZES[0]));
    int namesTop = bottom + above;
    ColumnLabels labels =
        new ColumnLabels(context, names, namesTop, numbers, fitting.isPresent(), images(slot));
    Interval axis = new LabelSpace(summary, labels).fitAxis(bottom - top, 0);
    int height = axis.to() - axis.from();
    PlotArea plot = plot(new Rectangle(left, bottom - axis.to(), width, height), slack, 1 - slack);
    return layout(
        plot,
        labels,
        hasTickLabels,
        0,
        () -> drawGroupNames(plot, names, namesTop),
        warnings(names, fitting.isPresent()));
  }

  /** Returns the pixels of all slots, with an unused share of the width at both sides. */
  private Interval slots(double slack) {
    int unused = (int) Math.ceil(slack * (right - left));
    return new Interval(left + unused, right - unused);
  }

  private LabelWarnings warnings(ColumnNames names, boolean showsNumbers) {
    LabelWarnings warnings = new LabelWarnings(context, summary.slots());
    if (!summary.names().isEmpty()) {
      warnings.checkSize(names.size(), ColumnNames.MAX_SIZE);
      warnings.checkTruncated(names.truncated());
    }
    if (summary.hasNumbers()) {
      warnings.checkNumbers(showsNumbers);
    }
    return warnings;
  }

  private static boolean fallsBelowZero(Scene scene) {
    return scene.bars().stream().anyMatch(Stacks::backwards);
  }

  /** Returns numbers in the largest size in which none touches the next one. */
  private Optional<NumberText> largestNumbers(double pitch) {
    for (double size : SIZES) {
      NumberText numbers = numbers(size);
      int widest = 0;
      for (Scene scene : summary.scenes()) {
        for (Bar bar : scene.bars()) {
          widest =
              Math.max(widest, bar.label() == Bar.Label.BESIDE ? numbers.width(bar.number()) : 0);
        }
      }
      if (widest + context.scaling().text(4) <= pitch) {
        return Optional.of(numbers);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns numbers with truncated prefixes and suffixes, if the axis has no labels: something must
   * show how long the bars are.
   */
  private Optional<NumberText> truncatedNumbers(double pitch) {
    NumberText numbers =
        numbers(TRUNCATED_SIZE).withMaxWidth(Math.max(0, (int) pitch - context.scaling().text(4)));
    boolean readable =
        summary.scenes().stream()
            .flatMap(scene -> scene.bars().stream())
            .allMatch(bar -> numbers.fits(bar.number()));
    return readable && !hasTickLabels ? Optional.of(numbers) : Optional.empty();
  }

  private NumberText numbers(double size) {
    return new NumberText(context, text -> context.regular(text, size));
  }

  private void drawGroupNames(PlotArea plot, ColumnNames names, int top) {
    for (Scene.Name name : summary.groupNames()) {
      names.draw(name.text(), name.rank(), plot.across(name.place() + 0.5), top);
    }
  }
}
