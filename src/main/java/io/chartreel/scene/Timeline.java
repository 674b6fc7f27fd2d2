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
  private final int framesPerWay;
  private final int framesBefore;
  private final long way;
  private final long pause;
  private final long duration;

  private Timeline(
      Timing timing, long frames, long way, long pause, long duration, boolean growing) {
    this.timing = timing;
    this.frames = Math.toIntExact(frames);
    this.way = way;
    this.framesPerWay = timing.framesFor(way);
    this.framesBefore = growing ? framesPerWay : 0;
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
  static Timeline growing(Timing timing, int places) {
    return new Timeline(
        timing,
        timing.growthFrames(places),
        timing.growth(places),
        0,
        timing.growthDuration(places),
        true);
  }

  /** Returns the number of frames of a transition. */
  int framesPerWay() {
    return framesPerWay;
  }

  /** Returns the number of frames. */
  int frames() {
    return frames;
  }

  /** Returns the point in time that a frame shows. */
  PointInTime time(int frame) {
    double progress = (double) (frame % framesPerWay) / framesPerWay;
    return new PointInTime(frame / framesPerWay, progress, timing.ease().at(progress));
  }

  /** Returns the milliseconds of movement before a frame, rounded; different for each frame. */
  int elapsedMilliseconds(int frame) {
    return Math.toIntExact(Math.round(elapsed(frame)));
  }

  /** Returns the milliseconds of movement before a frame. */
  double elapsed(int frame) {
    return (double) frame * way / framesPerWay;
  }

  /** Returns the frame at a period. */
  int frameAt(int period) {
    return framesBefore + period * framesPerWay;
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
    long rested = (frame + framesPerWay - 1L) / framesPerWay;
    long time = frame * way + rested * pause * framesPerWay;
    return Math.floorDiv(2 * time + 10L * framesPerWay, 20L * framesPerWay);
  }
}
