package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;

/** The scenes of bars that change from period to period, in a fixed order or ranked by value. */
final class BarsScenes implements Scenes {
  private final ChartSpec chart;
  private final Timeline timeline;
  private final BarOrder order;
  private final SceneLabels labels;
  private final Palette palette;
  private final List<Rgb> colors;
  private final ValueAxis axis;

  private BarsScenes(ChartSpec chart, Timeline timeline, BarOrder order) {
    this.chart = chart;
    this.timeline = timeline;
    this.order = order;
    this.labels = new SceneLabels(chart);
    this.palette = new Palette(chart, chart.table().columns().size() == 1);
    this.colors = chart.table().columns().stream().map(palette::of).toList();
    this.axis = new ValueAxis(chart, ValueAxis.MARGIN, timeline.frames(), this::extent);
  }

  /** Returns the scenes of bars in the order of the table. */
  static BarsScenes inFixedOrder(ChartSpec chart, Timeline timeline) {
    return new BarsScenes(chart, timeline, new FixedOrder(new TableValues(chart.table())));
  }

  /** Returns the scenes of bars ranked by value. */
  static BarsScenes race(ChartSpec chart, Timeline timeline) {
    return new BarsScenes(chart, timeline, new RankedOrder(chart, new TableValues(chart.table())));
  }

  @Override
  public Scene at(int frame) {
    PointInTime time = timeline.time(frame);
    List<Bar> bars = new ArrayList<>();
    for (BarOrder.PlacedBar bar : order.at(time)) {
      bars.add(bar(bar));
    }
    return new Scene(
        timeline.elapsedMilliseconds(frame),
        time.atRest(),
        axis.at(frame),
        order.slots(),
        bars,
        List.of(),
        labels.lines(),
        chart.style().ticker() ? chart.table().periods().get(time.nearest()) : "");
  }

  private Bar bar(BarOrder.PlacedBar bar) {
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
        Bar.Label.BESIDE);
  }

  private Extent extent(int frame) {
    Extent extent = Extent.ZERO;
    for (BarOrder.PlacedBar bar : order.at(timeline.time(frame))) {
      extent = extent.with(bar.value());
    }
    return extent;
  }

  @Override
  public List<LegendEntry> legend() {
    return palette.legend();
  }
}
