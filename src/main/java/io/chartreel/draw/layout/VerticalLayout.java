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
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.label.OverlapCheck;
import io.chartreel.draw.label.StableLabels;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/** The layout of a chart whose bars grow upwards, side by side. */
final class VerticalLayout {
  /** No slot is wider than this share of the picture. */
  private static final double WIDEST = 0.28;

  /** Turned names take this share of the picture at most. */
  private static final double TURNED = 0.25;

  /** Sizes of numbers, the largest first. */
  private static final double[] SIZES = {13, 12, 11, 10, 9, 8};

  /** The size of numbers that are shortened. */
  private static final double SHORTENED = 10;

  private static final List<PeriodTicker.Corner> CORNERS =
      List.of(new PeriodTicker.Corner(true, false), new PeriodTicker.Corner(false, false));

  private final AnimationSummary cast;
  private final BlockLayout around;
  private final DrawingContext page;
  private final Rectangle room;
  private final boolean axisLabels;
  private final int left;
  private final int right;

  VerticalLayout(AnimationSummary cast, BlockLayout around, DrawingContext page) {
    this.cast = cast;
    this.around = around;
    this.page = page;
    this.room = around.room();
    int ticks = GridTicks.widest(cast.axes(), page);
    this.axisLabels = around.labels() && cast.hasTicks() && ticks < page.width() / 4;
    this.left = room.x + (axisLabels ? ticks + page.gap() : 0);
    int lines = ReferenceLines.widest(page, cast.lines());
    this.right = room.x + room.width - (lines > 0 ? lines + page.gap() : 0);
  }

  /** Finds a corner for the ticker, or else makes room for it above the bars. */
  Layout settle() {
    Layout settled = settle(0);
    if (cast.periods().isEmpty()) {
      return settled;
    }
    Rectangle free = new Rectangle(left, room.y, right - left, room.height);
    List<Rectangle> taken =
        cast.taken(settled.plot(), (EndLabels) settled.labels(), settled.lines(), page);
    Optional<PeriodTicker> corner =
        PeriodTicker.inCorner(page, cast.periods(), free, CORNERS, taken);
    if (corner.isPresent()) {
      return settled.with(corner);
    }
    int strip = PeriodTicker.strip(page, cast.periods());
    if (settled.plot().area().height - strip < page.height() * 0.3) {
      return settled;
    }
    Rectangle above = new Rectangle(room.x, room.y, room.width, strip - page.units().text(14));
    return settle(strip).with(Optional.of(PeriodTicker.inStrip(page, cast.periods(), above)));
  }

  private Layout settle(int strip) {
    int width = Math.max(1, right - left);
    double slot = Math.min((double) width / cast.slots(), page.width() * WIDEST);
    double slack = Math.max(0, (1 - slot * cast.slots() / width) / 2);
    ColumnNames names = new ColumnNames(page, cast.names(), slot, (int) (page.height() * TURNED));
    int top = room.y + strip + (axisLabels ? GridTicks.capital(page) / 2 : 0);
    boolean below = cast.film().stream().anyMatch(VerticalLayout::fallsBelowZero);
    int above = page.gap() + page.units().text(below ? 6 : 2);
    int under = names.height() > 0 ? names.height() + above : 0;
    int bottom = Math.max(top + 1, room.y + room.height - under);
    Optional<NumberText> fitting =
        numbers(slot * cast.pitch()).or(() -> shortened(slot * cast.pitch()));
    NumberText numbers = fitting.orElse(figures(SIZES[0]));
    int namesTop = bottom + above;
    ColumnLabels labels = new ColumnLabels(page, names, namesTop, numbers, fitting.isPresent());
    Interval axis = cast.along(labels, bottom - top, 0);
    int height = axis.to() - axis.from();
    PlotArea plot =
        new PlotArea(
            new Rectangle(left, bottom - axis.to(), width, height),
            false,
            slack,
            1 - slack,
            cast.slots(),
            cast.places().isEmpty());
    return new Layout(
        plot,
        plot.strip(page.width(), page.height()),
        labels,
        new GridTicks(page, axisLabels, cast.follows()),
        List.of(around::draw, () -> places(plot, names, namesTop)),
        Optional.empty(),
        new ReferenceLines(page, plot, cast.lines(), cast.axes(), 0),
        Optional.of(new StableLabels(cast.film(), new OverlapCheck(plot, labels))));
  }

  private static boolean fallsBelowZero(Scene scene) {
    return scene.bars().stream().anyMatch(Stacks::backwards);
  }

  /** Numbers in the largest size in which none touches the next one. */
  private Optional<NumberText> numbers(double pitch) {
    for (double size : SIZES) {
      NumberText figures = figures(size);
      int widest = 0;
      for (Scene scene : cast.film()) {
        for (Bar bar : scene.bars()) {
          widest =
              Math.max(widest, bar.label() == Bar.Label.BESIDE ? figures.width(bar.number()) : 0);
        }
      }
      if (widest + page.units().text(4) <= pitch) {
        return Optional.of(figures);
      }
    }
    return Optional.empty();
  }

  /**
   * Numbers without some of what stands round their digits, where the axis has no labels: something
   * must say how long bars are.
   */
  private Optional<NumberText> shortened(double pitch) {
    NumberText figures = figures(SHORTENED).within(Math.max(0, (int) pitch - page.units().text(4)));
    boolean readable =
        cast.film().stream()
            .flatMap(scene -> scene.bars().stream())
            .allMatch(bar -> figures.hasDigits(bar.number()));
    return readable && !axisLabels ? Optional.of(figures) : Optional.empty();
  }

  private NumberText figures(double size) {
    return new NumberText(page, words -> page.regular(words, size));
  }

  private void places(PlotArea plot, ColumnNames names, int top) {
    for (Scene.Name name : cast.places()) {
      names.draw(name.text(), plot.across(name.place() + 0.5), top);
    }
  }
}
