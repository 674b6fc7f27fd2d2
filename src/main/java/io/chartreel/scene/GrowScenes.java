package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Timing;
import java.util.ArrayList;
import java.util.List;

/** The scenes of bars that grow from zero to their values, all at once or slot by slot. */
final class GrowScenes implements Scenes {
  private final Timing timing;
  private final Timeline timeline;

  /** The milliseconds in which a bar grows. */
  private final long growth;

  private final SceneLabels labels;
  private final GrownBars finish;
  private final ValueAxis axis;

  GrowScenes(ChartSpec chart, Timeline timeline) {
    this.timing = chart.timing();
    this.timeline = timeline;
    this.labels = new SceneLabels(chart);
    this.finish = new GrownBars(chart, labels);
    this.growth = timing.growthOfBar(BarSlots.of(chart.table()).count());
    this.axis = new ValueAxis(chart, ValueAxis.MARGIN, timeline.frames(), this::extent);
  }

  @Override
  public Scene at(int frame) {
    List<Bar> bars = new ArrayList<>();
    for (GrownBars.GrownBar finished : finish.bars()) {
      bars.add(grown(finished, share(finished.turn(), frame)));
    }
    return new Scene(
        timeline.elapsedMilliseconds(frame),
        timeline.time(frame).atRest(),
        axis.at(frame),
        finish.slots(),
        bars,
        finish.names(),
        labels.lines(),
        "");
  }

  private Bar grown(GrownBars.GrownBar finished, double share) {
    Bar bar = finished.bar();
    return new Bar(
        bar.id(),
        bar.place(),
        bar.thickness(),
        part(bar.from(), share),
        part(bar.to(), share),
        bar.name(),
        labels.number(part(finished.value(), share)),
        bar.color(),
        bar.label());
  }

  /** Returns a fraction of a value; never a negative zero. */
  private static double part(double value, double share) {
    return value * share + 0.0;
  }

  /** Returns the progress of a slot in a frame. */
  private double share(int turn, int frame) {
    double since = timeline.elapsed(frame) - (double) turn * timing.stagger();
    return timing.ease().at(since / growth);
  }

  private Extent extent(int frame) {
    Extent extent = Extent.ZERO;
    for (GrownBars.GrownBar finished : finish.bars()) {
      extent = extent.with(part(finished.bar().to(), share(finished.turn(), frame)));
    }
    return extent;
  }

  @Override
  public List<LegendEntry> legend() {
    return finish.legend();
  }
}
