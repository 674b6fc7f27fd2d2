package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Timing;
import java.util.ArrayList;
import java.util.List;

/** The scenes of bars that grow from zero to their values, all at once or slot by slot. */
final class GrowScenes implements Scenes {
  private static final PointInTime END = new PointInTime(0, 0, 0);

  private final Timing timing;
  private final Timeline timeline;

  /** The milliseconds in which a bar grows. */
  private final long growth;

  private final SceneLabels labels;
  private final GrownBars finish;
  private final PeriodTotals totals;
  private final ValueAxis axis;

  GrowScenes(ChartSpec chart, Timeline timeline) {
    this.timing = chart.timing();
    this.timeline = timeline;
    ChartSpec inUnit = chart.inUnitOfBars();
    this.labels = new SceneLabels(inUnit);
    this.finish = new GrownBars(inUnit, labels);
    BarSlots slots = BarSlots.of(chart.table());
    this.totals = new PeriodTotals(chart, TableValues.of(chart, slots));
    this.growth = timing.growthOfBar(slots.count());
    this.axis = new ValueAxis(inUnit, timeline, this::extent);
  }

  @Override
  public Scene at(int frame) {
    List<Bar> bars = new ArrayList<>();
    for (GrownBars.GrownBar finished : finish.bars()) {
      bars.add(grown(finished, share(finished.turn(), frame)));
    }
    List<Scene.Line> lines = new ArrayList<>(labels.lines());
    lines.addAll(totals.lines(END));
    return new Scene(
        timeline.elapsedMilliseconds(frame),
        timeline.time(frame).atRest(),
        axis.at(frame),
        finish.slots(),
        bars,
        finish.names(),
        lines,
        "",
        totals.total(sum(frame)),
        "");
  }

  /** Returns the sum of what all bars have reached. */
  private double sum(int frame) {
    double sum = 0;
    for (int turn = 0; turn < finish.sums().length; turn++) {
      sum += part(finish.sums()[turn], share(turn, frame));
    }
    return sum;
  }

  private Bar grown(GrownBars.GrownBar finished, double share) {
    Bar bar = finished.bar();
    return new Bar(
        bar.id(),
        bar.place(),
        bar.thickness(),
        part(bar.from(), share),
        bar.to() * share,
        bar.name(),
        Double.isNaN(finished.value()) ? "" : labels.number(part(finished.value(), share)),
        bar.color(),
        bar.label(),
        bar.rank(),
        bar.image());
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
    return totals.with(extent, END);
  }

  @Override
  public List<LegendEntry> legend() {
    return finish.legend();
  }
}
