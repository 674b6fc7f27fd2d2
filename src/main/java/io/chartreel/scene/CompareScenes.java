package io.chartreel.scene;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Show;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The scenes of a chart that compares: a bar that moves from period to period over a reference bar
 * that stands still. The longer of the two lies behind, so that both are seen.
 */
final class CompareScenes implements Scenes {
  /** What the axis has beyond the longest bar, as a share of its length. */
  private static final double MARGIN = 0.05;

  private final ChartSpec chart;
  private final Table.Column values;
  private final Reference reference;
  private final Axis axis;

  CompareScenes(ChartSpec chart, Timeline timeline) {
    this.chart = chart;
    this.values = chart.table().columns().get(0);
    this.reference = chart.references().get(0);
    this.axis = axis(chart, everyValue(timeline));
  }

  @Override
  public Scene at(Moment moment) {
    List<Bar> bars = new ArrayList<>();
    List<Rgb> colors = chart.style().colors();
    value(moment)
        .ifPresent(
            value ->
                bars.add(
                    bar(
                        value,
                        chart.table().periods().get(moment.nearest()),
                        colors.get(0),
                        Bar.Label.POINTER_ABOVE)));
    bars.add(
        bar(
            reference.value(),
            reference.label(),
            colors.get(1 % colors.size()),
            Bar.Label.POINTER_BELOW));
    if (bars.size() == 2 && Math.abs(bars.get(0).to()) <= Math.abs(reference.value())) {
      bars.add(bars.remove(0));
    }
    return new Scene(axis, 1, bars);
  }

  private Bar bar(double value, String label, Rgb color, Bar.Label side) {
    Show show = chart.style().show();
    return new Bar(
        0,
        1,
        0,
        value,
        show.showsName() ? label : "",
        show.showsValue() ? chart.numbers().format(value) : "",
        color,
        side);
  }

  /** The bar's value; where it is missing at either end of the way, it stays until half of it. */
  private OptionalDouble value(Moment moment) {
    OptionalDouble from = values.values().get(moment.period());
    if (moment.progress() == 0) {
      return from;
    }
    OptionalDouble to = values.values().get(moment.period() + 1);
    if (from.isEmpty() || to.isEmpty()) {
      return values.values().get(moment.nearest());
    }
    double share = chart.timing().ease().at(moment.progress());
    return OptionalDouble.of(from.getAsDouble() + (to.getAsDouble() - from.getAsDouble()) * share);
  }

  /** What the bars reach in any frame: an easing may go beyond the data. */
  private DoubleStream everyValue(Timeline timeline) {
    return DoubleStream.concat(
        DoubleStream.of(reference.value()),
        IntStream.range(0, timeline.frames())
            .mapToObj(timeline::moment)
            .map(this::value)
            .flatMapToDouble(OptionalDouble::stream));
  }

  private static Axis axis(ChartSpec chart, DoubleStream values) {
    double[] all = DoubleStream.concat(DoubleStream.of(0), values).sorted().toArray();
    double lowest = all[0];
    double highest = all[all.length - 1];
    AxisStyle range = chart.axis();
    double min = range.min().orElse(lowest);
    double max = range.max().orElse(highest > min ? highest : min + 1);
    double margin = (max - min) * MARGIN;
    if (range.min().isEmpty() && lowest < 0) {
      min -= margin;
    }
    if (range.max().isEmpty() && (highest > 0 || lowest == 0)) {
      max += margin;
    }
    return new Axis(
        min,
        max,
        RoundTicks.between(min, max, steps(chart.style()), chart.numbers()),
        range.grid());
  }

  /** How many steps an axis has room for. */
  private static int steps(Style style) {
    int room = style.direction() == Direction.HORIZONTAL ? style.width() / 90 : style.height() / 60;
    return Math.max(2, Math.min(room, 8));
  }
}
