package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.gif.Player.ShownFrame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delays and loops in the encoded file. */
class TimingTest {
  private static final int[] RED = {0xFF0000, 0xFF0000};
  private static final int[] BLUE = {0x0000FF, 0xFF0000};

  @ParameterizedTest
  @ValueSource(ints = {20, 30, 100, 2_000, 655_340, 655_350})
  void a_delay_is_written_in_hundredths(int delay) {
    assertThat(shown(List.of(RED, BLUE), List.of(delay, 50)))
        .extracting(ShownFrame::delay)
        .containsExactly(delay / 10, 5);
  }

  @Test
  void equal_frames_become_one_image_with_a_longer_delay() {
    assertThat(shown(List.of(RED, RED, BLUE, BLUE, BLUE, RED), List.of(20, 30, 40, 50, 60, 70)))
        .extracting(ShownFrame::delay)
        .containsExactly(5, 15, 7);
  }

  @Test
  void splits_a_delay_over_the_maximum_into_parts_that_browsers_respect() {
    assertThat(shown(List.of(RED, RED, BLUE), List.of(655_350, 655_350, 20)))
        .extracting(ShownFrame::delay)
        .containsExactly(65_535, 65_535, 2);
    assertThat(shown(List.of(RED, RED, BLUE, BLUE), List.of(655_340, 20, 655_350, 20)))
        .extracting(ShownFrame::delay)
        .containsExactly(65_533, 3, 65_535, 2);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3", "65536, 65536"})
  void an_animation_plays_as_often_as_requested(int loops, int plays) {
    byte[] gif = Player.gif(PixelFrames.of(2, 1, RED, BLUE), loops, 0);
    assertThat(StrictGifReader.read(gif).plays()).isEqualTo(plays);
  }

  @Test
  void an_animation_that_plays_once_has_no_netscape_block() {
    byte[] gif = Player.gif(PixelFrames.of(2, 1, RED, BLUE), 1, 0);
    assertThat(new String(gif, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("NETSCAPE");
  }

  private static List<ShownFrame> shown(List<int[]> frames, List<Integer> delays) {
    return Player.playStrictly(Player.gif(new PixelFrames(2, 1, frames, delays), 0, 0));
  }
}
