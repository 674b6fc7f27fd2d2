package io.chartreel.chart;

/** Which picture a reader sees who is shown only the first frame of an animation. */
public enum Poster {
  /** The first moment of the film. */
  FIRST,
  /** The finished chart, held before the film begins. */
  LAST
}
