package io.chartreel.gif;

import java.util.Arrays;
import java.util.List;

/** A film of given pictures, each with its own delay. */
record Sketch(int width, int height, List<int[]> pictures, List<Integer> delays) implements Frames {
  /** A film whose pictures stay 100 ms each. */
  static Sketch of(int width, int height, int[]... pictures) {
    Integer[] delays = new Integer[pictures.length];
    Arrays.fill(delays, 100);
    return new Sketch(width, height, List.of(pictures), List.of(delays));
  }

  @Override
  public int count() {
    return pictures.size();
  }

  @Override
  public int delay(int frame) {
    return delays.get(frame);
  }

  @Override
  public int[] pixels(int frame) {
    return pictures.get(frame);
  }
}
