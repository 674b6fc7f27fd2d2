package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.gif.Player.ShownFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Encodes random animations and compares what two decoders show. */
class RandomAnimationsTest {
  @Property(tries = 300)
  void frames_of_at_most_255_colours_are_exact_at_tolerance_0(
      @ForAll("animations") PixelFrames animation) {
    byte[] gif = Player.gif(animation, 0, 0);
    assertSameFrames(Player.drawn(animation), Player.playStrictly(gif));
    assertSameFrames(Player.drawn(animation), Player.playWithJdk(gif));
  }

  @Property(tries = 200)
  void frames_of_at_most_255_colours_stay_within_the_tolerance(
      @ForAll("animations") PixelFrames animation) {
    List<ShownFrame> shown = Player.playStrictly(Player.gif(animation, 0, 4));
    long duration = animation.delays().stream().mapToLong(delay -> delay / 10).sum();
    assertThat(shown.stream().mapToLong(ShownFrame::delay).sum()).isEqualTo(duration);
    List<ShownFrame> drawn = Player.drawn(animation);
    int index = -1;
    long until = 0;
    long at = 0;
    for (ShownFrame expected : drawn) {
      while (until <= at) {
        until += shown.get(++index).delay();
      }
      assertThat(PixelDifference.largest(expected.pixels(), shown.get(index).pixels()))
          .isLessThanOrEqualTo(4);
      at += expected.delay();
    }
  }

  @Property(tries = 60)
  void noise_of_any_colours_becomes_a_playable_file(@ForAll("noise") PixelFrames animation) {
    byte[] gif = Player.gif(animation, 3, 4);
    List<ShownFrame> strictly = Player.playStrictly(gif);
    assertSameFrames(strictly, Player.playWithJdk(gif));
    assertThat(StrictGifReader.read(gif).plays()).isEqualTo(3);
    for (ShownFrame frame : strictly) {
      assertThat(frame.pixels()).doesNotContain(-1);
    }
  }

  @Provide
  Arbitrary<PixelFrames> animations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(1, 7),
            Arbitraries.integers().between(1, 255),
            Arbitraries.of(0, 0, 3, 40, 200),
            Arbitraries.longs())
        .as(RandomAnimationsTest::animation);
  }

  @Provide
  Arbitrary<PixelFrames> noise() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs())
        .as(
            (width, height, count, seed) -> {
              Random random = new Random(seed);
              int[][] pictures = new int[count][];
              for (int i = 0; i < count; i++) {
                pictures[i] = random.ints((long) width * height).toArray();
              }
              return PixelFrames.of(width, height, pictures);
            });
  }

  /**
   * Draws random rectangles, lines and specks over the previous frame; {@code drift} colours are
   * replaced in each frame.
   */
  private static PixelFrames animation(
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

  private static void assertSameFrames(List<ShownFrame> expected, List<ShownFrame> actual) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).pixels()).isEqualTo(expected.get(i).pixels());
      assertThat(actual.get(i).delay()).isEqualTo(expected.get(i).delay());
    }
  }
}
