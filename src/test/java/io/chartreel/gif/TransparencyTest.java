package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.gif.Player.ShownFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Animations on a transparent background, as two decoders show them. */
class TransparencyTest {
  private static final int RED = 0xFFFF0000;
  private static final int RGB = RED & 0xFFFFFF;
  private static final int CLEAR = TransparentFrames.BACKGROUND;

  @Provide
  Arbitrary<TransparentFrames> animations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 70),
            Arbitraries.integers().between(1, 50),
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(1, 2, 9, 100, 255),
            Arbitraries.longs())
        .as(TransparentFrames::random);
  }

  @Provide
  Arbitrary<TransparentFrames> colourful() {
    return Combinators.combine(
            Arbitraries.integers().between(20, 90),
            Arbitraries.integers().between(20, 90),
            Arbitraries.integers().between(2, 5),
            Arbitraries.of(300, 2000, 40_000),
            Arbitraries.longs())
        .as(TransparentFrames::random);
  }

  @Property(tries = 500)
  void every_pixel_of_every_frame_is_exact(@ForAll("animations") TransparentFrames animation) {
    byte[] gif = Player.gif(animation, 0, 0);
    assertSameFrames(Player.drawn(animation), Player.playStrictly(gif));
    assertSameFrames(Player.drawn(animation), Player.playWithJdk(gif));
    assertThat(StrictGifReader.read(gif).images())
        .allSatisfy(image -> assertThat(image.delay()).isGreaterThanOrEqualTo(2));
  }

  @Property(tries = 100)
  void with_too_many_colours_the_same_pixels_are_transparent(
      @ForAll("colourful") TransparentFrames animation) {
    byte[] gif = Player.gif(animation, 0, 4);
    List<ShownFrame> drawn = everyHundredth(Player.drawn(animation));
    List<ShownFrame> shown = everyHundredth(Player.playStrictly(gif));
    assertThat(shown).hasSameSizeAs(drawn);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(Arrays.equals(transparent(shown.get(i)), transparent(drawn.get(i))))
          .as("at " + i)
          .isTrue();
    }
  }

  @Test
  void a_frame_that_only_removes_something_is_shown_for_its_delay() {
    int[] full = {RED, CLEAR, CLEAR, RED};
    byte[] gif = gif(2, full, new int[] {CLEAR, CLEAR, CLEAR, CLEAR}, full);
    assertThat(Player.playStrictly(gif)).extracting(ShownFrame::delay).containsExactly(10, 10, 10);
    assertThat(Player.playStrictly(gif).get(1).pixels()).containsOnly(-1);
  }

  @Test
  void an_image_can_still_be_cleared_after_a_frame_that_paints_nothing() {
    int[] full = {RED, CLEAR, CLEAR, RED, RED, RED};
    int[] same = full.clone();
    same[1] = CLEAR + 1; // transparent, too
    int[][] frames = {
      full, {CLEAR, CLEAR, CLEAR, RED, RED, RED}, full, same, {RED, CLEAR, CLEAR, CLEAR, CLEAR, RED}
    };
    List<ShownFrame> shown = Player.playStrictly(gif(3, frames));
    assertThat(shown).extracting(ShownFrame::delay).containsExactly(10, 10, 20, 10);
    assertThat(shown.get(2).pixels()).containsExactly(RGB, -1, -1, RGB, RGB, RGB);
    assertThat(shown.get(3).pixels()).containsExactly(RGB, -1, -1, -1, -1, RGB);
  }

  @Test
  void an_image_is_left_in_place_if_the_next_frame_only_adds_something() {
    int[][] frames = {new int[] {RED, CLEAR, CLEAR, CLEAR}, new int[] {RED, CLEAR, RED, CLEAR}};
    byte[] gif = Player.gif(new TransparentFrames(PixelFrames.of(2, 2, frames)), 1, 0);
    assertThat(StrictGifReader.read(gif).images())
        .allSatisfy(image -> assertThat(image.disposal()).isEqualTo(1));
    assertThat(last(gif).indices()).containsExactly(1);
  }

  @Test
  void what_stays_is_not_painted_again_where_that_takes_more_bytes() {
    int[] first = new int[200 * 100];
    Arrays.fill(first, CLEAR);
    for (int i = 0; i < first.length / 2; i++) {
      first[i] = i * 7919 % 5 == 0 ? CLEAR : 0xFF000000 | i * 31 % 50;
    }
    int[] second = first.clone();
    first[200 * 90] = RED;
    byte[] gif = gif(200, first, second);
    assertThat(StrictGifReader.read(gif).images())
        .extracting(StrictGifReader.Image::delay)
        .containsExactly(8, 2, 10);
    assertSameFrames(
        Player.drawn(new TransparentFrames(PixelFrames.of(200, 100, first, second))),
        Player.playStrictly(gif));
  }

  @Test
  void an_endless_animation_ends_with_an_empty_screen() {
    int[][] frames = {new int[] {RED, CLEAR, CLEAR, RED}, new int[] {RED, RED, CLEAR, RED}};
    TransparentFrames animation = new TransparentFrames(PixelFrames.of(2, 2, frames));
    assertThat(last(Player.gif(animation, 0, 0)).disposal()).isEqualTo(2);
    assertThat(last(Player.gif(animation, 0, 0)).indices()).hasSize(4);
    assertThat(last(Player.gif(animation, 1, 0)).disposal()).isEqualTo(1);
  }

  @Test
  void programs_that_ignore_transparency_show_the_background() {
    byte[] gif = gif(2, new int[] {RED, CLEAR, CLEAR, RED});
    assertThat(StrictGifReader.read(gif).globalTable()[0]).isEqualTo(CLEAR);
  }

  @Test
  void pixels_in_the_colour_of_the_background_are_opaque() {
    byte[] gif = gif(2, new int[] {0xFF000000 | CLEAR, CLEAR, 0x01000000 | CLEAR, CLEAR});
    assertThat(Player.playStrictly(gif).get(0).pixels()).containsExactly(CLEAR, -1, CLEAR, -1);
  }

  private static byte[] gif(int width, int[]... pictures) {
    int height = pictures[0].length / width;
    return Player.gif(new TransparentFrames(PixelFrames.of(width, height, pictures)), 0, 0);
  }

  private static StrictGifReader.Image last(byte[] gif) {
    List<StrictGifReader.Image> images = StrictGifReader.read(gif).images();
    return images.get(images.size() - 1);
  }

  private static boolean[] transparent(ShownFrame frame) {
    boolean[] transparent = new boolean[frame.pixels().length];
    for (int i = 0; i < transparent.length; i++) {
      transparent[i] = frame.pixels()[i] == -1;
    }
    return transparent;
  }

  /** Returns what is shown at each hundredth of a second. */
  private static List<ShownFrame> everyHundredth(List<ShownFrame> frames) {
    List<ShownFrame> shown = new ArrayList<>();
    for (ShownFrame frame : frames) {
      for (int i = 0; i < frame.delay(); i++) {
        shown.add(frame);
      }
    }
    return shown;
  }

  private static void assertSameFrames(List<ShownFrame> expected, List<ShownFrame> images) {
    List<ShownFrame> actual = Player.merged(images);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(Arrays.equals(actual.get(i).pixels(), expected.get(i).pixels()))
          .as("pixels of frame " + i)
          .isTrue();
      assertThat(actual.get(i).delay()).as("frame " + i).isEqualTo(expected.get(i).delay());
    }
  }
}
