package io.chartreel.scene;

import io.chartreel.chart.Skipping;
import io.chartreel.chart.Timing;
import io.chartreel.chart.Transitions;
import java.util.stream.IntStream;

/**
 * The frames of an animation in the order of time: the point in time that each shows, and its
 * delay. GIF delays are whole hundredths of a second: the start of every frame is rounded, not its
 * delay, so rounding errors do not add up.
 */
final class Timeline {
  private final Timing timing;
  private final Steps steps;
  private final int periods;
  private final int frames;
  private final int framesBefore;
  private final long pause;
  private final long duration;

  private Timeline(
      Timing timing, Steps steps, int periods, int framesBefore, long pause, long duration) {
    this.timing = timing;
    this.steps = steps;
    this.periods = periods;
    this.frames = steps.firstFrame(steps.count()) + 1;
    this.framesBefore = framesBefore;
    this.pause = pause;
    this.duration = duration;
  }

  /** The transitions of an animation. */
  private interface Steps {
    /** Returns the number of transitions. */
    int count();

    /** Returns the transition of a frame. */
    int at(int frame);

    /** Returns the first frame of a transition. */
    int firstFrame(int step);

    /** Returns the start of a frame without pauses: a numerator in milliseconds. */
    long numerator(int frame);

    /** Returns the denominator of the start of a frame. */
    long denominator(int frame);
  }

  /**
   * Transitions of the same length.
   *
   * @param count their number
   * @param frames the frames of each
   * @param length the numerator of the length of each, in milliseconds
   * @param parts the denominator of the length
   */
  private record EvenSteps(int count, int frames, long length, long parts) implements Steps {
    @Override
    public int at(int frame) {
      return frame / frames;
    }

    @Override
    public int firstFrame(int step) {
      return step * frames;
    }

    @Override
    public long numerator(int frame) {
      return frame * length;
    }

    @Override
    public long denominator(int frame) {
      return parts * frames;
    }
  }

  /** Transitions of different lengths. */
  private record UnevenSteps(Transitions transitions) implements Steps {
    @Override
    public int count() {
      return transitions.count();
    }

    @Override
    public int at(int frame) {
      return transitions.at(frame);
    }

    @Override
    public int firstFrame(int step) {
      return transitions.firstFrame(step);
    }

    @Override
    public long numerator(int frame) {
      int step = at(frame);
      if (step == count()) {
        return transitions.start(step);
      }
      long length = transitions.start(step + 1) - transitions.start(step);
      return transitions.start(step) * denominator(frame) + (frame - firstFrame(step)) * length;
    }

    @Override
    public long denominator(int frame) {
      int step = at(frame);
      return step == count() ? 1 : firstFrame(step + 1) - firstFrame(step);
    }
  }

  /** Returns the timeline from period to period. */
  static Timeline between(Timing timing, int periods) {
    long movement = timing.movement(periods);
    Steps steps =
        !timing.weights().isEmpty()
            ? new UnevenSteps(Transitions.of(timing, periods))
            : timing.duration() > 0
                ? new EvenSteps(
                    periods - 1, timing.framesFor(movement / periods), movement, periods)
                : new EvenSteps(periods - 1, timing.framesFor(timing.period()), timing.period(), 1);
    return new Timeline(timing, steps, periods, 0, timing.pause(), timing.duration(periods));
  }

  /** Returns the timeline of growing bars, which ends at the only period. */
  static Timeline growing(Timing timing, int slots) {
    long growth = timing.growth(slots);
    int frames = timing.framesFor(growth);
    return new Timeline(
        timing, new EvenSteps(1, frames, growth, 1), 1, frames, 0, timing.growthDuration(slots));
  }

  /** Returns the number of frames. */
  int frames() {
    return frames;
  }

  /** Returns the frames that are shown, in order. The last one is always shown. */
  int[] shown() {
    return timing.every() > 1 && framesBefore == 0
        ? Skipping.shown(periods, timing.every())
        : IntStream.range(0, frames).toArray();
  }

  /** Returns the point in time that a frame shows. */
  PointInTime time(int frame) {
    int step = steps.at(frame);
    int since = frame - steps.firstFrame(step);
    double progress =
        since == 0 ? 0 : (double) since / (steps.firstFrame(step + 1) - steps.firstFrame(step));
    return new PointInTime(step, progress, timing.ease().at(progress));
  }

  /** Returns whether a frame is exactly at a period. */
  boolean isAtPeriod(int frame) {
    return steps.firstFrame(steps.at(frame)) == frame;
  }

  /** Returns the milliseconds of movement before a frame, rounded; different for each frame. */
  int elapsedMilliseconds(int frame) {
    return Math.toIntExact(Math.round(elapsed(frame)));
  }

  /** Returns the milliseconds of movement before a frame. */
  double elapsed(int frame) {
    return (double) steps.numerator(frame) / steps.denominator(frame);
  }

  /** Returns the first frame of a transition; for their number, the frame after the last one. */
  int firstFrame(int transition) {
    return steps.firstFrame(transition);
  }

  /** Returns the milliseconds of a transition, without pauses. */
  double length(int transition) {
    return elapsed(steps.firstFrame(transition + 1)) - elapsed(steps.firstFrame(transition));
  }

  /** Returns the frame at a period. */
  int frameAt(int period) {
    return framesBefore > 0 ? framesBefore : steps.firstFrame(period);
  }

  /** Returns the delay of some frames together in milliseconds: a multiple of 10. */
  int delay(int from, int to) {
    return (int) (10 * (hundredths(to) - hundredths(from)));
  }

  /**
   * Returns the start of a frame in hundredths of a second, computed in whole numbers because exact
   * halves are common.
   */
  private long hundredths(int frame) {
    if (frame == frames) {
      return Timing.played(duration) / 10;
    }
    int step = steps.at(frame);
    long rested = steps.firstFrame(step) == frame ? step : step + 1L;
    long parts = steps.denominator(frame);
    long before = frame == 0 ? 0 : timing.start() + rested * pause;
    long time = steps.numerator(frame) + before * parts;
    return Math.floorDiv(2 * time + 10L * parts, 20L * parts);
  }
}
