package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.label.ColumnLabels;
import io.chartreel.draw.label.ColumnNames;
import io.chartreel.draw.picture.BarImages;
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

  /** The maximum height of names as a share of the body, which they share with the bars. */
  private static final double MAX_NAME_HEIGHT = 0.75;

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
    int top = body.y + strip + (hasTickLabels ? GridTicks.labelHeight(context) / 2 : 0);
    boolean below = summary.scenes().stream().anyMatch(VerticalLayout::fallsBelowZero);
    int above = context.gap() + context.scaling().text(below ? 6 : 2);
    ColumnNames names =
        new ColumnNames(
            context,
            inOrder.orElse(summary.names()),
            summary.ranks(),
            slot,
            (int) ((body.y + body.height - top) * MAX_NAME_HEIGHT) - above,
            inOrder.map(fixed -> slots(slack)));
    int under = names.height() > 0 ? names.height() + above : 0;
    int bottom = Math.max(top + 1, body.y + body.height - under);
    int beyond = AxisFit.beyond(bottom - top, summary.labelledEnds());
    double pitch = slot * summary.pitch();
    Optional<NumberText> fitting =
        largestNumbers(pitch, beyond).or(() -> truncatedNumbers(pitch, beyond));
    NumberText numbers = fitting.orElse(numbers(SIZES[0]));
    int besideNumbers = beyond - fitting.map(this::height).orElse(0);
    BarImages images = images(slot, besideNumbers);
    int namesTop = bottom + above;
    ColumnLabels labels =
        new ColumnLabels(context, names, namesTop, numbers, fitting.isPresent(), images);
    Interval axis = new LabelSpace(summary, labels).fitAxis(bottom - top, 0);
    int height = axis.to() - axis.from();
    PlotArea plot = plot(new Rectangle(left, bottom - axis.to(), width, height), slack, 1 - slack);
    return layout(
        plot,
        labels,
        hasTickLabels,
        0,
        () -> drawGroupNames(plot, names, namesTop),
        warnings(names, fitting.isPresent(), beyond, images));
  }

  /** Returns the pixels of all slots, with an unused share of the width at both sides. */
  private Interval slots(double slack) {
    int unused = (int) Math.ceil(slack * (right - left));
    return new Interval(left + unused, right - unused);
  }

  private LabelWarnings warnings(
      ColumnNames names, boolean showsNumbers, int maxHeight, BarImages images) {
    LabelWarnings warnings = new LabelWarnings(context, summary.slots());
    if (!summary.names().isEmpty() && names.areTooHigh()) {
      warnings.addTooLow("names");
    } else if (!summary.names().isEmpty()) {
      warnings.checkSize(names.size(), ColumnNames.MAX_SIZE);
      warnings.checkTruncated(names.truncated());
    }
    if (names.omitsRanks() && names.areTooHigh()) {
      warnings.addTooLow("ranks");
    } else {
      warnings.checkRanks(!names.omitsRanks());
    }
    if (summary.hasNumbers() && height(numbers(SIZES[SIZES.length - 1])) > maxHeight) {
      warnings.addTooLow("values");
    } else if (summary.hasNumbers()) {
      warnings.checkNumbers(showsNumbers);
    }
    warnings.checkImages(images);
    return warnings;
  }

  private static boolean fallsBelowZero(Scene scene) {
    return scene.bars().stream().anyMatch(Stacks::backwards);
  }

  /** Returns the height of numbers with the space between them and their bars. */
  private int height(NumberText numbers) {
    return context.gap() + numbers.capHeight();
  }

  /** Returns numbers in the largest size in which they fit and none touches the next one. */
  private Optional<NumberText> largestNumbers(double pitch, int maxHeight) {
    for (double size : SIZES) {
      NumberText numbers = numbers(size);
      int widest = 0;
      for (Scene scene : summary.scenes()) {
        for (Bar bar : scene.bars()) {
          widest =
              Math.max(widest, bar.label() == Bar.Label.BESIDE ? numbers.width(bar.number()) : 0);
        }
      }
      if (widest + context.scaling().text(4) <= pitch && height(numbers) <= maxHeight) {
        return Optional.of(numbers);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns numbers with truncated prefixes and suffixes, if the axis has no labels: something must
   * show how long the bars are.
   */
  private Optional<NumberText> truncatedNumbers(double pitch, int maxHeight) {
    NumberText numbers =
        numbers(TRUNCATED_SIZE).withMaxWidth(Math.max(0, (int) pitch - context.scaling().text(4)));
    boolean readable =
        height(numbers) <= maxHeight
            && summary.scenes().stream()
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
