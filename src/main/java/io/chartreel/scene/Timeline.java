package io.chartreel.scene;

import io.chartreel.chart.Timing;

/**
 * The frames of a film in the order of time: which moment each shows, and how long it stays. The
 * start of every frame is rounded to the hundredth of a second that a GIF can tell, never a delay,
 * so that the delays add up and nothing drifts.
 */
final class Timeline {
  private final Timing timing;
  private final int periods;

  Timeline(Timing timing, int periods) {
    this.timing = timing;
    this.periods = periods;
  }

  /** How many frames there are. */
  int frames() {
    return Math.toIntExact(timing.frames(periods));
  }

  /** What a frame shows, from 0. */
  Moment moment(int frame) {
    int perPeriod = timing.framesPerPeriod();
    return new Moment(frame / perPeriod, (double) (frame % perPeriod) / perPeriod);
  }

  /** The frame that rests at a period. */
  int frameAt(int period) {
    return period * timing.framesPerPeriod();
  }

  /** How long a frame stays, in milliseconds: whole hundredths of a second. */
  int delay(int frame) {
    return (int) (10 * (hundredths(frame + 1) - hundredths(frame)));
  }

  /** When a frame begins, in hundredths of a second: in whole numbers, for a half is common. */
  private long hundredths(int frame) {
    if (frame == frames()) {
      return Math.round(timing.duration(periods) / 10.0);
    }
    int perPeriod = timing.framesPerPeriod();
    long rested = (frame + perPeriod - 1L) / perPeriod;
    long time = (long) frame * timing.period() + rested * timing.pause() * perPeriod;
    return Math.floorDiv(2 * time + 10L * perPeriod, 20L * perPeriod);
  }
}
