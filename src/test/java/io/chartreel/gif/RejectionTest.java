package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.frame.Frames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that a GIF cannot represent is rejected with the value and its range. */
class RejectionTest {
  private static final int[] PIXEL = {0};

  @ParameterizedTest
  @CsvSource({
    "0, 1, width is 0",
    "-1, 1, width is -1",
    "65536, 1, width is 65536",
    "1, 0, height is 0",
    "1, 65536, height is 65536",
    "65535, 65535, width 65535 times height 65535"
  })
  void rejects_a_size_out_of_range(int width, int height, String message) {
    assertRejected(PixelFrames.of(width, height, PIXEL), 0, 0, message);
  }

  @Test
  void rejects_an_animation_without_a_frame() {
    assertRejected(PixelFrames.of(1, 1), 0, 0, "number of frames is 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -20, 0, 10, 19, 25, 655_351, 655_360, Integer.MAX_VALUE})
  void rejects_a_delay_out_of_range(int delay) {
    assertRejected(
        new PixelFrames(1, 1, List.of(PIXEL, PIXEL), List.of(20, delay)),
        0,
        0,
        "delay of frame 1 is " + delay);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_537})
  void rejects_loops_out_of_range(int loops) {
    assertRejected(
        PixelFrames.of(1, 1, PIXEL), loops, 0, "loops is " + loops + ", must be from 0 to 65536");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 256})
  void rejects_a_tolerance_out_of_range(int tolerance) {
    assertRejected(
        PixelFrames.of(1, 1, PIXEL),
        0,
        tolerance,
        "tolerance is " + tolerance + ", must be from 0 to 255");
  }

  @Test
  void rejects_a_frame_of_another_size() {
    assertRejected(
        PixelFrames.of(1, 1, PIXEL, new int[2]), 0, 0, "frame 1 has 2 pixels, must have 1 x 1");
  }

  private static void assertRejected(Frames frames, int loops, int tolerance, String message) {
    assertThatThrownBy(() -> new GifWriter().encode(frames, loops, tolerance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
