package io.chartreel.draw.axis;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dashed lines across all bars, at fixed values or at values that move. Their labels are below the
 * plot, in rows that they keep throughout the animation, or right of it.
 */
public final class ReferenceLines {
  private static final double SIZE = 11;
  private static final double MAX_WIDTH = 0.22;
  private static final int MAX_ROWS = 3;

  private final DrawingContext context;
  private final PlotArea plot;
  private final List<Placement> placements;
  private final NumberText labels;
  private final int bottom;

  /** The row of each label, from 0; -1 if it has none. */
  private final int[] rows;

  private final List<Rectangle> shown = new ArrayList<>();

  /**
   * The lines of a scene.
   *
   * @param axis of the scene
   * @param lines on the axis; as many in all scenes
   */
  public record Placement(Axis axis, List<Scene.Line> lines) {
    /** Copies the list. */
    public Placement {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Assigns each label to the first row in which it never touches another.
   *
   * @param placements all lines of the animation, at least one
   * @param maxRows the number of rows below the plot
   * @param bottom the edge above which labels to the right of the plot must be
   */
  public ReferenceLines(
      DrawingContext context, PlotArea plot, List<Placement> placements, int maxRows, int bottom) {
    this.bottom = bottom;
    this.context = context;
    this.plot = plot;
    this.placements = List.copyOf(placements);
    this.labels = labels(context);
    this.rows = new int[placements.get(0).lines().size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = -1;
      for (int row = 0; row < maxRows && rows[i] < 0; row++) {
        rows[i] = isFree(i, row) ? row : -1;
      }
    }
  }

  /** Returns the number of rows that the labels need below a plot, at most {@value #MAX_ROWS}. */
  public static int rows(DrawingContext context, PlotArea plot, List<Placement> placements) {
    int count = 0;
    for (int row : new ReferenceLines(context, plot, placements, MAX_ROWS, 0).rows) {
      count = Math.max(count, row + 1);
    }
    return count;
  }

  /** Returns the height of a row of labels with the space above it. */
  public static int rowHeight(DrawingContext context) {
    return context.scaling().text(16);
  }

  /** Returns the width of the widest label. */
  public static int widest(DrawingContext context, List<Placement> placements) {
    NumberText labels = labels(context);
    return placements.stream()
        .flatMap(placement -> placement.lines().stream())
        .mapToInt(line -> labels.width(line.label()))
        .max()
        .orElse(0);
  }

  /** Returns a writer of labels whose numbers may change without shaking. */
  private static NumberText labels(DrawingContext context) {
    double share = context.horizontal() ? 2 * MAX_WIDTH : MAX_WIDTH;
    return new NumberText(context, text -> context.regular(text, SIZE))
        .withMaxWidth((int) (share * context.width()));
  }

  private boolean isFree(int line, int row) {
    for (Placement placement : placements) {
      for (int other = 0; other < line; other++) {
        if (rows[other] == row
            && extent(placement, line).touches(extent(placement, other), context.gap() * 2)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the horizontal extent of a label below the plot. */
  private Interval extent(Placement placement, int index) {
    Scene.Line line = placement.lines().get(index);
    int width = labels.width(line.label());
    int from = plot.along(placement.axis(), line.value()) - width / 2;
    int start = context.clamp(from, width, context.width());
    return new Interval(start, start + width);
  }

  private static boolean isOn(Axis axis, Scene.Line line) {
    return line.value() >= axis.min() && line.value() <= axis.max();
  }

  /** Returns the pixels of the lines, and of their labels below the plot. */
  public List<Rectangle> occupied(Placement placement) {
    List<Rectangle> occupied = areas(placement);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        Interval extent = extent(placement, i);
        int top = plot.area().y + plot.area().height + rows[i] * rowHeight(context);
        occupied.add(
            new Rectangle(extent.from(), top, extent.to() - extent.from(), rowHeight(context)));
      }
    }
    return occupied;
  }

  private List<Rectangle> areas(Placement placement) {
    int thickness = context.scaling().shape(1);
    List<Rectangle> areas = new ArrayList<>();
    for (Scene.Line line : placement.lines()) {
      if (isOn(placement.axis(), line)) {
        int from = plot.along(placement.axis(), line.value()) - thickness / 2;
        Rectangle area = plot.area();
        areas.add(
            plot.horizontal()
                ? new Rectangle(from, area.y, thickness, area.height + context.scaling().text(3))
                : new Rectangle(area.x, from, area.width + context.scaling().text(3), thickness));
      }
    }
    return areas;
  }

  /** Draws the lines and labels, behind the bars. */
  public void draw(Placement placement) {
    shown.clear();
    shown.addAll(areas(placement));
    for (Rectangle area : shown) {
      dashes(area, area, context.colors().ink(0.6));
      context.occupied().addShape(area);
    }
    if (plot.horizontal()) {
      drawLabelsBelow(placement);
    } else {
      drawLabelsRight(placement);
    }
  }

  /** Redraws the part of the lines that a bar covers, in a colour that contrasts with it. */
  public void redrawOver(Rectangle bar, Rgb color) {
    for (Rectangle area : shown) {
      if (area.intersects(bar)) {
        Rgb ink = color.mix(context.colors().onBar(color), 0.6);
        dashes(area, area.intersection(bar), ink);
      }
    }
  }

  private void dashes(Rectangle line, Rectangle part, Rgb ink) {
    int dash = context.scaling().shape(4);
    int step = dash + context.scaling().shape(3);
    int end = plot.horizontal() ? line.height : line.width;
    for (int from = 0; from < end; from += step) {
      Rectangle segment =
          plot.horizontal()
              ? new Rectangle(line.x, line.y + from, line.width, Math.min(dash, end - from))
              : new Rectangle(line.x + from, line.y, Math.min(dash, end - from), line.height);
      context.canvas().fill(segment.intersection(part), ink);
    }
  }

  private void drawLabelsBelow(Placement placement) {
    Rectangle area = plot.area();
    for (int i = 0; i < rows.length; i++) {
      Scene.Line line = placement.lines().get(i);
      if (rows[i] >= 0 && isOn(placement.axis(), line)) {
        int baseline =
            area.y
                + area.height
                + context.scaling().text(6)
                + labels.capHeight()
                + rows[i] * rowHeight(context);
        labels.write(
            line.label(), extent(placement, i).from(), baseline, context.colors().ink(0.7));
      }
    }
  }

  private void drawLabelsRight(Placement placement) {
    int x = plot.area().x + plot.area().width + context.gap();
    baselinesRight(placement)
        .forEach(
            (line, baseline) ->
                labels.write(
                    placement.lines().get(line).label(), x, baseline, context.colors().ink(0.7)));
  }

  /**
   * Returns the baselines of the labels right of the plot by the numbers of their lines, from top
   * to bottom, each pushed down by the one above it; none for those that have no space.
   */
  private Map<Integer, Integer> baselinesRight(Placement placement) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < placement.lines().size(); i++) {
      if (isOn(placement.axis(), placement.lines().get(i))) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble(i -> -placement.lines().get(i).value()));
    Map<Integer, Integer> baselines = new LinkedHashMap<>();
    int free = Integer.MIN_VALUE;
    for (int line : order) {
      int at = plot.along(placement.axis(), placement.lines().get(line).value());
      int middle = Math.max(free, at);
      int baseline = middle + labels.capHeight() / 2;
      if (baseline <= bottom - context.gap()) {
        baselines.put(line, baseline);
      }
      free = middle + rowHeight(context);
    }
    return baselines;
  }

  /** Returns the labels that have no space in some scene. */
  public List<String> omitted() {
    BitSet omitted = new BitSet();
    for (Placement placement : placements) {
      Set<Integer> shownRight = plot.horizontal() ? Set.of() : baselinesRight(placement).keySet();
      for (int i = 0; i < rows.length; i++) {
        boolean isShown = plot.horizontal() ? rows[i] >= 0 : shownRight.contains(i);
        Scene.Line line = placement.lines().get(i);
        if (!isShown && !line.label().isEmpty() && isOn(placement.axis(), line)) {
          omitted.set(i);
        }
      }
    }
    return labels(omitted);
  }

  /** Returns the labels that are too long for some scene. */
  public List<String> shortened() {
    BitSet shortened = new BitSet();
    for (Placement placement : placements) {
      for (int i = 0; i < rows.length; i++) {
        if (labels.isShortened(placement.lines().get(i).label())) {
          shortened.set(i);
        }
      }
    }
    return labels(shortened);
  }

  /** Returns labels as they are in the last scene. */
  private List<String> labels(BitSet lines) {
    List<Scene.Line> last = placements.get(placements.size() - 1).lines();
    return lines.stream().mapToObj(i -> last.get(i).label()).toList();
  }
}
