package io.chartreel.scene;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The value axis of an animation: a fixed scale for all frames, or one that follows the visible
 * bars. It includes zero and the references, unless the chart sets its minimum or maximum.
 *
 * <p>An axis that follows the bars never jumps: it starts to grow before a long bar enters and
 * shrinks after it has left, at a limited speed. Zero keeps its place, so that names can be there,
 * unless an axis would be much longer than its bars then. At each period its ticks are settled;
 * between two periods, ticks that the next one does not have fade out first, and then its new ones
 * fade in.
 */
final class ValueAxis {
  private static final double HUNDRED = 100;

  /** The largest growth of the axis in a second, as a factor: 7 % per frame at 25 fps. */
  private static final double FASTEST = 6;

  /** The fewest steps of an axis that follows: with fewer, zero could be its only tick. */
  private static final int FEWEST_FADING_STEPS = 4;

  /** The number of opacities; few, because each needs its own colours in the palette. */
  private static final int SHADES = 4;

  private static final double HALF = 0.5;

  /** How much longer than it needs to be an axis may be so that zero keeps its place. */
  private static final double MOST_WITH_ZERO_KEPT = 2;

  private static final double SAME = 1e-6;

  /** The most steps between two periods, at one of which the axis is much shorter. */
  private static final int MOST_FADING_STEPS = 50;

  private final Timeline timeline;
  private final ChartSpec chart;
  private final double margin;
  private final boolean fades;
  private final boolean showsShares;
  private final List<Extent> extents;

  /** The extent of all frames, which decides where zero is. */
  private final Extent whole;

  private final boolean keepsZero;

  private final Axis first;

  /**
   * Computes the range of the axis in all frames.
   *
   * @param timeline of the animation
   * @param extent the extent of the bars in a frame
   */
  ValueAxis(ChartSpec chart, Timeline timeline, IntFunction<Extent> extent) {
    this.timeline = timeline;
    this.chart = chart;
    this.showsShares = chart.showsShares();
    // shares end at 100 %
    this.margin = showsShares ? 0 : chart.type().axisMargin();
    boolean glides = chart.timing().fps() > 1;
    this.fades = chart.axis().follows() && glides;
    Extent[] all = IntStream.range(0, timeline.frames()).mapToObj(extent).toArray(Extent[]::new);
    if (!chart.axis().follows()) {
      all = new Extent[] {Arrays.stream(all).reduce(Extent.ZERO, Extent::with)};
    } else if (glides) {
      smooth(all, Math.pow(FASTEST, -1.0 / chart.timing().fps()));
    }
    this.extents = List.of(all);
    this.whole = withReferences(Arrays.stream(all).reduce(Extent.ZERO, Extent::with));
    this.keepsZero =
        chart.axis().min().isEmpty()
            && chart.axis().max().isEmpty()
            && Arrays.stream(all).map(this::withReferences).allMatch(this::canKeepZero);
    this.first = axis(0);
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
    return extents.size() == 1 || frame == 0 ? first : axis(frame);
  }

  private Axis axis(int frame) {
    Range range = range(frame);
    AxisStyle ends = chart.axis();
    return ends.visible()
        ? new Axis(range.min, range.max, ticks(frame, range), ends.grid())
        : new Axis(range.min, range.max, List.of(), false, false);
  }

  /** The ends of an axis. */
  private record Range(double min, double max) {}

  private Extent extent(int frame) {
    Extent extent = withReferences(extents.get(extents.size() == 1 ? 0 : frame));
    return keepsZero ? extent.withZeroOf(whole) : extent;
  }

  private boolean canKeepZero(Extent extent) {
    return extent.isEmpty()
        || extent.withZeroOf(whole).length() <= MOST_WITH_ZERO_KEPT * extent.length();
  }

  private Extent withReferences(Extent extent) {
    Extent longer = extent;
    for (Reference reference : chart.references()) {
      longer = longer.with(reference.value());
    }
    return longer;
  }

  private Range range(int frame) {
    Extent extent = extent(frame);
    AxisStyle ends = chart.axis();
    double high = !extent.isEmpty() ? extent.high() : showsShares ? HUNDRED : 1;
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
    return new Range(min, max);
  }

  private List<Axis.Tick> ticks(int frame, Range range) {
    if (range.max - range.min < Extent.MIN_LENGTH) {
      return List.of();
    }
    boolean isGiven = chart.axis().min().isPresent() || chart.axis().max().isPresent();
    if (extent(frame).isEmpty() && !isGiven) {
      return List.of(new Axis.Tick(0, chart.numbers().withDecimals(0).format(0), 1));
    }
    if (fades && (chart.axis().min().isEmpty() || chart.axis().max().isEmpty())) {
      return fadingTicks(frame, range);
    }
    return RoundTicks.between(range.min, range.max, steps(chart.style()), chart.numbers());
  }

  /** Returns the ticks of a frame between those of the periods before and after it. */
  private List<Axis.Tick> fadingTicks(int frame, Range range) {
    PointInTime time = timeline.time(frame);
    double before = step(timeline.firstFrame(time.period()));
    double after = time.atRest() ? before : step(timeline.firstFrame(time.period() + 1));
    double length = range.max - range.min;
    boolean isEarly = time.progress() < HALF && length / before <= MOST_FADING_STEPS;
    if (length / (isEarly ? before : after) > MOST_FADING_STEPS) {
      return List.of();
    }
    double strength = Math.abs(1 - time.progress() / HALF);
    double rounded = before == after ? 1 : (double) Math.round(strength * SHADES) / SHADES;
    double other = isEarly ? after : before;
    List<Axis.Tick> ticks = new ArrayList<>();
    for (Axis.Tick tick :
        RoundTicks.every(isEarly ? before : after, range.min, range.max, chart.numbers())) {
      double steps = tick.value() / other;
      boolean isShared = Math.abs(steps - Math.rint(steps)) < SAME;
      if (isShared || rounded > 0) {
        ticks.add(new Axis.Tick(tick.value(), tick.label(), isShared ? 1 : rounded));
      }
    }
    return ticks;
  }

  /** Returns the distance of ticks in a frame. */
  private double step(int frame) {
    Range range = range(frame);
    return RoundTicks.step(
        range.min, range.max, Math.max(FEWEST_FADING_STEPS, steps(chart.style())));
  }

  /** Returns the number of steps that fit on an axis. */
  private static int steps(Style style) {
    int steps =
        style.direction() == Direction.HORIZONTAL ? style.width() / 90 : style.height() / 60;
    return Math.max(2, Math.min(steps, 8));
  }
}
