package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Order;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The final bars of a chart of growing bars. Bars with the same name share a slot, side by side or
 * stacked; then the slot has the name.
 */
final class GrownBars {
  private final ChartSpec chart;
  private final SceneLabels labels;
  private final BarSlots slots;
  private final boolean isStacked;
  private final TableValues values;
  private final Palette palette;
  private final List<String> categories;
  private final double[] sums;
  private final List<String> ranks;
  private final List<Scene.Name> names = new ArrayList<>();
  private final List<GrownBar> bars = new ArrayList<>();

  /**
   * A bar that has finished growing.
   *
   * @param turn its slot, which decides when it grows; from 0
   * @param bar in its final position, without its number
   * @param value that its number shows; {@code NaN} if it has no number
   */
  record GrownBar(int turn, Bar bar, double value) {}

  GrownBars(ChartSpec chart, SceneLabels labels) {
    this.chart = chart;
    this.labels = labels;
    this.slots = BarSlots.of(chart.table());
    this.isStacked = chart.isStacked();
    this.values = new TableValues(chart.table());
    this.palette = Palette.standing(chart);
    this.categories =
        chart.table().columns().stream().map(Table.Column::category).distinct().toList();
    List<Integer> order = order();
    this.sums = order.stream().mapToDouble(this::sum).toArray();
    this.ranks = DoubleStream.of(sums).mapToObj(this::rank).toList();
    for (int turn = 0; turn < order.size(); turn++) {
      addSlot(order.get(turn), turn);
    }
  }

  /** Returns the slots in order; if they are sorted, empty ones are last. */
  private List<Integer> order() {
    Order order = chart.ranking().order();
    return IntStream.range(0, slots.count())
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(
                    place -> order != Order.NONE && columns(place).isEmpty())
                .thenComparing(order.by(this::sum)))
        .toList();
  }

  /** Returns the rank of a sum, the largest first. */
  private String rank(double sum) {
    return Long.toString(DoubleStream.of(sums).filter(other -> other > sum).count() + 1);
  }

  private double sum(int place) {
    return columns(place).stream().mapToDouble(this::value).sum();
  }

  /** Returns the bars of a slot that have a value. */
  private List<Integer> columns(int place) {
    return IntStream.range(0, values.columns())
        .filter(column -> slots.ofColumns().get(column) == place)
        .filter(column -> values.isThere(column, last()))
        .boxed()
        .toList();
  }

  private int last() {
    return chart.table().periods().size() - 1;
  }

  private double value(int column) {
    return values.at(column, last());
  }

  private void addSlot(int place, int turn) {
    String name = labels.name(slots.names().get(place));
    if (slots.areShared() && !name.isEmpty()) {
      names.add(new Scene.Name(turn, name, rank(turn)));
    }
    if (isStacked) {
      stack(columns(place), turn, labels.image(slots.names().get(place)));
      return;
    }
    int barsPerSlot = slots.areShared() ? categories.size() : 1;
    double thickness = thickness() / barsPerSlot;
    for (int column : columns(place)) {
      int index = slots.areShared() ? index(column) : 0;
      double middle = turn + (index - (barsPerSlot - 1) / 2.0) * thickness;
      add(
          turn,
          new Bar(
              bars.size(),
              middle,
              thickness,
              0,
              value(column),
              slots.areShared() ? "" : name,
              "",
              color(column),
              Bar.Label.BESIDE,
              slots.areShared() || name.isEmpty() ? "" : rank(turn),
              slots.areShared() ? "" : labels.image(slots.names().get(place))),
          value(column));
    }
  }

  /** Returns the rank of a slot; empty if it is not shown. */
  private String rank(int turn) {
    return chart.style().rank() ? ranks.get(turn) : "";
  }

  /**
   * Adds stacked bars, and a bar of no length at their end that shows the total and the image, or
   * one at both ends if there are values on both sides of zero.
   */
  private void stack(List<Integer> columns, int turn, String image) {
    double[] parts = columns.stream().mapToDouble(this::value).toArray();
    boolean areShares = chart.layout() == SeriesLayout.PERCENT;
    Stack stack = areShares ? Stack.ofShares(parts) : Stack.of(parts);
    for (Stack.Segment segment : stack.segments()) {
      Rgb color = color(columns.get(segment.index()));
      add(
          turn,
          new Bar(
              bars.size(),
              turn,
              thickness(),
              segment.from(),
              segment.to(),
              "",
              "",
              color,
              Bar.Label.INSIDE),
          segment.value());
    }
    boolean showsTotal = labels.showsNumbers() && !areShares;
    if (columns.isEmpty() || !showsTotal && image.isEmpty()) {
      return;
    }
    boolean isBelow = stack.above() == 0 && stack.below() < 0;
    Rgb color = color(columns.get(columns.size() - 1));
    addEnd(turn, isBelow ? stack.below() : stack.above(), color, image, showsTotal);
    if (stack.isMixed() && showsTotal) {
      addEnd(turn, stack.below(), color, "", true);
    }
  }

  private void addEnd(int turn, double end, Rgb color, String image, boolean showsTotal) {
    Bar bar =
        new Bar(
            bars.size(), turn, thickness(), end, end, "", "", color, Bar.Label.BESIDE, "", image);
    add(turn, bar, showsTotal ? end : Double.NaN);
  }

  private void add(int turn, Bar bar, double value) {
    bars.add(new GrownBar(turn, bar, value));
  }

  private double thickness() {
    return 1 - chart.style().gap();
  }

  private int index(int column) {
    return categories.indexOf(chart.table().columns().get(column).category());
  }

  private Rgb color(int column) {
    return palette.of(chart.table().columns().get(column));
  }

  /** Returns the number of slots, at least 1. */
  int slots() {
    return Math.max(1, slots.count());
  }

  /** Returns the names of slots that several bars share. */
  List<Scene.Name> names() {
    return names;
  }

  /** Returns the sums of the slots in order; not to be changed. */
  double[] sums() {
    return sums;
  }

  /** Returns the bars, from back to front. */
  List<GrownBar> bars() {
    return bars;
  }

  /** Returns the legend. */
  List<LegendEntry> legend() {
    return palette.legend();
  }
}
