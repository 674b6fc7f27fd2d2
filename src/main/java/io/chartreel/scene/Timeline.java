package io.chartreel.scene;

import io.chartreel.chart.Timing;

/**
 * The frames of a film in the order of time: which moment each shows, and how long it stays. The
 * film goes one or more ways of the same length, each from one rest to the next. The start of every
 * frame is rounded to the hundredth of a second that a GIF can tell, never a delay, so that the
 * delays add up and nothing drifts.
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

  /** A film that goes from period to period. */
  static Timeline between(Timing timing, int periods) {
    return new Timeline(
        timing,
        timing.frames(periods),
        timing.period(),
        timing.pause(),
        timing.duration(periods),
        false);
  }

  /** A film of one period, whose bars grow before it is reached. */
  static Timeline growing(Timing timing, int places) {
    return new Timeline(
        timing,
        timing.growthFrames(places),
        timing.growth(places),
        0,
        timing.growthDuration(places),
        true);
  }

  /** How many frames a way has, from one rest to the next. */
  int framesPerWay() {
    return framesPerWay;
  }

  /** How many frames there are. */
  int frames() {
    return frames;
  }

  /** What a frame shows, from 0. */
  Moment moment(int frame) {
    double progress = (double) (frame % framesPerWay) / framesPerWay;
    return new Moment(frame / framesPerWay, progress, timing.ease().at(progress));
  }

  /** How many whole milliseconds of movement lie before a frame; frames are further apart. */
  int elapsedMilliseconds(int frame) {
    return Math.toIntExact(Math.round(elapsed(frame)));
  }

  /** How many milliseconds of movement lie before a frame. */
  double elapsed(int frame) {
    return (double) frame * way / framesPerWay;
  }

  /** The frame that rests at a period. */
  int frameAt(int period) {
    return framesBefore + period * framesPerWay;
  }

  /** How long a frame stays, in milliseconds: whole hundredths of a second. */
  int delay(int frame) {
    return (int) (10 * (hundredths(frame + 1) - hundredths(frame)));
  }

  /** When a frame begins, in hundredths of a second: in whole numbers, for a half is common. */
  private long hundredths(int frame) {
    if (frame == frames) {
      return Math.round(duration / 10.0);
    }
    long rested = (frame + framesPerWay - 1L) / framesPerWay;
    long time = frame * way + rested * pause * framesPerWay;
    return Math.floorDiv(2 * time + 10L * framesPerWay, 20L * framesPerWay);
  }
}
