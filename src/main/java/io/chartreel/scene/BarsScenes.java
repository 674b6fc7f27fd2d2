package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The scenes of bars that move from period to period, each with its name before it and its number
 * behind it, in the places that the lineup gives them.
 */
final class BarsScenes implements Scenes {
  private final ChartSpec chart;
  private final Timeline timeline;
  private final Lineup lineup;
  private final SceneLabels labels;
  private final Palette palette;
  private final List<Rgb> colors;
  private final ValueAxis axis;

  private BarsScenes(ChartSpec chart, Timeline timeline, Lineup lineup) {
    this.chart = chart;
    this.timeline = timeline;
    this.lineup = lineup;
    this.labels = new SceneLabels(chart);
    this.palette = new Palette(chart, chart.table().columns().size() == 1);
    this.colors = chart.table().columns().stream().map(palette::of).toList();
    this.axis = new ValueAxis(chart, ValueAxis.MARGIN, timeline.frames(), this::seen);
  }

  /** Bars that stand in the order of the table. */
  static BarsScenes inFixedPlaces(ChartSpec chart, Timeline timeline) {
    return new BarsScenes(chart, timeline, new FixedLineup(new TableValues(chart.table())));
  }

  /** Bars that stand in the order of their values. */
  static BarsScenes race(ChartSpec chart, Timeline timeline) {
    return new BarsScenes(chart, timeline, new RaceLineup(chart, new TableValues(chart.table())));
  }

  @Override
  public Scene at(int frame) {
    Moment moment = timeline.moment(frame);
    List<Bar> bars = new ArrayList<>();
    for (Lineup.Standing standing : lineup.at(moment)) {
      bars.add(bar(standing));
    }
    return new Scene(
        timeline.elapsedMilliseconds(frame),
        moment.atRest(),
        axis.at(frame),
        lineup.slots(),
        bars,
        List.of(),
        labels.lines(),
        chart.style().ticker() ? chart.table().periods().get(moment.nearest()) : "");
  }

  private Bar bar(Lineup.Standing standing) {
    Table.Column column = chart.table().columns().get(standing.column());
    return new Bar(
        standing.column(),
        standing.place(),
        1 - chart.style().gap(),
        0,
        standing.value(),
        labels.name(column.name()),
        labels.number(standing.value()),
        colors.get(standing.column()),
        Bar.Label.BESIDE);
  }

  private Extent seen(int frame) {
    Extent extent = Extent.ZERO;
    for (Lineup.Standing standing : lineup.at(timeline.moment(frame))) {
      extent = extent.with(standing.value());
    }
    return extent;
  }

  @Override
  public List<LegendEntry> legend() {
    return palette.legend();
  }
}
