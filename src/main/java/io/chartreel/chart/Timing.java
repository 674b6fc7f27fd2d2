package io.chartreel.chart;

/**
 * The timing of an animation. Each period takes {@code period} milliseconds and a pause of {@code
 * pause}; the last frame is held for {@code hold} more. At one frame per second, or if a period is
 * too short for two frames, the chart jumps from period to period; otherwise the bars move in
 * between.
 *
 * @param period milliseconds from one period to the next, at least twice {@value #MIN_DELAY}
 * @param fps frames per second while bars move, 1 to 50
 * @param ease the easing function of every movement
 * @param stagger milliseconds between the starts of two growing bars; 0 starts all at once
 * @param pause milliseconds of pause at each period
 * @param hold milliseconds for which the last frame is held
 * @param loop number of plays; 0 loops forever
 * @param poster what the first frame shows
 */
public record Timing(
    int period, int fps, Easing ease, int stagger, int pause, int hold, int loop, Poster poster) {
  /** The shortest delay of a frame, in milliseconds: browsers slow down shorter ones. */
  public static final int MIN_DELAY = 20;

  /** Rejects values out of range. */
  public Timing {
    if (period < 2 * MIN_DELAY
        || fps < 1
        || fps > 50
        || stagger < 0
        || pause < 0
        || hold < 0
        || loop < 0) {
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
              + loop);
    }
  }

  /** Returns the same timing with another first frame. */
  public Timing with(Poster poster) {
    return new Timing(period, fps, ease, stagger, pause, hold, loop, poster);
  }

  /** Returns the number of frames from one period to the next; 1 is a jump. */
  public int framesPerPeriod() {
    return framesFor(period);
  }

  /**
   * Returns the number of frames of a movement; 1 is a jump.
   *
   * @param milliseconds of the movement, at least {@value #MIN_DELAY}
   */
  public int framesFor(long milliseconds) {
    long wanted = Math.round(milliseconds * (double) fps / 1000);
    return fps == 1 ? 1 : Math.toIntExact(Math.max(1, Math.min(wanted, milliseconds / MIN_DELAY)));
  }

  /** Returns the number of frames of an animation. The last period has only one. */
  public long frames(int periods) {
    return (periods - 1L) * framesPerPeriod() + 1;
  }

  /**
   * Returns the duration of one play, in milliseconds. The last period is as long as the others.
   */
  public long duration(int periods) {
    return periods * ((long) period + pause) + hold;
  }

  /**
   * Returns the time in which all bars grow, in milliseconds. Each bar takes one period and starts
   * {@code stagger} after the one before.
   *
   * @param slots that grow one after another
   */
  public long growth(int slots) {
    return period + (long) stagger * Math.max(0, slots - 1);
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
    long growth = growth(slots);
    long frame = Math.max(2 * MIN_DELAY, growth / framesFor(growth));
    return growth + Math.max((long) pause + hold, frame);
  }
}
