package io.chartreel.draw.axis;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Dashed lines across all bars at fixed values. Their labels are below the plot, in rows that they
 * keep throughout the animation, or right of it.
 */
public final class ReferenceLines {
  private static final double SIZE = 11;
  private static final double MAX_WIDTH = 0.22;
  private static final int MAX_ROWS = 3;

  private final DrawingContext context;
  private final PlotArea plot;
  private final List<Scene.Line> lines;
  private final List<StyledText> labels;

  /** The row of each label, from 0; -1 if it has none. */
  private final int[] rows;

  private final List<Rectangle> shown = new ArrayList<>();

  /**
   * Assigns each label to the first row in which it never touches another.
   *
   * @param axes all axes of the animation
   * @param maxRows the number of rows below the plot
   */
  public ReferenceLines(
      DrawingContext context, PlotArea plot, List<Scene.Line> lines, List<Axis> axes, int maxRows) {
    this.context = context;
    this.plot = plot;
    this.lines = lines;
    this.labels = lines.stream().map(line -> label(context, line)).toList();
    this.rows = new int[lines.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = -1;
      for (int row = 0; row < maxRows && rows[i] < 0; row++) {
        rows[i] = isFree(i, row, axes) ? row : -1;
      }
    }
  }

  /** Returns the number of rows that the labels need below a plot, at most {@value #MAX_ROWS}. */
  public static int rows(
      DrawingContext context, PlotArea plot, List<Scene.Line> lines, List<Axis> axes) {
    int count = 0;
    for (int row : new ReferenceLines(context, plot, lines, axes, MAX_ROWS).rows) {
      count = Math.max(count, row + 1);
    }
    return count;
  }

  /** Returns the height of a row of labels with the space above it. */
  public static int rowHeight(DrawingContext context) {
    return context.scaling().text(16);
  }

  /** Returns the width of the widest label. */
  public static int widest(DrawingContext context, List<Scene.Line> lines) {
    return lines.stream().mapToInt(line -> context.width(label(context, line))).max().orElse(0);
  }

  private static StyledText label(DrawingContext context, Scene.Line line) {
    double share = context.horizontal() ? 2 * MAX_WIDTH : MAX_WIDTH;
    return context.fit(context.regular(line.label(), SIZE), (int) (share * context.width()));
  }

  private boolean isFree(int line, int row, List<Axis> axes) {
    for (Axis axis : axes) {
      for (int other = 0; other < line; other++) {
        if (rows[other] == row
            && extent(line, axis).touches(extent(other, axis), context.gap() * 2)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the horizontal extent of a label below the plot. */
  private Interval extent(int line, Axis axis) {
    int width = context.width(labels.get(line));
    int from = plot.along(axis, lines.get(line).value()) - width / 2;
    int start = context.clamp(from, width, context.width());
    return new Interval(start, start + width);
  }

  private static boolean isOn(Axis axis, Scene.Line line) {
    return line.value() >= axis.min() && line.value() <= axis.max();
  }

  /** Returns the pixels of the lines, and of their labels below the plot. */
  public List<Rectangle> occupied(Axis axis) {
    List<Rectangle> occupied = areas(axis);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        Interval extent = extent(i, axis);
        int top = plot.area().y + plot.area().height + rows[i] * rowHeight(context);
        occupied.add(
            new Rectangle(extent.from(), top, extent.to() - extent.from(), rowHeight(context)));
      }
    }
    return occupied;
  }

  private List<Rectangle> areas(Axis axis) {
    int thickness = context.scaling().shape(1);
    List<Rectangle> areas = new ArrayList<>();
    for (Scene.Line line : lines) {
      if (isOn(axis, line)) {
        int from = plot.along(axis, line.value()) - thickness / 2;
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
  public void draw(Axis axis) {
    shown.clear();
    shown.addAll(areas(axis));
    for (Rectangle area : shown) {
      dashes(area, area, context.colors().ink(0.6));
      context.occupied().addShape(area);
    }
    if (plot.horizontal()) {
      drawLabelsBelow(axis);
    } else {
      drawLabelsRight(axis);
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

  private void drawLabelsBelow(Axis axis) {
    Rectangle area = plot.area();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0 && isOn(axis, lines.get(i))) {
        int capHeight = labels.get(i).capHeight();
        int baseline =
            area.y
                + area.height
                + context.scaling().text(6)
                + capHeight
                + rows[i] * rowHeight(context);
        context.write(labels.get(i), extent(i, axis).from(), baseline, context.colors().ink(0.7));
      }
    }
  }

  /**
   * Draws the labels right of the plot from top to bottom, each pushed down by the one above it.
   */
  private void drawLabelsRight(Axis axis) {
    Rectangle area = plot.area();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(lines.get(b).value(), lines.get(a).value()));
    int free = Integer.MIN_VALUE;
    for (int i : order) {
      if (isOn(axis, lines.get(i))) {
        int middle = Math.max(free, plot.along(axis, lines.get(i).value()));
        int baseline = middle + labels.get(i).capHeight() / 2;
        if (baseline <= context.height() - context.gap()) {
          int x = area.x + area.width + context.gap();
          context.write(labels.get(i), x, baseline, context.colors().ink(0.7));
        }
        free = middle + rowHeight(context);
      }
    }
  }
}
