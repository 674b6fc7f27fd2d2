package io.chartreel.chart;

/**
 * How a film runs. Periods follow each other every {@code period} milliseconds and rest for {@code
 * pause} more; the last one rests for {@code hold} more. With one frame a second or a period too
 * short for two frames it cuts from period to period; else it glides.
 *
 * @param period milliseconds from one period to the next, at least twice {@value #SHORTEST_FRAME}
 * @param fps frames a second while something moves, 1 to 50
 * @param ease how a movement is spread over its time
 * @param stagger milliseconds from the start of one growing bar to that of the next; 0 is together
 * @param pause milliseconds to rest at each period
 * @param hold milliseconds to rest on the last frame
 * @param loop how often the film plays; 0 is for ever
 * @param poster what the first frame shows
 */
public record Timing(
    int period, int fps, Easing ease, int stagger, int pause, int hold, int loop, Poster poster) {
  /** The shortest time a frame stays, in milliseconds: browsers play shorter ones slowly. */
  public static final int SHORTEST_FRAME = 20;

  /** Refuses what cannot be played. */
  public Timing {
    if (period < 2 * SHORTEST_FRAME
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

  /** The same with another first frame. */
  public Timing with(Poster poster) {
    return new Timing(period, fps, ease, stagger, pause, hold, loop, poster);
  }

  /** How many frames the way from one period to the next has; 1 is a cut. */
  public int framesPerPeriod() {
    return framesFor(period);
  }

  /**
   * How many frames a movement has; 1 is a cut.
   *
   * @param milliseconds that it takes, at least {@value #SHORTEST_FRAME}
   */
  public int framesFor(long milliseconds) {
    long wanted = Math.round(milliseconds * (double) fps / 1000);
    return fps == 1
        ? 1
        : Math.toIntExact(Math.max(1, Math.min(wanted, milliseconds / SHORTEST_FRAME)));
  }

  /** How many frames the film has: the last period needs one, for nothing follows it. */
  public long frames(int periods) {
    return (periods - 1L) * framesPerPeriod() + 1;
  }

  /**
   * How long the film plays once, in milliseconds: the last period rests as long as it would move.
   */
  public long duration(int periods) {
    return periods * ((long) period + pause) + hold;
  }

  /**
   * How long bars grow, in milliseconds: each takes a period, and each but the first begins later
   * than the one before.
   *
   * @param places that grow one after another
   */
  public long growth(int places) {
    return period + (long) stagger * Math.max(0, places - 1);
  }

  /** How many frames a film of growing bars has: those of the growth, and the finished chart. */
  public long growthFrames(int places) {
    return framesFor(growth(places)) + 1L;
  }

  /**
   * How long a film of growing bars plays once, in milliseconds: the finished chart rests for
   * {@code pause} and {@code hold}, but for one frame at least, and for long enough to be shown
   * twice.
   */
  public long growthDuration(int places) {
    long growth = growth(places);
    long frame = Math.max(2 * SHORTEST_FRAME, growth / framesFor(growth));
    return growth + Math.max((long) pause + hold, frame);
  }
}
