package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars with the same name that are stacked. Each segment shows its own number. A bar of no length
 * at the end of the stack carries the name and the sum. A stack with values on both sides of zero
 * has such a bar at both ends, with the sum of that side, since no end is at the sum of all.
 */
final class StackedBars {
  private final ChartSpec chart;
  private final BarSlots slots;
  private final SceneLabels labels;
  private final List<Rgb> colors;
  private final TableValues values;
  private final int[][] columns;
  private final boolean areShares;

  /**
   * Creates the stacks of a chart.
   *
   * @param colors of the columns of the table
   */
  StackedBars(ChartSpec chart, BarSlots slots, SceneLabels labels, List<Rgb> colors) {
    this.chart = chart;
    this.slots = slots;
    this.labels = labels;
    this.colors = colors;
    this.values = new TableValues(chart.table());
    this.areShares = chart.layout() == SeriesLayout.PERCENT;
    this.columns =
        slots.columns().stream()
            .map(slot -> slot.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /**
   * Returns a stack. A part without a value in one of two periods grows from nothing or shrinks to
   * nothing, unless the whole stack has no value there.
   */
  private Stack stack(int slot, PointInTime time) {
    boolean fromZero = !time.atRest() && isThere(slot, time.period());
    boolean toZero = !time.atRest() && isThere(slot, time.period() + 1);
    double[] parts =
        IntStream.of(columns[slot])
            .mapToDouble(column -> values.at(column, time, fromZero, toZero))
            .toArray();
    return areShares ? Stack.ofShares(parts) : Stack.of(parts);
  }

  /** Returns whether any part of a stack has a value at a period. */
  private boolean isThere(int slot, int period) {
    return IntStream.of(columns[slot]).anyMatch(column -> values.isThere(column, period));
  }

  /** Returns an extent that also contains a stack. */
  Extent with(Extent extent, BarOrder.PlacedBar slot, PointInTime time) {
    Stack stack = stack(slot.column(), time);
    return extent.with(stack.below()).with(stack.above());
  }

  /** Adds the bars of a stack. */
  void add(BarOrder.PlacedBar slot, String rank, PointInTime time, List<Bar> bars) {
    Stack stack = stack(slot.column(), time);
    double thickness = 1 - chart.style().gap();
    int[] parts = columns[slot.column()];
    for (Stack.Segment segment : stack.segments()) {
      int column = parts[segment.index()];
      bars.add(
          new Bar(
              column,
              slot.place(),
              thickness,
              segment.from(),
              segment.to(),
              "",
              labels.number(segment.value()),
              colors.get(column),
              Bar.Label.INSIDE));
    }
    int id = values.columns() + 2 * slot.column();
    boolean isBelow = stack.above() == 0 && stack.below() < 0;
    String name = slots.names().get(slot.column());
    double end = isBelow ? stack.below() : stack.above();
    add(id, slot.place(), end, name, rank, labels.image(name), parts[0], bars);
    if (stack.isMixed()) {
      add(id + 1, slot.place(), stack.below(), "", "", "", parts[0], bars);
    }
  }

  private void add(
      int id,
      double place,
      double end,
      String name,
      String rank,
      String image,
      int column,
      List<Bar> bars) {
    bars.add(
        new Bar(
            id,
            place,
            1 - chart.style().gap(),
            end,
            end,
            labels.name(name),
            areShares ? "" : labels.number(end),
            colors.get(column),
            Bar.Label.BESIDE,
            labels.name(name).isEmpty() ? "" : rank,
            image));
  }
}
