package io.chartreel.gif;

import io.chartreel.frame.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Frames whose pixels with a top byte of 0 are transparent. */
public record TransparentFrames(PixelFrames opaque) implements Frames {
  static final int BACKGROUND = 0x16181D;

  /**
   * Returns random animations: rectangles come and go on a transparent background, as bars and
   * texts of charts do, some of them holes, some in the background's colour, over a static part.
   *
   * @param colors at most this many, 1 to 255 for exact frames, some of them shown for the longest
   *     delay
   */
  public static TransparentFrames random(int width, int height, int count, int colors, long seed) {
    Random random = new Random(seed);
    int[] palette = random.ints(colors, 0, 0x1000000).map(color -> color | 0xFF000000).toArray();
    palette[0] = 0xFF000000 | BACKGROUND;
    int[] still = new int[width * height];
    java.util.Arrays.fill(still, BACKGROUND);
    paint(still, width, palette, random, random.nextInt(3));
    List<int[]> pictures = new ArrayList<>();
    List<Integer> delays = new ArrayList<>();
    int[] picture = still.clone();
    for (int frame = 0; frame < count; frame++) {
      if (random.nextInt(3) > 0) {
        picture = still.clone();
      }
      paint(picture, width, palette, random, random.nextInt(4));
      pictures.add(picture.clone());
      delays.add(colors < 256 && random.nextInt(20) == 0 ? 655_350 : 10 * (2 + random.nextInt(5)));
    }
    return new TransparentFrames(new PixelFrames(width, height, pictures, delays));
  }

  private static void paint(int[] picture, int width, int[] palette, Random random, int shapes) {
    int height = picture.length / width;
    for (int shape = 0; shape < shapes; shape++) {
      int left = random.nextInt(width);
      int top = random.nextInt(height);
      int right = left + 1 + random.nextInt(width - left);
      int bottom = top + 1 + random.nextInt(height - top);
      boolean speckled = random.nextInt(3) == 0;
      boolean hole = random.nextInt(4) == 0;
      int color = hole ? BACKGROUND : palette[random.nextInt(palette.length)];
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          boolean other = speckled && random.nextInt(4) == 0;
          picture[y * width + x] = other ? palette[random.nextInt(palette.length)] : color;
        }
      }
    }
  }

  @Override
  public int width() {
    return opaque.width();
  }

  @Override
  public int height() {
    return opaque.height();
  }

  @Override
  public int count() {
    return opaque.count();
  }

  @Override
  public int delay(int frame) {
    return opaque.delay(frame);
  }

  @Override
  public int[] pixels(int frame) {
    return opaque.pixels(frame);
  }

  @Override
  public OptionalInt background() {
    return OptionalInt.of(BACKGROUND);
  }
}
