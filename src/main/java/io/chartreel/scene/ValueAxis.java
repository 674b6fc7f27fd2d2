package io.chartreel.scene;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Style;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The value axis of an animation: a fixed scale for all frames, or one that follows the visible
 * bars. It includes zero and the references, unless the chart sets its minimum or maximum.
 *
 * <p>An axis that follows the bars never jumps: it starts to grow before a long bar enters and
 * shrinks after it has left, at a limited speed.
 */
final class ValueAxis {
  /** The space after the longest bar, as a fraction of its length. */
  static final double MARGIN = 0.02;

  private static final double HUNDRED = 100;

  /** The largest growth of the axis in a second, as a factor: 7 % per frame at 25 fps. */
  private static final double FASTEST = 6;

  /** The fewest steps of an axis that follows: with fewer, zero could be its only tick. */
  private static final int FEWEST_FADING_STEPS = 4;

  /** Returns the space after the longest bar: none if all bars end at 100 %. */
  static double margin(ChartSpec chart) {
    return areShares(chart) ? 0 : MARGIN;
  }

  private static boolean areShares(ChartSpec chart) {
    return chart.isStacked() && chart.layout() == SeriesLayout.PERCENT;
  }

  private final ChartSpec chart;
  private final double margin;
  private final boolean fades;
  private final List<Extent> extents;
  private final Axis first;

  /**
   * Computes the range of the axis in all frames.
   *
   * @param margin the space after the longest bar, as a fraction of its length
   * @param frames the number of frames
   * @param extent the extent of the bars in a frame
   */
  ValueAxis(ChartSpec chart, double margin, int frames, IntFunction<Extent> extent) {
    this.chart = chart;
    this.margin = margin;
    boolean glides = chart.timing().fps() > 1;
    this.fades = chart.axis().follows() && glides;
    Extent[] all = IntStream.range(0, frames).mapToObj(extent).toArray(Extent[]::new);
    if (!chart.axis().follows()) {
      all = new Extent[] {Arrays.stream(all).reduce(Extent.ZERO, Extent::with)};
    } else if (glides) {
      smooth(all, Math.pow(FASTEST, -1.0 / chart.timing().fps()));
    }
    this.extents = List.of(all);
    this.first = axis(extents.get(0));
  }

  /** Extends extents so that none is shorter than a fraction of its neighbours. */
  private static void smooth(Extent[] extents, double share) {
    for (int frame = 1; frame < extents.length; frame++) {
      extents[frame] = extents[frame].with(extents[frame - 1].times(share));
    }
    for (int frame = extents.length - 2; frame >= 0; frame--) {
      extents[frame] = extents[frame].with(extents[frame + 1].times(share));
    }
  }

  /** Returns the axis of a frame. */
  Axis at(int frame) {
    return extents.size() == 1 || frame == 0 ? first : axis(extents.get(frame));
  }

  private Axis axis(Extent bars) {
    Extent extent = bars;
    for (Reference reference : chart.references()) {
      extent = extent.with(reference.value());
    }
    AxisStyle ends = chart.axis();
    double high = !extent.isEmpty() ? extent.high() : areShares(chart) ? HUNDRED : 1;
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
    return ends.visible()
        ? new Axis(min, max, ticks(min, max), ends.grid())
        : new Axis(min, max, List.of(), false, false);
  }

  private List<Axis.Tick> ticks(double min, double max) {
    if (max - min < Extent.MIN_LENGTH) {
      return List.of();
    }
    int steps = steps(chart.style());
    if (fades && (chart.axis().min().isEmpty() || chart.axis().max().isEmpty())) {
      return FadingTicks.between(min, max, Math.max(FEWEST_FADING_STEPS, steps), chart.numbers());
    }
    return RoundTicks.between(min, max, steps, chart.numbers());
  }

  /** Returns the number of steps that fit on an axis. */
  private static int steps(Style style) {
    int steps =
        style.direction() == Direction.HORIZONTAL ? style.width() / 90 : style.height() / 60;
    return Math.max(2, Math.min(steps, 8));
  }
}
