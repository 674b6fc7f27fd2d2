package io.chartreel.webp;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.draw.SampleAnimation;
import io.chartreel.frame.Frames;
import io.chartreel.gif.PixelFrames;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.gif.TransparentFrames;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A WebP shows what the GIF of the same frames shows, pixel for pixel and for as long. */
class SamePixelsTest {
  /** More pixels than the largest distance of a copy, and a copy of the first row in the last. */
  @Test
  void a_row_is_repeated_farther_away_than_a_copy_can_reach() {
    int[] pixels = new int[1200 * 1000];
    for (int i = 0; i < 60; i++) {
      pixels[100 + i] = i * i * 70;
      pixels[pixels.length - 1100 + i] = i * i * 70;
    }
    Frames frames = Frames.still(1200, 1000, pixels);
    assertThat(WebpPlayer.play(WebpPlayer.webp(frames, 0, 0)).get(0).pixels()).isEqualTo(pixels);
  }

  @Property(tries = 300)
  void random_animations(@ForAll("animations") PixelFrames animation) {
    assertSame(animation, 0);
  }

  @Property(tries = 100)
  void random_animations_in_reduced_colours(@ForAll("animations") PixelFrames animation) {
    assertSame(animation, 4);
  }

  @Property(tries = 300)
  void random_transparent_animations(@ForAll("transparent") TransparentFrames animation) {
    assertSame(animation, 4);
  }

  @Property(tries = 60)
  void noise_of_any_colours(@ForAll("noise") PixelFrames animation) {
    assertSame(animation, 4);
  }

  @Provide
  Arbitrary<PixelFrames> animations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(1, 7),
            Arbitraries.of(1, 2, 3, 4, 5, 15, 16, 17, 100, 255, 300),
            Arbitraries.of(0, 0, 3, 40, 200),
            Arbitraries.longs())
        .as(PixelFrames::random);
  }

  @Provide
  Arbitrary<TransparentFrames> transparent() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 70),
            Arbitraries.integers().between(1, 50),
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(1, 2, 3, 9, 100, 255, 300, 2000, 40_000),
            Arbitraries.longs())
        .as(TransparentFrames::random);
  }

  @Provide
  Arbitrary<PixelFrames> noise() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs())
        .as(PixelFrames::noise);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 127, 128, 129, 254, 255, 256, 257, 300, 600})
  void any_number_of_colours(int colors) {
    Random random = new Random(colors);
    int[] palette = random.ints(0, 0x1000000).distinct().limit(colors).toArray();
    int[][] pictures = new int[4][41 * 17];
    for (int picture = 0; picture < 4; picture++) {
      int[] pixels = pictures[picture];
      Arrays.setAll(pixels, i -> palette[i < colors ? i : random.nextInt(colors)]);
    }
    assertSame(PixelFrames.of(41, 17, pictures), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1, 2",
    "2, 1",
    "3, 3",
    "7, 9",
    "1, 500",
    "500, 1",
    "16384, 1",
    "1, 16384",
    "300, 200"
  })
  void any_size(int width, int height) {
    Random random = new Random(width + height);
    int[][] pictures = new int[3][];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = random.ints((long) width * height, 0, 4).map(c -> c * 0x123456).toArray();
    }
    assertSame(PixelFrames.of(width, height, pictures), 0);
  }

  @Test
  void gradients_of_many_colours() {
    int[][] pictures = new int[4][200 * 150];
    for (int picture = 0; picture < 4; picture++) {
      int shift = picture;
      Arrays.setAll(pictures[picture], i -> (i / 200 + shift) << 16 | i % 200 << 8 | i / 400);
    }
    assertSame(PixelFrames.of(200, 150, pictures), 4);
  }

  @Test
  void one_changed_pixel_at_odd_offsets_makes_a_frame_with_even_offsets() {
    int[] before = new int[640 * 480];
    int[] after = before.clone();
    after[123 * 640 + 45] = 0xFF0000;
    PixelFrames animation = PixelFrames.of(640, 480, before, after);
    assertSame(animation, 0);
    StrictWebpReader.Frame frame =
        StrictWebpReader.read(WebpPlayer.webp(animation, 0, 0)).frames().get(1);
    assertThat(List.of(frame.left(), frame.top(), frame.width(), frame.height()))
        .containsExactly(44, 122, 2, 2);
  }

  @Test
  void pixels_that_become_transparent_between_more_colours_than_a_palette_has() {
    int[][] pictures = new int[3][60 * 60];
    for (int frame = 0; frame < 3; frame++) {
      int[] pixels = pictures[frame];
      int gone = frame;
      Arrays.setAll(pixels, i -> i % (7 + gone) == 0 ? 0 : 0xFF000000 | (i / 20) * 0x030201);
    }
    TransparentFrames animation = new TransparentFrames(PixelFrames.of(60, 60, pictures));
    assertSame(animation, 0);
    assertSame(animation, 4);
  }

  @Test
  void charts() {
    for (SampleAnimation sample : SampleAnimation.samples(6)) {
      assertSame(sample.frames(), 4);
    }
  }

  private static void assertSame(Frames animation, int tolerance) {
    List<ShownFrame> expected =
        Player.merged(Player.playStrictly(Player.gif(animation, 0, tolerance)));
    byte[] webp = WebpPlayer.webp(animation, 0, tolerance);
    List<ShownFrame> actual = WebpPlayer.play(webp);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(Arrays.equals(actual.get(i).pixels(), expected.get(i).pixels()))
          .as("pixels of frame " + i)
          .isTrue();
      if (expected.size() > 1) {
        assertThat(actual.get(i).delay()).isEqualTo(expected.get(i).delay());
      }
    }
  }
}
