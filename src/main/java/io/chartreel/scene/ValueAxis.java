package io.chartreel.scene;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Style;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The value axis of a film: one that has room for all of its frames, or one that follows the bars
 * from frame to frame. It holds zero and the references, unless the chart says where it ends.
 *
 * <p>An axis that follows is as long as the bars that are seen, and it never jumps: where a long
 * bar comes or goes, it begins to lengthen before and shortens after, at a bounded speed.
 */
final class ValueAxis {
  /** What the axis has beyond the longest bar, as a share of its length. */
  static final double MARGIN = 0.02;

  /** How many times its length an axis may become in a second: 7 % from frame to frame at 25. */
  private static final double FASTEST = 6;

  /** The fewest full steps of an axis that follows: with less, zero could be its only mark. */
  private static final int FEWEST_FADING_STEPS = 4;

  private final ChartSpec chart;
  private final double margin;
  private final boolean fades;
  private final List<Extent> extents;
  private final Axis first;

  /**
   * Settles the axis.
   *
   * @param margin what the axis has beyond the longest bar, as a share of its length
   * @param frames how many there are
   * @param seen how far the bars of a frame reach
   */
  ValueAxis(ChartSpec chart, double margin, int frames, IntFunction<Extent> seen) {
    this.chart = chart;
    this.margin = margin;
    boolean glides = chart.timing().fps() > 1;
    this.fades = chart.axis().follows() && glides;
    Extent[] all = IntStream.range(0, frames).mapToObj(seen).toArray(Extent[]::new);
    if (!chart.axis().follows()) {
      all = new Extent[] {Arrays.stream(all).reduce(Extent.ZERO, Extent::with)};
    } else if (glides) {
      smooth(all, Math.pow(FASTEST, -1.0 / chart.timing().fps()));
    }
    this.extents = List.of(all);
    this.first = axis(extents.get(0));
  }

  /** Lengthens extents so that none is shorter than a share of those beside it. */
  private static void smooth(Extent[] extents, double share) {
    for (int frame = 1; frame < extents.length; frame++) {
      extents[frame] = extents[frame].with(extents[frame - 1].times(share));
    }
    for (int frame = extents.length - 2; frame >= 0; frame--) {
      extents[frame] = extents[frame].with(extents[frame + 1].times(share));
    }
  }

  /** The axis of a frame. */
  Axis at(int frame) {
    return extents.size() == 1 || frame == 0 ? first : axis(extents.get(frame));
  }

  private Axis axis(Extent bars) {
    Extent extent = bars;
    for (Reference reference : chart.references()) {
      extent = extent.with(reference.value());
    }
    AxisStyle ends = chart.axis();
    double high = extent.isEmpty() ? 1 : extent.high();
    double min = ends.min().orElse(extent.low());
    double max = ends.max().orElse(high);
    if (min >= max) {
      if (ends.max().isPresent()) {
        min = max - 1;
      } else {
        max = min + 1;
      }
    }
    double beyond = (max - min) * margin;
    if (ends.min().isEmpty()) {
      min -= Math.min(beyond, -extent.low());
    }
    if (ends.max().isEmpty()) {
      max += Math.min(beyond, high);
    }
    return new Axis(min, max, ticks(min, max), ends.grid());
  }

  private List<Axis.Tick> ticks(double min, double max) {
    if (max - min < Extent.SHORTEST) {
      return List.of();
    }
    int steps = steps(chart.style());
    if (fades && (chart.axis().min().isEmpty() || chart.axis().max().isEmpty())) {
      return FadingTicks.between(min, max, Math.max(FEWEST_FADING_STEPS, steps), chart.numbers());
    }
    return RoundTicks.between(min, max, steps, chart.numbers());
  }

  /** How many steps an axis has room for. */
  private static int steps(Style style) {
    int room = style.direction() == Direction.HORIZONTAL ? style.width() / 90 : style.height() / 60;
    return Math.max(2, Math.min(room, 8));
  }
}
