package io.chartreel.draw.layout;

import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NamePlacement;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.label.MarginNames;
import io.chartreel.draw.label.RankColumn;
import io.chartreel.draw.label.RowFonts;
import io.chartreel.draw.label.RowLabels;
import io.chartreel.draw.label.RowNames;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses one place for all names of horizontal bars, and fits the axis next to them. Unless the
 * chart says otherwise, names are in a column left of the bars; at the zero line if there are bars
 * on both of its sides or on the left, so that no name is far from its bar; and inside the bars if
 * the column would truncate them and all of them always fit.
 */
final class RowFit {
  /** The share of the space beyond the ends of bars that names may take. */
  private static final double NAME_SHARE = 4.0 / 7;

  /** The smallest length of an axis with names at the zero line, compared to that of the column. */
  private static final double MIN_LENGTH_AT_ZERO = 0.75;

  private final AnimationSummary summary;
  private final DrawingContext context;
  private final BarImages images;
  private final Rectangle body;
  private final int slot;
  private final int spaceAfterAxis;
  private final RowFonts fonts;
  private final MarginNames margin;
  private final RankColumn ranks;
  private final Map<String, Integer> widths = new HashMap<>();
  private final int widestNumber;
  private final int widestImage;

  /**
   * Measures the names.
   *
   * @param images at the ends of bars
   * @param body the space for the bars and their labels
   * @param slot the height of a row, in pixels
   * @param spaceAfterAxis pixels that are needed beyond the end of the axis
   */
  RowFit(
      AnimationSummary summary,
      DrawingContext context,
      BarImages images,
      Rectangle body,
      int slot,
      int spaceAfterAxis) {
    this.summary = summary;
    this.context = context;
    this.images = images;
    this.body = body;
    this.slot = slot;
    this.spaceAfterAxis = spaceAfterAxis;
    this.fonts = RowFonts.of(context, slot, slot * summary.pitch());
    this.margin = new MarginNames(context, fonts, summary.names(), summary.ranks(), body.x, slot);
    this.ranks = new RankColumn(context, summary.ranks(), fonts.names());
    this.widestNumber =
        fonts.showsNumbers()
            ? summary.numbers().stream().mapToInt(fonts.numbers()::smallestWidth).max().orElse(0)
            : 0;
    this.widestImage =
        summary.scenes().stream()
            .flatMap(scene -> scene.bars().stream())
            .mapToInt(images::space)
            .max()
            .orElse(0);
  }

  /**
   * The names in one place.
   *
   * @param labels with the names in that place
   * @param fonts without numbers if there is no space for all of them
   * @param axis the pixels of the axis
   * @param names where they are
   * @param truncated the names that are truncated there
   */
  record Fitted(
      RowLabels labels, RowFonts fonts, Interval axis, RowNames names, List<String> truncated) {
    int length() {
      return axis.to() - axis.from();
    }
  }

  /** Returns whether numbers would be drawn if the image were wide enough. */
  boolean areHighEnoughForNumbers() {
    return fonts.showsNumbers();
  }

  /** Returns the names in the column. */
  MarginNames margin() {
    return margin;
  }

  /** Returns the names in the best place. */
  Fitted best() {
    NamePlacement wanted = context.style().names();
    if (!summary.groupNames().isEmpty() || wanted == NamePlacement.AXIS) {
      return inColumn();
    }
    if (wanted == NamePlacement.INSIDE) {
      return atBars(summary.names());
    }
    if (context.style().show() == LabelContent.BOTH) {
      return atBars(Set.of());
    }
    Fitted column = inColumn();
    if (column.truncated.isEmpty()) {
      Fitted atZero = summary.hasNamesAtZero() ? fitted(RowNames.allAtStart(), body.x) : column;
      boolean longEnough =
          atZero.length() >= MIN_LENGTH_AT_ZERO * column.length()
              && atZero.length() > AxisFit.MIN_SHARE * body.width + 1;
      return longEnough ? atZero : column;
    }
    Fitted inside = atBars(summary.names());
    return inside.names.inside().containsAll(summary.names()) ? inside : column;
  }

  private Fitted inColumn() {
    int width = margin.width();
    int space = width > 0 ? width + context.gap() + context.scaling().text(2) : 0;
    return fitted(RowNames.allInColumn(), body.x + space);
  }

  /**
   * Returns names inside the bars that always have space for them, and beyond the ends of others.
   *
   * @param inside the names that should be inside
   */
  private Fitted atBars(Set<String> inside) {
    summary.names().forEach(name -> widths.put(name, ranks.space() + fonts.width(name)));
    int padding = 2 * context.scaling().text(2);
    boolean thick = slot * summary.thickness() >= fonts.capHeight() + padding;
    int free = beyond(body.x);
    int besideNumbers = spaceBesideImages(free) - widestNumber;
    int maxWidth = Math.max(ranks.space(), Math.min((int) (free * NAME_SHARE), besideNumbers));
    RowNames names = RowNames.allInside(thick ? inside : Set.of(), maxWidth);
    Fitted fitted = fitted(names, body.x);
    RowNames fitting = fitting(fitted);
    while (!fitting.equals(fitted.names)) {
      fitted = fitted(fitting, body.x);
      fitting = fitting(fitted);
    }
    return fitted;
  }

  private RowNames fitting(Fitted fitted) {
    boolean grows = context.style().names() == NamePlacement.INSIDE && summary.grows();
    List<Scene> scenes = summary.scenes();
    return fitted.names.fitting(
        grows ? scenes.subList(scenes.size() - 1, scenes.size()) : scenes,
        widths,
        fitted.length(),
        context.gap(),
        images);
  }

  /** Returns the pixels that labels may take beyond each end of the axis. */
  private int beyond(int left) {
    return AxisFit.beyond(body.x + body.width - left, summary.labelledEnds());
  }

  private int spaceBesideImages(int free) {
    return Math.max(0, free - 2 * context.gap() - widestImage);
  }

  private Fitted fitted(RowNames names, int left) {
    int numbers = Math.max(0, spaceBesideImages(beyond(left)) - names.maxWidth());
    RowFonts limited =
        numbers < widestNumber ? fonts.withoutNumbers() : fonts.withMaxNumberWidth(numbers);
    RowLabels labels = new RowLabels(context, names, limited, margin, ranks, images);
    Interval axis =
        new LabelSpace(summary, labels).fitAxis(body.x + body.width - left, spaceAfterAxis);
    return new Fitted(
        labels,
        limited,
        new Interval(left + axis.from(), left + axis.to()),
        names,
        truncated(names));
  }

  private List<String> truncated(RowNames names) {
    return names.place() == RowNames.Place.BAR
        ? summary.names().stream()
            .filter(name -> !names.inside().contains(name))
            .filter(name -> ranks.space() + fonts.width(name) > names.maxWidth())
            .toList()
        : margin.truncated();
  }
}
