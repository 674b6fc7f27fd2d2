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

  /** How many frames the way from one period to the next has; 1 is a cut. */
  public int framesPerPeriod() {
    int wanted = (int) Math.round(period * (double) fps / 1000);
    return fps == 1 ? 1 : Math.max(1, Math.min(wanted, period / SHORTEST_FRAME));
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
}
