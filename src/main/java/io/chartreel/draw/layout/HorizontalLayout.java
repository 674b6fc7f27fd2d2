package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.label.MarginNames;
import io.chartreel.draw.label.OverlapCheck;
import io.chartreel.draw.label.RowFonts;
import io.chartreel.draw.label.RowLabels;
import io.chartreel.draw.label.RowNames;
import io.chartreel.draw.label.StableLabels;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layout of a chart whose bars grow to the right, one under the other. */
final class HorizontalLayout {
  /** No slot is higher than this share of the picture: one bar is no wall. */
  private static final double HIGHEST = 0.33;

  /** What names behind the ends of bars take at most of the room that the axis leaves there. */
  private static final double NAMES = 4.0 / 7;

  private static final List<PeriodTicker.Corner> CORNERS =
      List.of(new PeriodTicker.Corner(true, true), new PeriodTicker.Corner(true, false));

  private final AnimationSummary cast;
  private final BlockLayout around;
  private final DrawingContext page;
  private final Rectangle room;
  private final int axisLabels;

  HorizontalLayout(AnimationSummary cast, BlockLayout around, DrawingContext page) {
    this.cast = cast;
    this.around = around;
    this.page = page;
    this.room = around.room();
    boolean labels = around.labels() && cast.hasTicks();
    this.axisLabels = labels ? GridTicks.capital(page) + page.gap() + page.units().text(2) : 0;
  }

  /** Finds a corner for the ticker, or else makes room for it under the bars. */
  Layout settle() {
    Layout settled = settle(0);
    if (cast.periods().isEmpty()) {
      return settled;
    }
    Rectangle free =
        new Rectangle(room.x, room.y + axisLabels, room.width, room.height - axisLabels);
    List<Rectangle> taken =
        cast.taken(settled.plot(), (EndLabels) settled.labels(), settled.lines(), page);
    Optional<PeriodTicker> corner =
        PeriodTicker.inCorner(page, cast.periods(), free, CORNERS, taken);
    if (corner.isPresent()) {
      return settled.with(corner);
    }
    int strip = PeriodTicker.strip(page, cast.periods());
    Layout higher = settle(strip);
    boolean tooLow = free.height - strip < page.height() * 0.4;
    boolean takesNames =
        RowFonts.isReadable(settled.plot().slot()) && !RowFonts.isReadable(higher.plot().slot());
    if (tooLow || takesNames) {
      return settled;
    }
    return higher.with(Optional.of(PeriodTicker.inStrip(page, cast.periods(), room)));
  }

  private Layout settle(int strip) {
    int top = room.y + axisLabels;
    int lineRows = lineRows();
    int height = room.y + room.height - top - strip - lineRows * ReferenceLines.row(page);
    int slot = Math.max(1, Math.min(height / cast.slots(), (int) (page.height() * HIGHEST)));
    height = height < cast.slots() ? Math.max(1, height) : slot * cast.slots();
    RowFonts type = RowFonts.of(page, slot, slot * cast.pitch());
    Map<String, Integer> widths = new HashMap<>();
    cast.names().forEach(name -> widths.put(name, page.width(type.name(name))));
    MarginNames front = new MarginNames(page, type, cast.names(), room.x, slot);
    boolean inFront = !front.cuts() || !cast.places().isEmpty();
    int margin =
        inFront && front.width() > 0 ? front.width() + page.gap() + page.units().text(2) : 0;
    int left = room.x + margin;
    int space = room.x + room.width - left;
    boolean thick = slot * cast.thickness() >= type.capital() + 2 * page.units().text(2);
    int behind = (int) (space * (1 - AxisFit.LEAST) / cast.ends());
    RowNames names =
        inFront
            ? RowNames.allInFront()
            : RowNames.allInside(thick ? cast.names() : Set.of(), (int) (behind * NAMES));
    RowFonts end = type.withNumbersWithin(Math.max(0, behind - names.most() - 2 * page.gap()));
    RowLabels labels = new RowLabels(page, names, end, front);
    Interval axis = cast.along(labels, space, atEnd());
    RowNames fitting = names.fitting(cast.film(), widths, axis.to() - axis.from(), page.gap());
    while (!inFront && !fitting.equals(names)) {
      names = fitting;
      labels = new RowLabels(page, names, end, front);
      axis = cast.along(labels, space, atEnd());
      fitting = names.fitting(cast.film(), widths, axis.to() - axis.from(), page.gap());
    }
    PlotArea plot =
        new PlotArea(
            new Rectangle(left + axis.from(), top, axis.to() - axis.from(), height),
            true,
            0,
            1,
            cast.slots(),
            cast.places().isEmpty());
    return new Layout(
        plot,
        plot.strip(page.width(), page.height()),
        labels,
        new GridTicks(page, axisLabels > 0, cast.follows()),
        List.of(around::draw, () -> places(plot, front)),
        Optional.empty(),
        new ReferenceLines(page, plot, cast.lines(), cast.axes(), lineRows),
        Optional.of(new StableLabels(cast.film(), new OverlapCheck(plot, labels))));
  }

  /** The pixels needed behind the axis for the half of its last label. */
  private int atEnd() {
    int half = axisLabels > 0 ? GridTicks.widest(cast.axes(), page) / 2 : 0;
    return Math.max(0, half - (page.width() - room.x - room.width) + 1);
  }

  private int lineRows() {
    if (cast.lines().isEmpty()) {
      return 0;
    }
    PlotArea wide = new PlotArea(room, true, 0, 1, 1, true);
    return ReferenceLines.rows(page, wide, cast.lines(), cast.axes());
  }

  private void places(PlotArea plot, MarginNames front) {
    for (Scene.Name place : cast.places()) {
      int middle = plot.across(place.place() + 0.5);
      front.draw(place.text(), new Rectangle(0, middle, 0, 0));
    }
  }
}
