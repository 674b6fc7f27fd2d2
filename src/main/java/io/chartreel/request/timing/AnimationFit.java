package io.chartreel.request.timing;

import io.chartreel.chart.Timing;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Makes an animation fit the limits by changing only the parameters that are free, as little as
 * possible:
 *
 * <ol>
 *   <li>If it lasts too long, the periods are shortened to {@value #SHORTEST_PERIOD} ms at least,
 *       and the hold after that.
 *   <li>If it has too many frames, the frame rate falls to {@value #SMOOTH_FPS}; then the periods
 *       are shortened to {@value #FOLLOWABLE_PERIOD} ms at least; then the frame rate falls to 1.
 *   <li>If even one frame per period is too much, only every nth period is shown.
 * </ol>
 *
 * @param steps what the chart shows
 * @param limits of the animation
 * @param pixels of an image
 * @param free the parameters that may change: any of {@code fps}, {@code period}, {@code hold} and
 *     {@code every}
 */
record AnimationFit(AnimationSize.Steps steps, Limits limits, long pixels, Set<Parameter> free) {
  /** The lowest frame rate at which a movement looks smooth. */
  private static final int SMOOTH_FPS = 10;

  /** The shortest period in which the eye can follow a movement, in milliseconds. */
  private static final int FOLLOWABLE_PERIOD = 100;

  /** The shortest period of all, in milliseconds. */
  private static final int SHORTEST_PERIOD = Timing.MIN_PERIOD;

  /** The longest time for which a frame is shown if periods are skipped, in milliseconds. */
  private static final int LONGEST_JUMP = 1000;

  /** Copies the set. */
  AnimationFit {
    free = Set.copyOf(free);
  }

  /** Whether a timing is within all limits. */
  boolean fits(Timing timing) {
    return steps.isPlayable(timing) && steps.size(timing).fits(limits, pixels, timing);
  }

  /**
   * Returns the smoothest timing that fits. One that fits already is returned as it is; if the
   * parameters that are free do not suffice, the result does not fit.
   */
  Timing apply(Timing asked) {
    if (fits(asked)) {
      return asked;
    }
    Timing timed = asked.duration() > 0 ? withTimeToMove(asked) : shortEnough(asked);
    Timing smooth = withFewerFrames(timed);
    return fits(smooth) ? smooth : skipping(timed);
  }

  /** Shortens the hold if a given duration leaves too little time for the periods. */
  private Timing withTimeToMove(Timing timing) {
    if (steps.isPlayable(timing) || !free.contains(Parameter.HOLD)) {
      return timing;
    }
    Timing shorter = highest(0, timing.hold(), hold -> withHold(timing, hold), steps::isPlayable);
    return steps.isPlayable(shorter) ? shorter : timing;
  }

  private Timing shortEnough(Timing timing) {
    Predicate<Timing> isShort = one -> steps.size(one).duration() <= limits.playTime();
    Timing shorter =
        free.contains(Parameter.PERIOD)
            ? highest(
                SHORTEST_PERIOD, timing.period(), period -> withPeriod(timing, period), isShort)
            : timing;
    return free.contains(Parameter.HOLD)
        ? highest(0, shorter.hold(), hold -> withHold(shorter, hold), isShort)
        : shorter;
  }

  private Timing withFewerFrames(Timing timing) {
    Timing fitting = timing;
    if (free.contains(Parameter.FPS) && !fits(fitting) && timing.fps() > SMOOTH_FPS) {
      fitting = highest(SMOOTH_FPS, timing.fps(), fps -> withFps(timing, fps), this::fits);
    }
    if (free.contains(Parameter.PERIOD)
        && !fits(fitting)
        && timing.duration() == 0
        && timing.period() > FOLLOWABLE_PERIOD) {
      Timing slow = fitting;
      fitting =
          highest(
              FOLLOWABLE_PERIOD, timing.period(), period -> withPeriod(slow, period), this::fits);
    }
    if (free.contains(Parameter.FPS) && !fits(fitting)) {
      Timing shortened = fitting;
      fitting = highest(1, fitting.fps(), fps -> withFps(shortened, fps), this::fits);
    }
    return fitting;
  }

  /** Shows every nth period. Bars that move at a given frame rate are left alone. */
  private Timing skipping(Timing timing) {
    boolean jumps = steps.size(timing).frames() <= steps.count() || free.contains(Parameter.FPS);
    if (steps.grows() || !free.contains(Parameter.EVERY) || !jumps) {
      return timing;
    }
    Timing jumping = free.contains(Parameter.FPS) ? withFps(timing, 1) : timing;
    for (int every = 2; every < steps.count(); every++) {
      boolean mayShorten = free.contains(Parameter.PERIOD) && timing.duration() == 0;
      int period =
          mayShorten
              ? Math.max(SHORTEST_PERIOD, Math.min(timing.period(), LONGEST_JUMP / every))
              : timing.period();
      Timing skipping = jumping.with(period, jumping.fps(), jumping.pause(), jumping.hold(), every);
      if (fits(skipping)) {
        return skipping;
      }
    }
    return jumping;
  }

  private static Timing withPeriod(Timing timing, int period) {
    return timing.with(period, timing.fps(), timing.pause(), timing.hold(), timing.every());
  }

  private static Timing withFps(Timing timing, int fps) {
    return timing.with(timing.period(), fps, timing.pause(), timing.hold(), timing.every());
  }

  private static Timing withHold(Timing timing, int hold) {
    return timing.with(timing.period(), timing.fps(), timing.pause(), hold, timing.every());
  }

  /**
   * Returns the timing with the highest number for which a condition is met, or with the lowest one
   * if there is none. The condition is met by all numbers below that.
   */
  private static Timing highest(
      int from, int to, IntFunction<Timing> timing, Predicate<Timing> condition) {
    int low = from;
    int high = Math.max(from, to);
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (condition.test(timing.apply(middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return timing.apply(low);
  }
}
