package io.chartreel.scene;

import java.util.stream.IntStream;

/**
 * Leaves out frames of an animation: first between periods, then at periods, never the first and
 * the last one.
 *
 * @param timeline of the whole animation
 * @param shown the frames of the timeline to choose from, in order of time
 */
record Thinning(Timeline timeline, int[] shown) {
  /**
   * Returns the largest step that leaves as many frames as another one does. Steps beyond the
   * length of a transition are multiples of it.
   */
  int step(int atLeast) {
    int longest = longest();
    return atLeast > longest
        ? (atLeast + longest - 1) / longest * longest
        : longest / (longest / atLeast);
  }

  /**
   * Returns the frames that are left if about each nth is, and the last one. Those of a transition
   * divide it into parts that are as equal as possible.
   */
  int[] everyNth(int step) {
    int[] starts = starts();
    int everyStart = Math.max(1, step / longest());
    IntStream.Builder left = IntStream.builder();
    for (int i = 0; i < starts.length - 1; i += everyStart) {
      int length = starts[i + 1] - starts[i];
      int parts = Math.max(1, length / step);
      for (int part = 0; part < parts; part++) {
        left.add(shown[starts[i] + part * length / parts]);
      }
    }
    return left.add(shown[shown.length - 1]).build().toArray();
  }

  /** Returns the indices of the frames at periods. The last frame counts as one. */
  private int[] starts() {
    int last = shown.length - 1;
    return IntStream.rangeClosed(0, last)
        .filter(i -> i == 0 || i == last || timeline.isAtPeriod(shown[i]))
        .toArray();
  }

  /** Returns the number of frames of the longest transition, at least 1. */
  private int longest() {
    int[] starts = starts();
    return IntStream.range(1, starts.length).map(i -> starts[i] - starts[i - 1]).max().orElse(1);
  }
}
