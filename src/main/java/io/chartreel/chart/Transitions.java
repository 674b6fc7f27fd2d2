package io.chartreel.chart;

import java.util.Arrays;

/**
 * The transitions from each period to the next in an animation whose periods have {@linkplain
 * Timing#weights weights}. Their lengths are in proportion to the weights, except that none is
 * shorter than {@link Timing#MIN_PERIOD} if there is time for that. All together are as long as
 * they would be without weights.
 */
public final class Transitions {
  /** The start of each transition in milliseconds, and the end of the last one. */
  private final long[] bounds;

  /** The first frame of each transition, and the number of all frames. */
  private final int[] firstFrames;

  private Transitions(long[] bounds, int[] firstFrames) {
    this.bounds = bounds;
    this.firstFrames = firstFrames;
  }

  /**
   * Returns the transitions of a timing.
   *
   * @param periods one more than there are weights
   */
  public static Transitions of(Timing timing, int periods) {
    int count = timing.weights().size();
    if (count != periods - 1) {
      throw new IllegalArgumentException(count + " weights for " + periods + " periods");
    }
    long movement = timing.movement(periods);
    long total = movement - movement / periods;
    double[] lengths =
        lengths(timing.weights().stream().mapToDouble(Integer::doubleValue).toArray(), total);
    long[] bounds = new long[periods];
    int[] firstFrames = new int[periods];
    double end = 0;
    for (int i = 0; i < count; i++) {
      end += lengths[i];
      bounds[i + 1] = i == count - 1 ? total : Math.round(end);
      firstFrames[i + 1] = firstFrames[i] + timing.framesFor(bounds[i + 1] - bounds[i]);
    }
    return new Transitions(bounds, firstFrames);
  }

  /** Divides a time in proportion to weights, but no part shorter than the minimum. */
  private static double[] lengths(double[] weights, long total) {
    double min = Math.min(Timing.MIN_PERIOD, (double) total / weights.length);
    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    double remaining = Arrays.stream(sorted).sum();
    double time = total;
    for (double weight : sorted) {
      if (weight * time >= min * remaining) {
        break;
      }
      remaining -= weight;
      time -= min;
    }
    double perWeight = time / remaining;
    return Arrays.stream(weights).map(weight -> Math.max(min, weight * perWeight)).toArray();
  }

  /** Returns the number of transitions. */
  public int count() {
    return bounds.length - 1;
  }

  /** Returns the number of frames of all transitions. */
  public int frames() {
    return firstFrames[count()];
  }

  /** Returns the first frame of a transition; the frame after the last one for {@link #count}. */
  public int firstFrame(int transition) {
    return firstFrames[transition];
  }

  /** Returns the start of a transition in milliseconds; the end of the last for {@link #count}. */
  public long start(int transition) {
    return bounds[transition];
  }

  /** Returns the transition of a frame; {@link #count} for the frame after the last one. */
  public int at(int frame) {
    int found = Arrays.binarySearch(firstFrames, frame);
    return found >= 0 ? found : -found - 2;
  }
}
