package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.frame.Frames;
import io.chartreel.gif.Player.ShownFrame;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares decoded pixels with the drawn ones. */
class ExactnessTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 127, 128, 129, 254, 255, 256, 257, 300, 600})
  void decodes_to_the_same_pixels_for_any_number_of_colours(int colors) {
    Random random = new Random(colors);
    int[] palette = palette(colors);
    int[][] pictures = new int[6][40 * 20];
    for (int[] picture : pictures) {
      int count = Math.min(255, colors);
      int from = colors > count ? random.nextInt(colors - count) : 0;
      for (int i = 0; i < picture.length; i++) {
        picture[i] = palette[from + random.nextInt(count)];
      }
    }
    for (int i = 0; i < Math.min(256, colors); i++) {
      pictures[0][i] = colors > 256 ? pictures[0][i] : palette[i];
    }
    assertExact(PixelFrames.of(40, 20, pictures), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 255, 256})
  void few_colours_stay_exact_at_any_tolerance(int colors) {
    int[] palette = palette(colors);
    int[] one = IntStream.range(0, 1000).map(i -> palette[i % colors]).toArray();
    int[] other = IntStream.range(0, 1000).map(i -> palette[i / 7 % colors]).toArray();
    assertExact(PixelFrames.of(100, 10, one, other, one), 40);
  }

  @Test
  void an_animation_with_257_colours_uses_a_local_table_and_is_exact() {
    int[] palette = palette(257);
    int[] one = IntStream.range(0, 255).map(i -> palette[i]).toArray();
    int[] other = IntStream.range(0, 255).map(i -> palette[i + 2]).toArray();
    PixelFrames animation = PixelFrames.of(255, 1, one, other, one, other);
    assertExact(animation, 0);
    assertThat(StrictGifReader.read(Player.gif(animation, 0, 0)).images())
        .anyMatch(StrictGifReader.Image::local);
  }

  @Test
  void a_frame_of_255_colours_is_exact_after_an_inexact_one() {
    int[] busy = new Random(5).ints(4096, 0, 0x1000000).toArray();
    int[] palette = palette(255);
    int[] exact = IntStream.range(0, 4096).map(i -> palette[i < 2000 ? i % 255 : 0]).toArray();
    List<ShownFrame> shown =
        Player.playStrictly(Player.gif(PixelFrames.of(64, 64, busy, exact, busy, exact), 0, 0));
    assertThat(shown.get(1).pixels()).isEqualTo(exact);
    assertThat(shown.get(3).pixels()).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1, 2",
    "2, 1",
    "1, 500",
    "500, 1",
    "65535, 1",
    "1, 65535",
    "3, 3",
    "300, 200"
  })
  void any_size_is_exact(int width, int height) {
    Random random = new Random(width + height);
    int[][] pictures = new int[3][];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] =
          random.ints((long) width * height, 0, 4).map(color -> color * 0x123456).toArray();
    }
    assertExact(PixelFrames.of(width, height, pictures), 0);
  }

  @Test
  void a_single_changed_pixel_makes_an_image_of_one_pixel() {
    int[] before = new int[640 * 480];
    int[] after = before.clone();
    after[123 * 640 + 45] = 0xFF0000;
    PixelFrames animation = PixelFrames.of(640, 480, before, after);
    assertExact(animation, 0);
    StrictGifReader.Image image = StrictGifReader.read(Player.gif(animation, 0, 0)).images().get(1);
    assertThat(List.of(image.left(), image.top(), image.width(), image.height()))
        .containsExactly(45, 123, 1, 1);
  }

  @Test
  void ignores_the_top_byte_of_a_pixel() {
    int[] one = {0xFF112233, 0x00112233, 0x7F445566, 0x00000000};
    int[] other = {0x00112233, 0xFF112233, 0x00445566, 0xAA000000};
    PixelFrames animation = PixelFrames.of(4, 1, one, other);
    assertExact(animation, 0);
    assertThat(StrictGifReader.read(Player.gif(animation, 0, 0)).images()).hasSize(1);
  }

  @Test
  void frames_without_an_unchanged_pixel_are_exact() {
    int[][] pictures = new int[20][200 * 100];
    for (int i = 0; i < pictures.length; i++) {
      java.util.Arrays.fill(pictures[i], i * 0x0A0B0C);
    }
    assertExact(PixelFrames.of(200, 100, pictures), 0);
  }

  @Test
  void noise_that_fills_the_dictionary_repeatedly_is_exact() {
    Random random = new Random(1);
    assertExact(
        PixelFrames.of(300, 300, noise(random, 250), noise(random, 250), noise(random, 3)), 0);
  }

  @Test
  void a_chart_stays_within_the_tolerance_with_exact_flat_colours() {
    Frames animation =
        new BarRaceFrames(new BarRaceFrames.Look(640, 480, false, false, false, 6), 10, 24);
    List<ShownFrame> shown = Player.playStrictly(Player.gif(animation, 0, 4));
    List<ShownFrame> drawn = Player.drawn(animation);
    assertThat(shown).hasSameSizeAs(drawn);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(PixelDifference.largest(drawn.get(i).pixels(), shown.get(i).pixels()))
          .isLessThanOrEqualTo(4);
      assertThat(
              PixelDifference.changedFlatPixels(drawn.get(i).pixels(), shown.get(i).pixels(), 640))
          .isZero();
    }
  }

  @Test
  void thin_text_is_exact_in_a_chart() {
    Frames animation =
        new BarRaceFrames(new BarRaceFrames.Look(640, 480, false, false, false, 6), 3, 12);
    List<ShownFrame> shown = Player.playStrictly(Player.gif(animation, 0, 4));
    List<ShownFrame> drawn = Player.drawn(animation);
    for (int i = 0; i < shown.size(); i++) {
      for (int p = 0; p < 640 * 480; p++) {
        if (drawn.get(i).pixels()[p] == 0x1A1A1A) {
          assertThat(shown.get(i).pixels()[p]).isEqualTo(0x1A1A1A);
        }
      }
    }
  }

  @Test
  void two_writers_produce_identical_bytes() {
    BarRaceFrames.Look look = new BarRaceFrames.Look(320, 240, true, false, false, 6);
    assertThat(Player.gif(new BarRaceFrames(look, 9, 12), 0, 4))
        .isEqualTo(Player.gif(new BarRaceFrames(look, 9, 12), 0, 4));
  }

  private static int[] noise(Random random, int colors) {
    return random.ints(300 * 300, 0, colors).map(color -> color * 0x010307).toArray();
  }

  private static int[] palette(int colors) {
    return new Random(99).ints(0, 0x1000000).distinct().limit(colors).toArray();
  }

  private static void assertExact(Frames animation, int tolerance) {
    byte[] gif = Player.gif(animation, 0, tolerance);
    assertSameFrames(Player.drawn(animation), Player.playStrictly(gif));
    assertSameFrames(Player.drawn(animation), Player.playWithJdk(gif));
  }

  private static void assertSameFrames(List<ShownFrame> drawn, List<ShownFrame> decoded) {
    assertThat(decoded).hasSameSizeAs(drawn);
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(decoded.get(i).pixels()).isEqualTo(drawn.get(i).pixels());
      assertThat(decoded.get(i).delay()).isEqualTo(drawn.get(i).delay());
    }
  }
}
