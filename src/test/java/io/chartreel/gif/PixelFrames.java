package io.chartreel.gif;

import io.chartreel.frame.Frames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Frames given as arrays of pixels, each with its own delay. */
public record PixelFrames(int width, int height, List<int[]> pictures, List<Integer> delays)
    implements Frames {
  /** Returns frames with a delay of 100 ms each. */
  public static PixelFrames of(int width, int height, int[]... pictures) {
    Integer[] delays = new Integer[pictures.length];
    Arrays.fill(delays, 100);
    return new PixelFrames(width, height, List.of(pictures), List.of(delays));
  }

  /** Returns frames in which every pixel has a random colour. */
  public static PixelFrames noise(int width, int height, int count, long seed) {
    Random random = new Random(seed);
    int[][] pictures = new int[count][];
    Arrays.setAll(pictures, picture -> random.ints((long) width * height).toArray());
    return of(width, height, pictures);
  }

  /**
   * Returns random rectangles, lines and specks, each frame drawn over the previous one; {@code
   * drift} colours are replaced in each frame.
   */
  public static PixelFrames random(
      int width, int height, int count, int colors, int drift, long seed) {
    Random random = new Random(seed);
    int[] palette = random.ints(colors, 0, 0x1000000).toArray();
    List<int[]> pictures = new ArrayList<>();
    List<Integer> delays = new ArrayList<>();
    int[] picture = new int[width * height];
    for (int frame = 0; frame < count; frame++) {
      for (int i = 0; i < drift && frame > 0; i++) {
        int old = palette[random.nextInt(colors)];
        int fresh = random.nextInt(0x1000000);
        for (int p = 0; p < picture.length; p++) {
          picture[p] = picture[p] == old ? fresh : picture[p];
        }
        for (int p = 0; p < colors; p++) {
          palette[p] = palette[p] == old ? fresh : palette[p];
        }
      }
      for (int shape = random.nextInt(5); shape > 0; shape--) {
        int left = random.nextInt(width);
        int top = random.nextInt(height);
        int right = left + 1 + random.nextInt(width - left);
        int bottom = top + 1 + random.nextInt(height - top);
        boolean speckled = random.nextInt(3) == 0;
        int color = palette[random.nextInt(colors)];
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            picture[y * width + x] = speckled ? palette[random.nextInt(colors)] : color;
          }
        }
      }
      if (frame == 0) {
        for (int p = 0; p < picture.length; p++) {
          picture[p] = picture[p] == 0 ? palette[0] : picture[p];
        }
      }
      pictures.add(picture.clone());
      delays.add(10 * (2 + random.nextInt(50)));
    }
    return new PixelFrames(width, height, pictures, delays);
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
