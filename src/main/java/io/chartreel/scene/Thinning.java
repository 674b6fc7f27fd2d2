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
   * Returns the smallest suitable step that is not less than another one. Steps that divide the
   * transitions into equal parts are suitable, and so are multiples of the length of a transition.
   */
  int step(int atLeast) {
    int longest = longest();
    if (atLeast > longest) {
      return (atLeast + longest - 1) / longest * longest;
    }
    return isEven()
        ? IntStream.rangeClosed(atLeast, longest)
            .filter(step -> longest % step == 0)
            .findFirst()
            .orElse(longest)
        : atLeast;
  }

  /** Returns the frames that are left if only each nth is, and the last one. */
  int[] everyNth(int step) {
    int last = shown.length - 1;
    if (isEven()) {
      return IntStream.range(0, (last + step - 1) / step + 1)
          .map(i -> shown[Math.min(i * step, last)])
          .toArray();
    }
    int longest = longest();
    int[] starts = starts();
    int everyStart = Math.max(1, step / longest);
    IntStream.Builder left = IntStream.builder();
    for (int i = 0; i < starts.length - 1; i += everyStart) {
      int end = everyStart > 1 ? starts[i] + 1 : starts[i + 1];
      for (int index = starts[i]; index < end; index += step) {
        left.add(shown[index]);
      }
    }
    return left.add(shown[last]).build().toArray();
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

  /** Whether all transitions have the same number of frames. */
  private boolean isEven() {
    int[] starts = starts();
    int longest = longest();
    return IntStream.range(0, starts.length).allMatch(i -> starts[i] == i * longest);
  }
}
