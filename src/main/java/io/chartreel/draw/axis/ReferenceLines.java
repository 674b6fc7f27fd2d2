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
 * Thin dashed lines across all bars at fixed values. Their labels stand at the end that the axis
 * leaves free: under the plot, in rows that they keep, or right of it, apart from each other.
 */
public final class ReferenceLines {
  private static final double SIZE = 11;
  private static final double WIDEST = 0.22;
  private static final int MOST_ROWS = 3;

  private final DrawingContext page;
  private final PlotArea plot;
  private final List<Scene.Line> lines;
  private final List<StyledText> labels;

  /** The row of each label, from 0; -1 where there is none for it. */
  private final int[] rows;

  private final List<Rectangle> shown = new ArrayList<>();

  /**
   * Lines whose labels have found their places.
   *
   * @param axes all axes of the film
   * @param mostRows how many rows of labels there is room for
   */
  public ReferenceLines(
      DrawingContext page, PlotArea plot, List<Scene.Line> lines, List<Axis> axes, int mostRows) {
    this.page = page;
    this.plot = plot;
    this.lines = lines;
    this.labels = lines.stream().map(line -> label(page, line)).toList();
    this.rows = new int[lines.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = -1;
      for (int row = 0; row < mostRows && rows[i] < 0; row++) {
        rows[i] = isFree(i, row, axes) ? row : -1;
      }
    }
  }

  /** How many rows labels need under a plot, as far as they get them. */
  public static int rows(
      DrawingContext page, PlotArea plot, List<Scene.Line> lines, List<Axis> axes) {
    int most = 0;
    for (int row : new ReferenceLines(page, plot, lines, axes, MOST_ROWS).rows) {
      most = Math.max(most, row + 1);
    }
    return most;
  }

  /** The height of a row of labels with the air above it. */
  public static int row(DrawingContext page) {
    return page.units().text(16);
  }

  /** How wide the widest label is. */
  public static int widest(DrawingContext page, List<Scene.Line> lines) {
    return lines.stream().mapToInt(line -> page.width(label(page, line))).max().orElse(0);
  }

  private static StyledText label(DrawingContext page, Scene.Line line) {
    double share = page.horizontal() ? 2 * WIDEST : WIDEST;
    return page.fit(page.regular(line.label(), SIZE), (int) (share * page.width()));
  }

  private boolean isFree(int line, int row, List<Axis> axes) {
    for (Axis axis : axes) {
      for (int other = 0; other < line; other++) {
        if (rows[other] == row && span(line, axis).touches(span(other, axis), page.gap() * 2)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where a label stands under the plot. */
  private Interval span(int line, Axis axis) {
    int width = page.width(labels.get(line));
    int from = plot.along(axis, lines.get(line).value()) - width / 2;
    int start = page.inside(from, width, page.width());
    return new Interval(start, start + width);
  }

  private static boolean isOn(Axis axis, Scene.Line line) {
    return line.value() >= axis.min() && line.value() <= axis.max();
  }

  /** The pixels of the lines on an axis, and those of the labels under the plot. */
  public List<Rectangle> taken(Axis axis) {
    List<Rectangle> taken = areas(axis);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        Interval span = span(i, axis);
        int top = plot.area().y + plot.area().height + rows[i] * row(page);
        taken.add(new Rectangle(span.from(), top, span.to() - span.from(), row(page)));
      }
    }
    return taken;
  }

  private List<Rectangle> areas(Axis axis) {
    int thickness = page.units().shape(1);
    List<Rectangle> areas = new ArrayList<>();
    for (Scene.Line line : lines) {
      if (isOn(axis, line)) {
        int from = plot.along(axis, line.value()) - thickness / 2;
        Rectangle area = plot.area();
        areas.add(
            plot.horizontal()
                ? new Rectangle(from, area.y, thickness, area.height + page.units().text(3))
                : new Rectangle(area.x, from, area.width + page.units().text(3), thickness));
      }
    }
    return areas;
  }

  /** Draws the lines with their labels, behind the bars. */
  public void draw(Axis axis) {
    shown.clear();
    shown.addAll(areas(axis));
    for (Rectangle area : shown) {
      dashes(area, area, page.inks().ink(0.6));
      page.marks().shape(area);
    }
    if (plot.horizontal()) {
      under(axis);
    } else {
      right(axis);
    }
  }

  /** Draws the lines again where a bar hides them. */
  public void over(Rectangle bar, Rgb color) {
    for (Rectangle area : shown) {
      if (area.intersects(bar)) {
        Rgb ink = color.mix(page.inks().onBar(color), 0.6);
        dashes(area, area.intersection(bar), ink);
      }
    }
  }

  private void dashes(Rectangle line, Rectangle part, Rgb ink) {
    int dash = page.units().shape(4);
    int step = dash + page.units().shape(3);
    int end = plot.horizontal() ? line.height : line.width;
    for (int from = 0; from < end; from += step) {
      Rectangle one =
          plot.horizontal()
              ? new Rectangle(line.x, line.y + from, line.width, Math.min(dash, end - from))
              : new Rectangle(line.x + from, line.y, Math.min(dash, end - from), line.height);
      page.canvas().fill(one.intersection(part), ink);
    }
  }

  private void under(Axis axis) {
    Rectangle area = plot.area();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0 && isOn(axis, lines.get(i))) {
        int capital = labels.get(i).capital();
        int baseline = area.y + area.height + page.units().text(6) + capital + rows[i] * row(page);
        page.write(labels.get(i), span(i, axis).from(), baseline, page.inks().ink(0.7));
      }
    }
  }

  /** From the highest to the lowest, each pushed down by the one above it. */
  private void right(Axis axis) {
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
        int baseline = middle + labels.get(i).capital() / 2;
        if (baseline <= page.height() - page.gap()) {
          int x = area.x + area.width + page.gap();
          page.write(labels.get(i), x, baseline, page.inks().ink(0.7));
        }
        free = middle + row(page);
      }
    }
  }
}
