package io.chartreel.chart;

import java.util.List;

/**
 * The timing of an animation. Each period takes {@code period} milliseconds and a pause of {@code
 * pause}; the last frame is held for {@code hold} more. At one frame per second, or if a period is
 * too short for two frames, the chart jumps from period to period; otherwise the bars move in
 * between.
 *
 * @param period milliseconds in which the bars move from one period to the next, at least twice
 *     {@value #MIN_DELAY}; without effect if there is a {@code duration}
 * @param fps frames per second while bars move, 1 to 50
 * @param ease the easing function of every movement
 * @param stagger milliseconds between the starts of two growing bars; 0 starts all at once
 * @param pause milliseconds of pause at each period
 * @param hold milliseconds that the last frame is held
 * @param loop number of plays; 0 loops forever
 * @param poster what the first frame shows
 * @param duration milliseconds of one play, pauses and hold included; 0 if they follow from the
 *     period. It must leave time for the bars to move.
 * @param every periods per frame; 1 shows all of them. With more the chart jumps, and shows each
 *     {@code every}th period and the last.
 * @param weights the relative times from each period to the next, positive; empty if all are the
 *     same
 * @param start milliseconds that the first frame in time is held before bars move
 * @param swap milliseconds in which two bars of a race change places; 0 spreads it over the period
 */
public record Timing(
    int period,
    int fps,
    Easing ease,
    int stagger,
    int pause,
    int hold,
    int loop,
    Poster poster,
    int duration,
    int every,
    List<Integer> weights,
    int start,
    int swap) {
  /** The shortest delay of a frame, in milliseconds: browsers slow down shorter ones. */
  public static final int MIN_DELAY = 20;

  /** The shortest period, in milliseconds. */
  public static final int MIN_PERIOD = 2 * MIN_DELAY;

  /** Rejects values out of range, and copies the list. */
  public Timing {
    weights = List.copyOf(weights);
    if (period < MIN_PERIOD
        || fps < 1
        || fps > 50
        || stagger < 0
        || pause < 0
        || hold < 0
        || loop < 0
        || duration < 0
        || every < 1
        || start < 0
        || swap < 0
        || weights.stream().anyMatch(weight -> weight < 1)) {
      throw new IllegalArgumentException(
          "period "
              + period
              + ", fps "
              + fps
              + ", stagger "
              + stagger
              + ", pause "
              + pause
              + ", hold "
              + hold
              + ", loop "
              + loop
              + ", duration "
              + duration
              + ", every "
              + every
              + ", weights "
              + weights
              + ", start "
              + start
              + ", swap "
              + swap);
    }
  }

  /** Creates an even timing in which the period decides the duration. */
  public Timing(
      int period, int fps, Easing ease, int stagger, int pause, int hold, int loop, Poster poster) {
    this(period, fps, ease, stagger, pause, hold, loop, poster, 0, 1, List.of(), 0, 0);
  }

  /** Returns the same timing with another first frame. */
  public Timing with(Poster other) {
    return new Timing(
        period, fps, ease, stagger, pause, hold, loop, other, duration, every, weights, start,
        swap);
  }

  /** Returns the same timing with other numbers. */
  public Timing with(int newPeriod, int newFps, int newPause, int newHold, int newEvery) {
    return new Timing(
        newPeriod, newFps, ease, stagger, newPause, newHold, loop, poster, duration, newEvery,
        weights, start, swap);
  }

  /**
   * Returns the time that a GIF can play, in milliseconds: delays are hundredths of a second.
   *
   * @param milliseconds as requested, at least 0
   */
  public static long played(long milliseconds) {
    return (milliseconds + 5) / 10 * 10;
  }

  /**
   * Returns the number of frames of a movement; 1 is a jump.
   *
   * @param milliseconds of the movement
   */
  public int framesFor(long milliseconds) {
    long wanted = Math.round(milliseconds * (double) fps / 1000);
    return fps == 1 || every > 1
        ? 1
        : Math.toIntExact(Math.max(1, Math.min(wanted, milliseconds / MIN_DELAY)));
  }

  /** Returns the number of frames that an animation shows. The last period has only one. */
  public long frames(int periods) {
    return every > 1
        ? Skipping.count(periods, every)
        : weights.isEmpty()
            ? (periods - 1L) * framesFor(movement(periods) / periods) + 1
            : Transitions.of(this, periods).frames() + 1;
  }

  /**
   * Returns the duration of one play, in milliseconds. The last period is as long as the others.
   */
  public long duration(int periods) {
    return duration > 0 ? duration : start + periods * ((long) period + pause) + hold;
  }

  /** Returns the milliseconds of all periods together, without start, pauses and hold. */
  public long movement(int periods) {
    return duration(periods) - (long) periods * pause - hold - start;
  }

  /**
   * Returns the time in which all bars grow, in milliseconds. Each bar takes the same time and
   * starts {@code stagger} after the one before.
   *
   * @param slots that grow one after another
   */
  public long growth(int slots) {
    return duration > 0
        ? duration - start - Math.max((long) pause + hold, minFinish())
        : period + (long) stagger * Math.max(0, slots - 1);
  }

  /** Returns the time in which a single bar grows, in milliseconds. */
  public long growthOfBar(int slots) {
    return duration > 0 ? growth(slots) - (long) stagger * Math.max(0, slots - 1) : period;
  }

  /** Returns the shortest time for the finished chart in a play of a given duration. */
  private long minFinish() {
    return fps == 1 ? (duration - start + 1) / 2 : Math.max(MIN_PERIOD, (1000 + fps - 1) / fps);
  }

  /** Returns the number of frames of growing bars, including the finished chart. */
  public long growthFrames(int slots) {
    return framesFor(growth(slots)) + 1L;
  }

  /**
   * Returns the duration of one play of growing bars, in milliseconds. The finished chart is shown
   * for {@code pause} and {@code hold}, but at least for one frame, and for long enough to be
   * divided into two.
   */
  public long growthDuration(int slots) {
    if (duration > 0) {
      return duration;
    }
    long growth = growth(slots);
    long frame = Math.max(MIN_PERIOD, growth / framesFor(growth));
    return start + growth + Math.max((long) pause + hold, frame);
  }
}
