package io.chartreel.scene;

import io.chartreel.chart.Timing;

/**
 * The frames of an animation in the order of time: the point in time that each shows, and its
 * delay. An animation has one or more transitions of the same length. GIF delays are whole
 * hundredths of a second: the start of every frame is rounded, not its delay, so rounding errors do
 * not add up.
 */
final class Timeline {
  private final Timing timing;
  private final int frames;
  private final int framesPerTransition;
  private final int framesBefore;
  private final long transition;
  private final long pause;
  private final long duration;

  private Timeline(
      Timing timing, long frames, long transition, long pause, long duration, boolean growing) {
    this.timing = timing;
    this.frames = Math.toIntExact(frames);
    this.transition = transition;
    this.framesPerTransition = timing.framesFor(transition);
    this.framesBefore = growing ? framesPerTransition : 0;
    this.pause = pause;
    this.duration = duration;
  }

  /** Returns the timeline from period to period. */
  static Timeline between(Timing timing, int periods) {
    return new Timeline(
        timing,
        timing.frames(periods),
        timing.period(),
        timing.pause(),
        timing.duration(periods),
        false);
  }

  /** Returns the timeline of growing bars, which ends at the only period. */
  static Timeline growing(Timing timing, int slots) {
    return new Timeline(
        timing,
        timing.growthFrames(slots),
        timing.growth(slots),
        0,
        timing.growthDuration(slots),
        true);
  }

  /** Returns the number of frames of a transition. */
  int framesPerTransition() {
    return framesPerTransition;
  }

  /** Returns the number of frames. */
  int frames() {
    return frames;
  }

  /** Returns the point in time that a frame shows. */
  PointInTime time(int frame) {
    double progress = (double) (frame % framesPerTransition) / framesPerTransition;
    return new PointInTime(frame / framesPerTransition, progress, timing.ease().at(progress));
  }

  /** Returns the milliseconds of movement before a frame, rounded; different for each frame. */
  int elapsedMilliseconds(int frame) {
    return Math.toIntExact(Math.round(elapsed(frame)));
  }

  /** Returns the milliseconds of movement before a frame. */
  double elapsed(int frame) {
    return (double) frame * transition / framesPerTransition;
  }

  /** Returns the frame at a period. */
  int frameAt(int period) {
    return framesBefore + period * framesPerTransition;
  }

  /** Returns the delay of a frame in milliseconds: a multiple of 10. */
  int delay(int frame) {
    return (int) (10 * (hundredths(frame + 1) - hundredths(frame)));
  }

  /**
   * Returns the start of a frame in hundredths of a second, computed in whole numbers because exact
   * halves are common.
   */
  private long hundredths(int frame) {
    if (frame == frames) {
      return Math.round(duration / 10.0);
    }
    long rested = (frame + framesPerTransition - 1L) / framesPerTransition;
    long time = frame * transition + rested * pause * framesPerTransition;
    return Math.floorDiv(2 * time + 10L * framesPerTransition, 20L * framesPerTransition);
  }
}
