package io.chartreel.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.gif.PixelFrames;
import io.chartreel.gif.Player;
import io.chartreel.gif.TransparentFrames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations, loops, still images and limits. */
class WebpTimingTest {
  private static final int[] RED = {0xFF0000, 0xFF0000};
  private static final int[] BLUE = {0x0000FF, 0xFF0000};

  @Test
  void equal_frames_become_one_image_with_a_longer_duration() {
    assertThat(durations(List.of(RED, RED, BLUE, BLUE, RED), List.of(20, 30, 40, 50, 655_350)))
        .containsExactly(50, 90, 655_350);
  }

  @Test
  void a_duration_over_the_maximum_is_divided_into_parts_that_browsers_respect() {
    List<int[]> frames = new ArrayList<>(Collections.nCopies(26, RED));
    frames.add(BLUE);
    List<Integer> delays = new ArrayList<>(Collections.nCopies(25, 655_350));
    delays.addAll(List.of(393_470, 50)); // 10 ms over the maximum in sum
    assertThat(durations(frames, delays)).containsExactly(16_777_200, 20, 50);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 65_535})
  void an_animation_plays_as_often_as_requested(int loops) {
    byte[] webp = WebpPlayer.webp(PixelFrames.of(2, 1, RED, BLUE), loops, 0);
    assertThat(StrictWebpReader.read(webp).loops()).isEqualTo(loops);
  }

  @Test
  void a_single_image_is_a_still_image() {
    byte[] webp = WebpPlayer.webp(PixelFrames.of(2, 1, RED, RED), 0, 0);
    StrictWebpReader.Animation still = StrictWebpReader.read(webp);
    assertThat(still.animated()).isFalse();
    assertThat(still.frames().get(0).pixels()).containsExactly(0xFFFF0000, 0xFFFF0000);
  }

  @Test
  void a_fully_transparent_animation_keeps_its_first_frame() {
    int[] empty = new int[4];
    int[] dot = {0, 0xFF00FF00, 0, 0};
    TransparentFrames animation = new TransparentFrames(PixelFrames.of(2, 2, empty, dot, empty));
    assertThat(WebpPlayer.play(WebpPlayer.webp(animation, 0, 0)))
        .extracting(frame -> frame.pixels()[1])
        .containsExactly(-1, 0x00FF00, -1);
  }

  @ParameterizedTest
  @CsvSource({
    "16385, 1, 0, width is 16385",
    "1, 16385, 0, height is 16385",
    "1, 1, 65536, loops is 65536",
    "1, 1, -1, loops is -1"
  })
  void rejects_what_the_format_cannot_represent(int width, int height, int loops, String message) {
    PixelFrames frames = PixelFrames.of(width, height, new int[width * height]);
    assertThatThrownBy(() -> new WebpWriter().encode(frames, loops, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void encoding_stops_at_the_maximum_size() {
    Random random = new Random(1);
    int[][] noise = new int[20][];
    Arrays.setAll(noise, i -> random.ints(100 * 100, 0, 200).toArray());
    PixelFrames animation = PixelFrames.of(100, 100, noise);
    assertThat(new WebpWriter().encode(animation, 0, 0, 50_000, Runnable::run)).isEmpty();
    assertThat(new WebpWriter().encode(animation, 0, 0, 1_000_000, Runnable::run)).isPresent();
  }

  @Test
  void a_writer_encodes_one_animation_after_the_other() {
    WebpWriter writer = new WebpWriter();
    for (int seed = 1; seed < 6; seed++) {
      TransparentFrames animation = TransparentFrames.random(20 + seed % 2, 20, 5, 9, seed);
      byte[] webp = writer.encode(animation, 0, 0);
      assertThat(webp).isEqualTo(WebpPlayer.webp(animation, 0, 0));
      assertThat(WebpPlayer.play(webp)).hasSameSizeAs(Player.drawn(animation));
    }
  }

  private static List<Integer> durations(List<int[]> frames, List<Integer> delays) {
    byte[] webp = WebpPlayer.webp(new PixelFrames(2, 1, frames, delays), 0, 0);
    return StrictWebpReader.read(webp).frames().stream()
        .map(StrictWebpReader.Frame::duration)
        .toList();
  }
}
