package io.chartreel.gif;

import io.chartreel.frame.Frames;
import java.util.Arrays;
import java.util.List;

/** Frames given as arrays of pixels, each with its own delay. */
record PixelFrames(int width, int height, List<int[]> pictures, List<Integer> delays)
    implements Frames {
  /** Returns frames with a delay of 100 ms each. */
  static PixelFrames of(int width, int height, int[]... pictures) {
    Integer[] delays = new Integer[pictures.length];
    Arrays.fill(delays, 100);
    return new PixelFrames(width, height, List.of(pictures), List.of(delays));
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
