package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import java.util.ArrayList;
import java.util.List;

/**
 * The scenes of a comparison: a bar that changes from period to period and a fixed reference bar in
 * the same slot. The longer one is drawn behind the shorter one.
 */
final class CompareScenes implements Scenes {
  /** The bars. */
  private static final int MOVING = 0;

  private static final int REFERENCE = 1;

  private final ChartSpec chart;
  private final Timeline timeline;
  private final TableValues values;
  private final Reference reference;
  private final ValueAxis axis;

  CompareScenes(ChartSpec chart, Timeline timeline) {
    this.chart = chart;
    this.timeline = timeline;
    this.values = new TableValues(chart.table());
    this.reference = chart.references().get(0);
    this.axis = new ValueAxis(chart, timeline, this::extent);
  }

  @Override
  public Scene at(int frame) {
    PointInTime time = timeline.time(frame);
    List<Bar> bars = new ArrayList<>();
    List<Rgb> colors = chart.style().colors();
    if (values.isThere(0, time.nearest())) {
      bars.add(
          bar(
              MOVING,
              values.at(0, time),
              chart.table().periods().get(time.nearest()),
              colors.get(0),
              Bar.Label.POINTER_ABOVE));
    }
    bars.add(
        bar(
            REFERENCE,
            reference.value(),
            reference.label(),
            colors.get(1 % colors.size()),
            Bar.Label.POINTER_BELOW));
    if (bars.size() == 2 && Math.abs(bars.get(0).to()) <= Math.abs(reference.value())) {
      bars.add(bars.remove(0));
    }
    return new Scene(timeline.elapsedMilliseconds(frame), time.atRest(), axis.at(frame), 1, bars);
  }

  private Bar bar(int id, double value, String label, Rgb color, Bar.Label side) {
    LabelContent show = chart.style().show();
    return new Bar(
        id,
        0,
        1,
        0,
        value,
        show.showsName() ? label : "",
        show.showsValue() ? chart.numbers().format(value) : "",
        color,
        side);
  }

  /** Returns the extent of the moving bar; the axis adds the reference. */
  private Extent extent(int frame) {
    PointInTime time = timeline.time(frame);
    return values.isThere(0, time.nearest()) ? Extent.ZERO.with(values.at(0, time)) : Extent.ZERO;
  }
}
