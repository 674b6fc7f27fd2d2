package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The scenes of bars that change from period to period, in a fixed order or ranked by value. Bars
 * with the same name may be stacked; then the stacks are ordered.
 */
final class BarsScenes implements Scenes {
  private final ChartSpec chart;
  private final Timeline timeline;
  private final BarOrder order;
  private final SceneLabels labels;
  private final Palette palette;
  private final List<Rgb> colors;
  private final PeriodTotals totals;
  private final List<String> notes;
  private final StackedBars stacks;
  private final boolean isStacked;
  private final ValueAxis axis;

  /**
   * Creates the scenes.
   *
   * @param order of the bars, or of the stacks
   */
  private BarsScenes(ChartSpec chart, Timeline timeline, Function<TableValues, BarOrder> order) {
    this.isStacked = chart.isStacked();
    BarSlots slots = BarSlots.of(chart.table());
    TableValues values = TableValues.of(chart, slots);
    this.chart = chart.inUnitOfBars();
    this.timeline = timeline;
    this.order = order.apply(values);
    this.labels = new SceneLabels(this.chart);
    this.palette = Palette.moving(chart, values);
    this.colors = chart.table().columns().stream().map(palette::of).toList();
    this.totals = new PeriodTotals(chart, values);
    this.notes = chart.annotations().notes(chart.table().periods().size());
    this.stacks = new StackedBars(this.chart, slots, labels, colors);
    this.axis = new ValueAxis(this.chart, timeline, this::extent);
  }

  /** Returns the scenes of bars in the order of the table. */
  static BarsScenes inFixedOrder(ChartSpec chart, Timeline timeline) {
    return new BarsScenes(chart, timeline, FixedOrder::new);
  }

  /** Returns the scenes of bars ranked by value. */
  static BarsScenes race(ChartSpec chart, Timeline timeline) {
    return new BarsScenes(chart, timeline, values -> new RankedOrder(chart, values, timeline));
  }

  @Override
  public Scene at(int frame) {
    PointInTime time = timeline.time(frame);
    List<BarOrder.PlacedBar> placed = order.at(time);
    List<Bar> bars = new ArrayList<>();
    for (BarOrder.PlacedBar bar : placed) {
      String rank = chart.style().rank() ? rank(bar, placed) : "";
      if (isStacked) {
        stacks.add(bar, rank, time, bars);
      } else {
        bars.add(bar(bar, rank));
      }
    }
    List<Scene.Line> lines = new ArrayList<>(labels.lines());
    lines.addAll(totals.lines(time));
    return new Scene(
        timeline.elapsedMilliseconds(frame),
        time.atRest(),
        axis.at(frame),
        order.slots(),
        bars,
        List.of(),
        lines,
        chart.style().ticker() ? chart.table().periods().get(time.nearest()) : "",
        totals.total(time),
        notes.get(time.nearest()));
  }

  private Bar bar(BarOrder.PlacedBar bar, String rank) {
    Table.Column column = chart.table().columns().get(bar.column());
    return new Bar(
        bar.column(),
        bar.place(),
        1 - chart.style().gap(),
        0,
        bar.value(),
        labels.name(column.name()),
        labels.number(bar.value()),
        colors.get(bar.column()),
        Bar.Label.BESIDE,
        labels.name(column.name()).isEmpty() ? "" : rank,
        labels.image(column.name()));
  }

  /**
   * Returns the rank of a bar among those that are visible, the one with the largest value first.
   */
  private String rank(BarOrder.PlacedBar bar, List<BarOrder.PlacedBar> all) {
    if (chart.type() == ChartType.RACE) {
      return Long.toString(Math.round(bar.place()) + 1);
    }
    long ahead = all.stream().filter(other -> other.value() > bar.value()).count();
    return Long.toString(ahead + 1);
  }

  private Extent extent(int frame) {
    PointInTime time = timeline.time(frame);
    Extent extent = Extent.ZERO;
    for (BarOrder.PlacedBar bar : order.at(time)) {
      extent = isStacked ? stacks.with(extent, bar, time) : extent.with(bar.value());
    }
    return totals.with(extent, time);
  }

  @Override
  public List<LegendEntry> legend() {
    return palette.legend();
  }
}
